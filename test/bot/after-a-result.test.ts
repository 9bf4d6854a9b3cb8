import { startTalk } from '../support/talk';

const PERIOD = 'notBefore=Jan 20 00:00:00 2026 GMT notAfter=Aug  7 23:59:59 2026 GMT JSTにして';
const REGISTRY = ['登記簿謄本の期限を確認したい', '12月1日に取りました'];
const RENEWAL = ['更新できる日を計算して', '2月5日'];
const NOT_YET =
  '新規か更新か判定して。サーバIDは1枚あって、同じ名前で差し替え、2月10日発行で、今のサーバに入ってます';

async function lastOf(turns: readonly string[]) {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
}

describe('what goes on from a result', () => {
  it.each([
    // The same in short, or a part of it.
    [[NOT_YET, '長い。要するに?'], /^まだ更新申請はできません。2026年3月13日\(金\)から/],
    [[...RENEWAL, 'もっと短く'], /^2026年3月8日\(日\)から更新申請できます。あと16日です。$/],
    [[...REGISTRY, '結論だけ教えて'], /^使えます。2026年3月1日\(日\)まで/],
    [[PERIOD, '始まりのほうだけもう一回'], /^開始は、2026年1月20日\(火\) 9時0分0秒/],
    [[PERIOD, '終了はいつでしたっけ'], /^終了は、2026年8月8日\(土\) 8時59分59秒/],
    // The same once more.
    [[...RENEWAL, 'カレンダー入れたいんで、その日付だけもっぺん'], /^2026年3月8日/],
    [[...RENEWAL, 'その日付だけもう一遍'], /^2026年3月8日/],
    [[...RENEWAL, 'もういっぺん教えて'], /^2026年3月8日/],
    [[...RENEWAL, 'もっかい言って'], /^2026年3月8日/],
    [[...RENEWAL, 'それってもう一度CSRを作るの?'], /CSRも新しく作って/],
    [
      ['サーバIDの終了が 2026-02-20 03:00:00 GMT。日本時間でいうと?', 'え、ひょっとしてもう切れてる?'],
      /^いいえ/,
    ],
    [[...RENEWAL, '発行日は何日で計算されてますか'], /^発行日は2026年2月5日\(木\)として/],
    // The count is disputed.
    [
      ['サーバIDは1月8日発行なんですが更新申請が可能になるのは?', '30日ならふつうに数えて2月7日なんじゃ?'],
      /^いいえ、すでに更新申請できます\(2026年2月8日\(日\)から/,
    ],
    [[...RENEWAL, 'え、3月7日じゃないの?'], /^いいえ、2026年3月8日/],
    [[...RENEWAL, '3月7日では?'], /^いいえ、2026年3月8日/],
    [[...RENEWAL, '3月8日ってこと?'], /^はい、2026年3月8日/],
    [[...REGISTRY, '3か月なら2月末じゃないの?'], /^いいえ、使えます。2026年3月1日/],
    [[...REGISTRY, '3月1日ってことですね?'], /^はい、使えます。2026年3月1日/],
    // Days left, the next step, and another way, however they are worded.
    [[...RENEWAL, 'あとなんにち'], /あと16日/],
    [[...REGISTRY, 'あとなんにちぐらい?'], /あと9日/],
    [
      [...RENEWAL, "ok, then what's next? 次は何すればいい"],
      /^2026年3月8日\(日\)までに、新しいキーペアとCSR/,
    ],
    [
      ['更新できる日を計算して', '1月15日です', 'てことはもう申請していいんすね?'],
      /^はい、すでに更新申請できます/,
    ],
    [[...RENEWAL, 'まだダメなんすね'], /^はい、2026年3月8日\(日\)から/],
    [[NOT_YET, '待てないから新規ってことで出しちゃだめ?'], /2026年3月13日\(金\)から更新申請できます/],
    [[NOT_YET, '早いほうがいい?'], /^(?!はい|いいえ)/],
    [[PERIOD, 'これで更新は何日から申請できます?'], /^すでに更新申請できます\(2026年2月20日/],
    [
      ['サーバIDが1月23日発行。更新申請は何日から出せる?', '支店のほうは2月2日発行なので同じように頼みます'],
      /^2026年3月5日/,
    ],
    [
      [
        '登記簿謄本の期限を確認したい',
        '去年の11月1日',
        'しゃあない、今日とってくるわ。今日発行ならいつまでもつ',
      ],
      /2026年5月20日\(水\)まで/,
    ],
  ])('%j', async (turns, text) => {
    expect((await lastOf(turns)).text).toMatch(text);
  });

  it.each([
    [[...REGISTRY, 'じゃあ先週取り直した2月12日のほうは?'], '2026年5月12日(火)まで'],
    [[...REGISTRY, '今月の頭に取った2月2日のなら?'], '2026年5月2日(土)まで'],
    [[...RENEWAL, '先月発行された1月5日のほうは?'], '2026年2月5日(木)から'],
    [[...RENEWAL, 'その日の前日じゃだめ?'], '2026年3月8日(日)から'],
  ])('is reckoned anew from a day of its own, or read off: %j', async (turns, day) => {
    expect((await lastOf(turns)).text).toContain(day);
  });

  it('has the result again where there is nothing on exactly that, and the contact the second time', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of RENEWAL) talk.say(turn);
    const first = talk.say('それって英語でも出せますか');
    expect(first.text).toContain('ちょうどその点についてのご案内はありません');
    expect(first.text).toContain('2026年3月8日(日)から更新申請できます。');
    expect(talk.say('じゃあ赤い色のはどうなりますか').text).toContain('窓口');
  });

  it.each(['明日の天気はどうですか', '料金はいくら?', 'ワイルドカードはどうですか'])(
    'is not gone on with by something else: 「%s」',
    async (text) => {
      expect((await lastOf([...RENEWAL, text])).text).not.toContain('2026年3月8日');
    },
  );
});
