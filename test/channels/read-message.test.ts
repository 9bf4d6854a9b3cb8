import { readMessage } from '../../src/channels/activity/read-message';

const textOf = (text: string, mentions: readonly string[] = []) =>
  readMessage({ text, entities: mentions.map((mention) => ({ type: 'mention', text: mention })) }, []).text;

it.each([
  ['<at>サポート</at> 更新はいつですか', ['<at>サポート</at>']],
  ['<at>サポート</at>&nbsp;更新はいつですか', []],
  ['<at id="0">サポート</at> 更新はいつですか <at>山田</at>', []],
  ['@bot 更新はいつですか @bot', ['@bot']],
  ['@bot @田中 更新はいつですか', ['@bot', '@田中', '@bot']],
])('mentions are no part of what is said: %s', (text, mentions) => {
  expect(textOf(text, mentions).replace(/\s+/g, ' ')).toBe('更新はいつですか');
});

it('a text far longer than people write keeps all that stands behind its beginning', () => {
  const long = 'あ'.repeat(100_000);
  const text = textOf(`<at>サポート</at>${long}<at>サポート</at>`, ['<at>サポート</at>']);
  expect(text.startsWith('あ')).toBe(true);
  expect(text).toContain(long);
});

it('signs of mentions that are none stay', () => {
  expect(textOf('a <at b')).toBe('a <at b');
  expect(textOf('<at'.repeat(3))).toBe('<at<at<at');
});
