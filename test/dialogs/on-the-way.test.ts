import { startTalk } from '../support/talk';

// Today is 2026-02-20 (JST).
const DECIDE = '新規か更新か判定して';
const RENEWAL = '更新できる日を計算して';
const REGISTRY = '登記簿謄本の期限を確認したい';

async function lastOf(said: readonly string[]) {
  const talk = await startTalk('2026-02-20T10:00:00');
  const heard = said.map((text) => talk.say(text)).at(-1);
  if (!heard) throw new Error('Nothing was said');
  return heard;
}

describe('what is told on the way through a dialog', () => {
  it.each([
    [[RENEWAL, '申し込んだのが12月19日で、発行されたのは24日'], { firstDay: '2026-01-24' }],
    [[RENEWAL, '12月1日に電話して15日に発行されました'], { firstDay: '2026-01-15' }],
    [[RENEWAL, '担当者に電話して確認してもらいましたが、1月10日だそうです'], { firstDay: '2026-02-10' }],
    [
      [
        'サーバIDは先月の末日に発行されたものと聞いております。こちらの更新申請の受付開始日をご教示ください。',
      ],
      { firstDay: '2026-03-03' },
    ],
    [
      [
        '新規か更新か判定たのむ',
        'あるよ',
        'おなじ名前',
        '追加でもう1枚',
        '足すほうのサーバにはまだ何も入れてない',
      ],
      { application: 'new', procedure: 'new' },
    ],
    [[REGISTRY, '先週の月曜に法務局行って取ってきたやつ'], { validThrough: '2026-05-09' }],
    [
      [REGISTRY, '取ってきたのは2月4日に入社したばっかりの田中です', '謄本の日付は1月27日って言ってます'],
      { validThrough: '2026-04-27' },
    ],
  ])('comes to its day: %j', async (said, result) => {
    expect((await lastOf(said)).result).toMatchObject(result);
  });

  it.each([
    [[REGISTRY, '印鑑証明書だったら2月2日に取ったのがありますけど'], 'registry-certificate/issued'],
    [
      [RENEWAL, '1月22日に御社に電話して発行日教えてもらったんですが、そのメモをなくしました'],
      'renewal-date/issued',
    ],
    [[RENEWAL, 'わかりません', '発行日がどこに書いてあるか分からん'], 'renewal-date/issued'],
    [[RENEWAL, 'わかりません', '見方が分かりません'], 'renewal-date/issued'],
    [[REGISTRY, '2月2日に司法書士にお願いして、届いたのは5日です'], 'registry-certificate/issued'],
    [[REGISTRY, '司法書士が2月2日に取ってきてくれたって言ってました'], 'registry-certificate/issued'],
    [[DECIDE, 'あります', '同じです', '追加という言い方がピンと来ません'], 'application-type/additional'],
    [
      [
        '他社で買ったSSL証明書が1月10日発行なんですが、これをALSOKさんで更新申請したいです。新規ですか更新ですか',
      ],
      'application-type/installed',
    ],
    [
      [DECIDE, 'あります', '同じです', 'ごっちゃになってきた、最初からお願いします'],
      'application-type/existing',
    ],
    [
      [
        DECIDE,
        'あります',
        '同じです',
        '追加っていうのがよく分からないんですけど、今のがもうすぐ切れるのでその代わりです',
      ],
      'application-type/issued',
    ],
    [
      [
        DECIDE,
        '詳しい者がおりません。サーバIDは一つあります。コモンネームも一緒で、今回はその代わりに取るだけです',
      ],
      'application-type/additional',
    ],
    [[DECIDE, 'コモンネームは同じで、今回は取るだけです'], 'application-type/additional'],
    [[DECIDE, '初めてです', '今のは2025年2月14日発行です'], 'application-type/existing'],
  ])('asks on: %j', async (said, asks) => {
    expect(await lastOf(said)).toMatchObject({ asks, result: undefined });
  });

  it('says nothing of the day on which something came', async () => {
    const { text, result } = await lastOf([RENEWAL, '1月15日に届いた封筒に1月10日発行とあります']);
    expect(result).toMatchObject({ firstDay: '2026-02-10' });
    expect(text).not.toContain('1月15日');
  });

  it('takes a wish for somebody to call for what it is', async () => {
    expect((await lastOf([RENEWAL, '電話して教えてください'])).text).toContain('窓口');
  });

  it.each([
    'それ、もう日本時間で書いてありました。すみません',
    '日本時間になってました',
    '日本時間に直してあるやつでした',
    '日本時間って書いてある',
  ])('converts again in the zone in which the times stood: %s', async (correction) => {
    const { result } = await lastOf([
      '有効期限を日本時間に直してください',
      '12/10/2026 23:59:59',
      correction,
    ]);
    expect(result).toMatchObject({ at: '2026-12-10T23:59:59+09:00' });
  });

  it.each([
    '今週の火曜にサーバID発行してもらいました。もう来年分の更新申請って出せます?',
    'サーバIDは2月17日発行です。来年の更新はもう申し込めますか',
  ])('judges by today what is told apart by its year: %s', async (said) => {
    const { text } = await lastOf([said]);
    expect(text).toMatch(/^いいえ、2026年3月20日/);
    expect(text).not.toContain('2027年');
  });
});
