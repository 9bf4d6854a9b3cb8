import { startTalk } from '../support/talk';

const said = async (...turns: string[]) => {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
};

describe('who tells of copies, and of no server that stopped, is not told to restore them', () => {
  it.each(['バックアップはとってあります', 'バックアップは毎日取っています'])('%s', async (text) => {
    expect((await said(text)).text).not.toContain('リストア');
    expect((await said('新規申請と更新申請の違いを教えて', text)).text).not.toContain('リストア');
  });
});

describe('what is told where a day was asked for was heard, and the question stands', () => {
  it.each(['コモンネームは変わりません', '追加じゃないです', 'サーバには入ってます'])('%s', async (text) => {
    const reply = await said('更新できる日を計算して', text);
    expect(reply.asks).toBe('renewal-date/issued');
    expect(reply.text).toContain('承知しました');
  });

  it('and what is said of something else was not', async () => {
    expect((await said('更新できる日を計算して', '駐車場は変わりません')).text).toContain('読み取れません');
  });
});

describe('what was advised did not help: the contact', () => {
  it.each([
    'やってみたけどだめでした',
    '試しましたがうまくいきません',
    'それでも動きません',
    '言われた通りにしたけど無理でした',
  ])('%s', async (text) => {
    const reply = await said(
      'サーバが動かなくなりました。原因を診断してください',
      '上書きしました',
      'バックアップはあります',
      text,
    );
    expect(reply.text).toContain('窓口');
    expect(reply.text).not.toContain('分かりませんでした');
  });
});

it.each(['申込みがしたいです', '申込をしたい', '申請がしたいんです'])(
  'who wants to apply is led on: %s',
  async (text) => {
    expect((await said(text)).text).toContain('新規申請か更新申請か');
  },
);

it('another thing that is applied for leads nowhere', async () => {
  expect((await said('駐車場の申込みがしたいです')).text).not.toContain('新規申請か更新申請か');
});
