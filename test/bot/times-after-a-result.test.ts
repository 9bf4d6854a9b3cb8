import { startTalk } from '../support/talk';

const EXPIRY = 'notAfter=Nov  3 23:59:59 2026 GMT は日本時間でいつ?';
const PERIOD = 'notBefore=Mar 10 00:00:00 2026 GMT notAfter=Aug  7 23:59:59 2026 GMT JSTにして';
const REGISTRY = ['登記簿謄本の期限を確認したい', '12月1日に取りました'];
const RENEWAL = ['更新できる日を計算して', '2月5日'];
const NOT_YET =
  '新規か更新か判定して。サーバIDは1枚あって、同じ名前で差し替え、2月10日発行で、今のサーバに入ってます';

describe('a time that is named after a result', () => {
  it.each([
    [
      [
        '証明書の期限、2026-03-30 23:59:59 GMT を日本時間に変換してください',
        'つまり31日の朝9時に出社したときにはもう切れてる?',
      ],
      'はい、2026年3月31日(火) 9時には、もう使えません。',
    ],
    [
      [
        'Validity End Date :06/30/2026 23:59:59 GMT は日本だといつになりますか',
        'てことは7月1日の昼にはもう使えてないんですね',
      ],
      'はい、2026年7月1日(水)の昼には、もう使えません。',
    ],
    [[EXPIRY, '11月4日の朝8時ならまだ使えますか'], 'はい、2026年11月4日(水) 8時でも使えます。'],
    [[EXPIRY, '11月4日 8:30の時点で切れてますか'], 'いいえ、2026年11月4日(水) 8時30分でも使えます。'],
    [[EXPIRY, '11月4日の午前9時にはもう失効してる?'], 'はい、2026年11月4日(水) 9時には、もう使えません。'],
    [[EXPIRY, '11月4日はまだ使えますか'], '2026年11月4日(水)は、途中までしか使えません。'],
    [[EXPIRY, '3日いっぱいは使える?'], 'はい、2026年11月3日(火)まで使えます。'],
    [[EXPIRY, '4日いっぱい使えますか'], 'いいえ、2026年11月4日(水)は、途中までしか使えません。'],
    [[EXPIRY, '11月4日まで使えますか'], 'はい、2026年11月4日(水) 8時59分59秒(日本時間)まで有効'],
    [[EXPIRY, '10月末はまだ有効?'], 'はい、2026年10月31日(土)でも使えます。'],
    [[EXPIRY, 'ほな11月5日にはもうあかんのやな?'], 'はい、2026年11月5日(木)には、もう使えません。'],
    [
      ['notAfter=Dec 10 23:59:59 2025 GMT は日本時間でいつ?', '12月11日の朝10時にはもう切れてた?'],
      'はい、2025年12月11日(木) 10時には、使えませんでした。',
    ],
    [[PERIOD, '3月9日にはもう使えますか'], 'いいえ、2026年3月9日(月)には、まだ有効期間が始まっていません。'],
    [
      [PERIOD, '3月10日の朝8時だとまだ使えない?'],
      'はい、2026年3月10日(火) 8時には、まだ有効期間が始まっていません。',
    ],
    [[PERIOD, '明日はもう有効?'], 'いいえ、2026年2月21日(土)には、まだ有効期間が始まっていません。'],
    [[...REGISTRY, '出すの4月になりそうなんですが'], 'までの間には、もう使えません。'],
    [
      [
        '登記簿謄本の発行日が12月28日です。まだ使えますか',
        '稟議が遅くて出すのは3月の末になりそう。それでもいける?',
      ],
      'いいえ、2026年3月31日(火)には、もう使えません。',
    ],
    [
      ['登記簿が11月20日発行なんですけどまだ使えますか', '明日窓口に持ってくとアウトってこと?'],
      'はい、2026年2月21日(土)には、もう使えません。',
    ],
    [[...REGISTRY, 'じゃ今月いっぱいはセーフってこと?'], 'はい、2026年2月28日(土)まで使えます。'],
    [[...REGISTRY, '3月いっぱいもつ?'], 'いいえ、'],
    [[...REGISTRY, '月末に出すんやけどいける?'], 'はい、2026年2月25日(水)から2026年2月28日(土)まで'],
    [[...REGISTRY, '郵送するのが2月28日です'], '2026年2月28日(土)でも使えます。'],
    [[...REGISTRY, '窓口に持っていくのは3月10日です'], '2026年3月10日(火)には、もう使えません。'],
    [[...REGISTRY, '3月10日に持って行ったら手遅れ?'], 'はい、2026年3月10日(火)には、もう使えません。'],
    [[...REGISTRY, '金曜に出すつもりなんだけど'], '2026年2月27日(金)でも使えます。'],
    [[...REGISTRY, 'じゃ3月2日に出したら無効ってことですね'], 'はい、2026年3月2日(月)には、もう使えません。'],
    [
      ['更新できる日を計算して', '今日発行されたばっかりや', 'ほな来月の20日やとまだ早い?'],
      'はい、2026年3月20日(金)には、まだ更新申請できません。',
    ],
    [[...RENEWAL, '3月8日に申請してもええの?'], 'はい、2026年3月8日(日)なら更新申請できます。'],
    [[...RENEWAL, '3月7日だとまだダメですか'], 'はい、2026年3月7日(土)には、まだ更新申請できません。'],
    [[...RENEWAL, '4月の申請でも遅くない?'], 'はい、'],
    [[...RENEWAL, '申請は3月10日を予定しています'], '2026年3月10日(火)なら更新申請できます。'],
    [[...RENEWAL, '3月中なら出せる?'], 'までの間では、2026年3月8日(日)からです。'],
    [[NOT_YET, '3月13日なら申し込めますか'], 'はい、2026年3月13日(金)なら更新申請できます。'],
    [[NOT_YET, '来月の10日でもまだ早いですか'], 'はい、2026年3月10日(火)には、まだ更新申請できません。'],
  ])('%j', async (turns, text) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of turns.slice(0, -1)) talk.say(turn);
    expect(talk.say(turns.at(-1) ?? '').text).toContain(text);
  });

  it.each([
    [[...RENEWAL, '1月20日だと?'], '2026-02-20'],
    [[...RENEWAL, 'もし1月20日だったら?'], '2026-02-20'],
  ])('%j is another day of issue', async (turns, firstDay) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of turns.slice(0, -1)) talk.say(turn);
    expect(talk.say(turns.at(-1) ?? '').result).toMatchObject({ firstDay });
  });

  it('of another paper says nothing of the result', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say(EXPIRY);
    expect(talk.say('登記簿は11月3日に切れますか').text).not.toMatch(/^(?:はい|いいえ)/);
  });

  it.each(['駐車場の工事が3月末なんですが大丈夫?', '印鑑証明は4月まで使えますか'])(
    'of something else says nothing of the result: 「%s」',
    async (text) => {
      const talk = await startTalk('2026-02-20T10:00:00');
      for (const turn of REGISTRY) talk.say(turn);
      expect(talk.say(text).text).not.toMatch(/使えます|使えません/);
    },
  );
});

