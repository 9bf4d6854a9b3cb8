import { startTalk } from '../support/talk';

const EXPIRY = 'notAfter=Nov  3 23:59:59 2026 GMT は日本時間でいつ?';
const RENEWAL = ['更新できる日を計算して', '1月20日'];
const REGISTRY = '登記簿謄本の期限を確認したい';

describe('a part of a date that is put right after the result', () => {
  it.each([
    [[EXPIRY, '15:00:00の間違いでした'], { end: '2026-11-04T00:00:00+09:00' }],
    [[EXPIRY, '23時じゃなくて15時でした'], { end: '2026-11-04T00:00:00+09:00' }],
    [[EXPIRY, '一日ずれてる、4日'], { end: '2026-11-05T08:59:59+09:00' }],
    [[EXPIRY, '5日の間違いです'], { end: '2026-11-06T08:59:59+09:00' }],
    [[EXPIRY, '月と日が逆でした'], { end: '2026-03-12T08:59:59+09:00' }],
    [[EXPIRY, '年は2027'], { end: '2027-11-04T08:59:59+09:00' }],
    [[EXPIRY, '2027年の間違いでした'], { end: '2027-11-04T08:59:59+09:00' }],
    [[EXPIRY, 'それ、日本時間でした'], { end: '2026-11-03T23:59:59+09:00' }],
    [[...RENEWAL, '一日ずれてる、21日'], { firstDay: '2026-02-21' }],
    [['更新できる日を計算して', '12月20日', 'あ、2024年のです'], { firstDay: '2025-01-20' }],
    [[...RENEWAL, 'ごめん月は2月や'], { firstDay: '2026-03-23' }],
    [[...RENEWAL, '日は15です'], { firstDay: '2026-02-15' }],
    [[...RENEWAL, '20日やなくて19日やった'], { firstDay: '2026-02-19' }],
    [['更新できる日を計算して', '2025年1月23日', '年は2026です'], { firstDay: '2026-02-23' }],
    [['更新できる日を計算して', '1月2日', 'すまん、月と日が逆やった'], { firstDay: '2026-03-04' }],
    [['更新できる日を計算して', '令和7年1月20日', '7年じゃなくて8年'], { firstDay: '2026-02-20' }],
    [[REGISTRY, '2025年1月20日', '2025年じゃなくて2026年'], { validThrough: '2026-04-20' }],
    [
      ['12月9日に発行された登記簿謄本はいつまで出せますか', '眼鏡かけたら9日じゃなくて19日でしたわ'],
      { validThrough: '2026-03-19' },
    ],
  ])('%j', async (turns, result) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of turns.slice(0, -1)) talk.say(turn);
    expect(talk.say(turns.at(-1) ?? '').result).toMatchObject(result);
  });

  it('puts the year right of days that are known about', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of ['更新できる日を計算して', '12月20日だったと思う']) talk.say(turn);
    expect(talk.say('あ、2024年のです').text).toContain('2025年1月23日');
  });

  it('gives no day that is still to come, and says so', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of ['更新できる日を計算して', '令和7年12月20日']) talk.say(turn);
    const said = talk.say('7年じゃなくて8年');
    expect(said.text).toContain('2026年12月20日(日)は今日より後の日付です。');
    expect(said.result).toBeUndefined();
  });

  it.each(['9時間ずれてるんですけど', '電話番号が違う、3日に出した'])(
    'is not put right by something else: 「%s」',
    async (text) => {
      const talk = await startTalk('2026-02-20T10:00:00');
      talk.say(EXPIRY);
      expect(talk.say(text).result).toBeUndefined();
    },
  );
});
