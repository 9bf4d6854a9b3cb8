import { startTalk } from '../support/talk';

async function lastOf(...turns: string[]) {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
}

describe('whether it was refused because of what is told', () => {
  it.each([
    ['発行されて今日で20日目。更新の画面で弾かれたのはそのせい?', /^はい、2026年3月3日/],
    ['昨日発行されたばかりです。更新できないのはそのせいですか', /^はい、2026年3月22日/],
    ['1月30日発行です。更新申請を断られたのはこのためでしょうか', /^はい、2026年3月2日/],
    ['登記簿は昨年10月1日発行です。受け付けできなかったのはそのせいですか', /^はい、期限切れ/],
    // What can be done already was refused for another reason; and nothing was refused.
    ['昨年の4月発行です。更新の画面で弾かれたのはそのせい?', /^すでに更新申請できます/],
    ['発行されて今日で20日目。更新できたのはそのせい?', /^2026年3月3日/],
  ])('%s', async (text, said) => {
    expect((await lastOf(text)).text).toMatch(said);
  });
});

describe('a validity asked about at another time', () => {
  const END = 'Validity End Date :08/05/2026 23:59:59 GMT';
  it.each([
    [
      `${END} のやつ、日本の8月6日朝9時にはもうダメってことですか?`,
      /^はい、2026年8月6日\(木\) 9時には、もう使えません/,
    ],
    [
      `${END} のやつ、日本の8月6日朝8時にはもうダメってことですか?`,
      /^いいえ、2026年8月6日\(木\) 8時でも使えます/,
    ],
    [`${END} です。8月7日も使えますか?`, /^いいえ、2026年8月7日/],
    [`${END} です。8月5日の夜はまだ使えますか?`, /^はい、2026年8月5日/],
    [
      '昨日で切れちゃいました? 有効期限 notAfter=2026-02-19T14:59:59Z',
      /^(?:はい、)?2026年2月19日.*すでに切れています/,
    ],
    [`${END} はもう切れてますか?`, /^いいえ、2026年8月6日\(木\) 8時59分59秒/],
  ])('%s', async (text, said) => {
    expect((await lastOf(text)).text).toMatch(said);
  });
});

describe('which of two that were named before', () => {
  const CAUSES = '更新のあとサーバが動かなくなる原因を教えてください';
  it.each([
    [CAUSES, 'うちがそのどっちなのか、自分で見分けつきます?', 'key-mismatch/overwritten'],
    [CAUSES, 'うちはどっちになりますか', 'key-mismatch/overwritten'],
    [CAUSES, 'うちは新規と更新どっちになりますか', 'application-type/existing'],
    ['新規と更新の違いは?', 'うちはどっちですか', 'application-type/existing'],
  ])('%s, %s', async (before, text, asks) => {
    expect((await lastOf(before, text)).asks).toBe(asks);
  });
});