describe('the zone of a result', () => {
  const RENEWAL = '2026年2月1日発行です。いつから更新できる?';
  const REGISTRY = '登記簿謄本は1月15日発行です。いつまで使えますか';
  const VALIDITY = '有効期限 2026/04/10 23:59:59 GMT 日本時間は?';
  const saidAfter = async (first: string, then: string) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say(first);
    return talk.say(then).text;
  };

  it.each([
    [RENEWAL, 'それは日本時間?', '先ほどの結果は、時刻ではなく日本の日付です。'],
    [RENEWAL, 'GMT?', '先ほどの結果は、時刻ではなく日本の日付です。'],
    [REGISTRY, 'GMTで4月15日ですか?', '先ほどの結果は、時刻ではなく日本の日付です。'],
    [VALIDITY, 'それは日本時間?', '先ほどの結果は日本時間です。'],
    [VALIDITY, 'GMTで4月11日ですか', '先ほどの結果は日本時間です。'],
    [VALIDITY, 'GMTだといつ?', '先ほどの結果は日本時間です。'],
    [VALIDITY, '日本時間で4月11日ですか', 'はい、'],
    [RENEWAL, '有効期限はGMTですか', 'はい、GMT'],
  ])('%s %s', async (first, then, begins) => {
    expect((await saidAfter(first, then)).startsWith(begins)).toBe(true);
  });

  it.each([
    [REGISTRY, '6月なら?', '2026年6月1日(月)から2026年6月30日(火)までの間には、もう使えません。'],
    [REGISTRY, '3月1日なら?', '2026年3月1日(日)でも使えます。'],
    [REGISTRY, '12月1日なら?', '発行日: 2025年12月1日(月)'],
    [RENEWAL, '3月なら?', '2026年3月4日(水)からです。'],
    [VALIDITY, '4月11日は1日使える?', '2026年4月11日(土)は、途中までしか使えません。'],
    [VALIDITY, '4月10日は1日使える?', 'はい、2026年4月10日(金)でも使えます。'],
  ])('%s on another day: %s', async (first, then, says) => {
    expect(await saidAfter(first, then)).toContain(says);
  });
});

it('a day that was heard is put right by the one that it really is', async () => {
  const talk = await startTalk('2026-02-20T10:00:00');
  talk.say('更新できる日を計算したい');
  expect(talk.say('2月1日と言われたけど本当は1月2日').result).toMatchObject({ firstDay: '2026-02-02' });
});
