import { startTalk } from '../support/talk';

const last = async (turns: readonly string[]) => {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
};

const ASKED = '更新できる日を計算して';

describe('a bare day is that of which the sentence before speaks', () => {
  it.each([
    [[ASKED, '請求書の発行日でもいい? 1月31日だけど'], '請求書'],
    [[ASKED, '請求書の日付なら分かるけど、それでもいい?1月31日'], '請求書'],
    [[ASKED, '見積書の発行日です。1月31日です'], '見積書'],
    [[ASKED, '有効期限じゃだめ?3月15日なんだけど'], '有効期限'],
  ])('%j is of something else', async (turns, word) => {
    const { text, result } = await last(turns);
    expect(result).toBeUndefined();
    expect(text).toContain(word);
  });

  it.each([
    '証明書じゃなくて会社の登記簿の発行日の話です。2月1日です。いつまで有効?',
    '登記簿の話です。2月1日です。いつまで使えますか',
    '登記簿です。2月1日。いつまで?',
  ])('of the registry certificate: %s', async (text) => {
    expect((await last([text])).result).toMatchObject({ validThrough: '2026-05-01' });
  });

  it.each([['発行日ってこれ? 1月31日'], ['発行日の翌日から数えるの? 1月31日だけど']])(
    'of the server ID: %s',
    async (text) => {
      expect((await last([ASKED, text])).result).toMatchObject({ firstDay: '2026-03-03' });
    },
  );
});

describe('a label owns the day behind it, whatever goes on without a break', () => {
  it.each([
    ['サーバIDの発行日:R8.1.31 更新申請可能日を教えて下さい', { firstDay: '2026-03-03' }],
    ['発行日:2026/1/31 更新申請できる日を教えてください', { firstDay: '2026-03-03' }],
    ['登記簿の発行日:2026/2/1 有効期限を教えて', { validThrough: '2026-05-01' }],
  ])('%s', async (text, result) => {
    expect((await last([text])).result).toMatchObject(result);
  });
});

describe('the day of a certificate of before is none of the present one', () => {
  it.each([
    '去年の証明書の発行日は2025年1月8日。今のやつの発行日はまだ見てない。今のやつ更新いつから?',
    '前回の証明書は2025年1月8日発行です。今回のはまだわかりません。更新はいつから?',
  ])('%s', async (text) => {
    expect((await last([text])).result).toBeUndefined();
  });

  it.each([
    ['前の証明書の発行日は2025年1月8日、今の証明書の発行日は2026年1月20日。更新はいつから?', '2026-02-20'],
    ['旧サーバIDは2025年1月8日に発行、現行のサーバIDは2026年1月20日に発行。更新申請いつから?', '2026-02-20'],
    ['去年の証明書の発行日は2025年5月8日です。更新はいつから?', '2025-06-08'],
  ])('%s', async (text, firstDay) => {
    expect((await last([text])).result).toMatchObject({ firstDay });
  });
});

describe('a name of a host that was and one that is to be', () => {
  it.each([
    '去年はshop.example.jpで取りました。ことしは www.example.jp で取り直します。更新申請のまま出しちゃだめ?',
    '前回は a.example.jp で取得しました。今回は b.example.jp で取ります。更新でいいですか?',
  ])('%s', async (text) => {
    const { text: said, result } = await last([text]);
    expect(said).toContain('新規申請');
    expect(result).toBeUndefined();
  });
});

describe('days that the rule counts are no days of the case', () => {
  it.each([
    ['発行からちょうど30日目はまだダメで、翌日からOK、という理解で合ってますか?', /^はい、/],
    ['発行後31日目なら更新を申し込めますか', /^はい、/],
    ['30日目の日付になった時点で更新申請は出せますか', /^いいえ、/],
    ['発行後30日というのは土日も数えますか', /^発行日の翌日を1日目/],
    ['発行の翌日を1日目として31日目から更新申請できる、で合ってますか', /^(?!いいえ)/],
    [
      '更新できるようになる30日の数え始めは、発行された日?それとも期限の日から逆算?',
      /^(?:発行日|現行のサーバIDの発行から数え)/,
    ],
  ])('%s', async (text, reply) => {
    const { text: said, result } = await last([text]);
    expect(result).toBeUndefined();
    expect(said).toMatch(reply);
  });

  it('a day of this case is one all the same', async () => {
    expect((await last(['発行から30日目ですが、もう更新できますか'])).result).toMatchObject({
      firstDay: '2026-02-21',
    });
  });
});
