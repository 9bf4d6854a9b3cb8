import { generateKeyPairSync } from 'node:crypto';
import { refuseContent, refuseFiles, refuseText } from '../../widget/frame/refuse';
import { tabulate } from '../../widget/frame/tabulate';
import { wordsOf } from '../../widget/frame/transcript';
import type { ActivityLike } from '../../widget/frame/web-chat';
import { isNearly } from '../../widget/loader/nearly';
import { makeCertificate, makeKeys } from '../certificates/make';

const bot = { role: 'bot' };
const facts = '発行者: 認証局\n有効期間: 2026年1月1日 〜 2027年1月1日';

describe('facts as a table', () => {
  it('takes listed facts out of the text into the card of the buttons', () => {
    const card = {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', body: [] },
    };
    const shown = tabulate({
      type: 'message',
      from: bot,
      text: `証明書です。\n${facts}\n以上です。`,
      attachments: [card],
    });
    expect(shown.text).toBe('証明書です。\n以上です。');
    expect(shown.attachments).toHaveLength(1);
    expect(shown.attachments?.[0]?.content).toMatchObject({
      body: [{ type: 'FactSet', facts: [{ title: '発行者' }, {}] }],
    });
  });

  it('makes neither links nor emphasis of what a certificate says', () => {
    const shown = tabulate<ActivityLike>({
      type: 'message',
      from: bot,
      text: 'CN: *.example.jp\nURL: [押す](javascript:1)',
    });
    const values = JSON.parse(JSON.stringify(shown.attachments?.[0]?.content)).body[0].facts;
    expect(values.map(({ value }: { value: string }) => value)).toEqual([
      '\\*\\.example\\.jp',
      '\\[押す\\]\\(javascript\\:1\\)',
    ]);
  });

  it.each([
    ['one fact', bot, '読み取った日時: 2012-12-10'],
    ['sentences', bot, '発行日: 10月1日です。翌日からです。\n注意: 早めにお願いします。'],
    ['what the visitor says', { role: 'user' }, facts],
    ['an answer', bot, '更新はいつでもできます。\n早めに申請してください。'],
  ])('leaves %s as it is', (_, from, text) => {
    const activity = { type: 'message', from, text };
    expect(tabulate(activity)).toBe(activity);
  });
});

describe('what is not sent', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));

  it('is a private key, in text or file, under any name', () => {
    expect(refuseText(`見てください\n${key}`)).toMatch(/秘密鍵/);
    expect(refuseContent('memo.txt', Buffer.from(key))).toMatch(/「memo\.txt」.*秘密鍵/);
    expect(refuseContent('server.der', privateKey.export({ type: 'sec1', format: 'der' }))).toMatch(
      /「server\.der」/,
    );
  });

  it('is not a certificate or a question', async () => {
    const certificate = await makeCertificate({ keys: await makeKeys('EC'), name: 'CN=www.example.jp' });
    expect(refuseText('秘密鍵はどこにありますか')).toBeUndefined();
    expect(refuseContent('server.pem', Buffer.from(certificate.toString('pem')))).toBeUndefined();
  });

  const file = (name: string, size: number) => ({ name, size });
  it.each([
    ['a large file', [file('big.pem', 300_000)], [], /「big\.pem」.*256 kB/],
    ['an empty file', [file('empty.pem', 0)], [], /「empty\.pem」.*空/],
    ['too many', [file('f', 1)], Array.from({ length: 5 }, () => file('f', 1)), /5件/],
    ['too much together', [file('a', 250_000)], [file('b', 250_000)], /480 kB/],
  ])('is %s', (_, added, there, why) => {
    expect(refuseFiles(added, there)).toMatch(why);
  });

  it('is nothing else', () => {
    expect(refuseFiles([file('a.pem', 2_000)], [file('b.pem', 2_000)])).toBeUndefined();
  });
});

it('saves who said what, with tables and files, and without what was only pressed', () => {
  const words = wordsOf([
    { type: 'message', from: bot, text: `証明書です。\n${facts}` },
    { type: 'typing', from: bot },
    { type: 'message', from: { role: 'user' }, attachments: [{ name: 'server.pem', contentType: 'x' }] },
    {
      type: 'message',
      from: { role: 'user' },
      text: '更新',
      channelData: { messageBack: { displayText: '更新できる日' } },
    },
  ]);
  expect(words.map(({ who, text }) => [who, text])).toEqual([
    ['サポート', `証明書です。\n${facts}`],
    ['お客様', '添付: server.pem'],
    ['お客様', '更新できる日'],
  ]);
});

it.each([
  ['tilte', true],
  ['postion', true],
  ['titel', true],
  ['cookieconsent', false],
  ['src', false],
])('takes "%s" for a misspelt setting: %s', (word, expected) => {
  const names = ['title', 'greeting', 'colour', 'position', 'theme', 'privacy', 'contact', 'origin'];
  expect(names.some((name) => isNearly(word, name))).toBe(expected);
});
