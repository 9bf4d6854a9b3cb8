import { startTalk } from '../support/talk';

// Today is 2026-03-01 (JST).
const DECIDE = '新規申請か更新申請か判定してください';
const RENEWAL = '更新できる日を計算して';
const REGISTRY = '登記簿謄本の期限を確認';

async function lastOf(said: readonly string[]) {
  const talk = await startTalk();
  const heard = said.map((text) => talk.say(text)).at(-1);
  if (!heard) throw new Error('Nothing was said');
  return heard;
}

describe('what is said instead of what was said', () => {
  it.each([
    [[RENEWAL, '2月7日、いや8日でした'], { firstDay: '2026-03-11' }],
    [[RENEWAL, '2026年2月7日 訂正:2月8日'], { firstDay: '2026-03-11' }],
    [[RENEWAL, '2月7日、いや2月8日でした'], { firstDay: '2026-03-11' }],
    [[REGISTRY, '登記簿謄本 1月10日、いや20日発行です'], { validThrough: '2026-04-20' }],
    [[RENEWAL, '先月の今日'], { firstDay: '2026-03-04' }],
    [[RENEWAL, '2026年2月1日', '2026年2月3日'], { firstDay: '2026-03-06' }],
    [[REGISTRY, '2026年1月10日', '1月20日'], { validThrough: '2026-04-20' }],
    [[RENEWAL, '2/5、あちゃう2/6や'], { firstDay: '2026-03-09' }],
    [[RENEWAL, 'えーと、きのうやったかな…いやちゃうわ、おとといですわ'], { firstDay: '2026-03-30' }],
    [[RENEWAL, '2月5日、あ、間違えた6日'], { firstDay: '2026-03-09' }],
    [[RENEWAL, '2月5日やなくて6日'], { firstDay: '2026-03-09' }],
    [[RENEWAL, 'えっと、先週の金曜…ああ違う、木曜です'], { firstDay: '2026-03-22' }],
    [['12/10/2012 23:59:59 GMT', '間違えた、12/11/2012 23:59:59'], { at: '2012-12-12T08:59:59+09:00' }],
  ])('counts as the day: %j', async (said, result) => {
    expect((await lastOf(said)).result).toMatchObject(result);
  });

  it.each([
    [[DECIDE, 'いいえ、やっぱりはい'], 'sameName'],
    [[DECIDE, 'はい、あ、いいえ'], 'installed'],
    [[DECIDE, 'いいえ', 'すみません、既存ありました'], 'sameName'],
    [[DECIDE, 'はい', 'いいえ', '間違えた'], 'sameName'],
    [[DECIDE, 'はい', 'はい', 'はい', 'いいえ', '訂正です。追加じゃないです'], 'issued'],
    [[DECIDE, 'はい', 'はい', 'いいえ', '2026/1/1', 'はい', '発行日が違いました'], 'issued'],
    [[DECIDE, 'はい', 'はい', 'いいえ', '2026/1/1', 'はい', 'さっきのは違います'], 'installed'],
    [[DECIDE, 'いいえ', 'すみません確認したら去年も買ってました'], 'sameName'],
    [[DECIDE, 'いいえ', 'あ、前任者が購入してました'], 'sameName'],
    [[DECIDE, 'いいえ', 'すみません、サーバは買いました'], 'installed'],
    [
      [DECIDE, 'いいえ', 'すみません確認したら去年も買ってました。名前も一緒で、差し替えになります。'],
      'installed',
    ],
    [[DECIDE, 'はい', 'いいえ', 'やっぱり変えないことになりました'], 'additional'],
    [[DECIDE, 'はい', 'いいえ', '会議でやっぱり変えないことになりました。だとどうなります?'], 'additional'],
    [[DECIDE, 'はい', 'はい', 'いいえ', 'やっぱり変えることにした'], 'installed'],
    [[DECIDE, 'いいえ', '2台に入れるつもりで、片方は今のIDが入ってて片方はからっぽです'], 'installed'],
    [[DECIDE, 'いいえ', '片方は入ってて、もう片方は空です'], 'installed'],
  ])('leads on to the question it leaves open: %j', async (said, fact) => {
    const { asks, result } = await lastOf(said);
    expect([asks, result]).toEqual([`application-type/${fact}`, undefined]);
  });
});

it.each([
  ['やっぱり登記簿の期限を先に見て', 'registry-certificate/issued'],
  ['やっぱり日本時間に変換してほしい', 'expiry-time/validity'],
])('「%s」 in the middle asks for something else, and takes no answer back', async (text, asks) => {
  expect((await lastOf([DECIDE, 'あるけど', text])).asks).toBe(asks);
});

describe('what is said of something else', () => {
  it.each(['インストールしたのは2/9です', '担当者が2月7日に退職しました', '今日は3月1日です'])(
    'is no day of issue: %s',
    async (text) => {
      const heard = await lastOf([RENEWAL, text]);
      expect(heard.result).toBeUndefined();
      expect(heard.text).toContain('別のこと');
    },
  );

  it.each(['別のサーバには入っています', '隣のサーバーには入ってる'])(
    'is not this server: %s',
    async (text) => {
      expect((await lastOf([DECIDE, 'いいえ、初めてです', text])).asks).toBe('application-type/installed');
    },
  );

  it.each(['更新は初めてです', 'このチャットは初めて使います', 'CSRを作るのは初めてです'])(
    'says nothing about a server ID of one’s own: %s',
    async (text) => {
      expect((await lastOf([`${text}。${DECIDE}`])).asks).toBe('application-type/existing');
    },
  );
});

describe('a day that stands alone', () => {
  it.each([
    [DECIDE, '2026/1/1'],
    [DECIDE, 'はい', 'はい', '2026/1/1'],
  ])('is the day of issue while a case turns on one: %j', async (...said) => {
    expect((await lastOf(said)).text).toContain('発行日は2026年1月1日(木)として進めます');
  });

  it.each([
    ['令和8年12月10日 18:01:19', '2026-12-11T03:01:19+09:00'],
    ['平成24年12月10日 午後11時59分', '2012-12-11T08:59:00+09:00'],
    ['2026年12月10日(木) 午後6時1分19秒', '2026-12-11T03:01:19+09:00'],
    ['有効期限は20261210235959Zです', '2026-12-11T08:59:59+09:00'],
    ['2026/12/10 23:59:59 PST', '2026-12-11T16:59:59+09:00'],
  ])('is a validity to be converted where nothing else is going on: %s', async (text, at) => {
    expect((await lastOf([text])).result).toMatchObject({ dialog: 'expiry-time', at });
  });

  it.each([
    ['日本時間です', '2026-09-17T08:59:59+09:00'],
    ['GMTです', '2026-09-17T17:59:59+09:00'],
  ])('of a browser, with both ends, is converted once its zone is told: %s', async (zone, end) => {
    const pasted = '発行日\t2026年3月1日日曜日 9:00:00\n有効期限\t2026年9月17日木曜日 8:59:59';
    expect((await lastOf([pasted])).asks).toBe('expiry-time/validity');
    expect((await lastOf([pasted, zone])).result).toMatchObject({ end });
  });
});

describe('a result that is judged', () => {
  const DECIDED = '400日前に発行、同じコモンネームで更新。サーバには入ってる';

  it.each(['合ってます', 'そのとおりです', '正しいです'])('right: %s', async (text) => {
    const talk = await startTalk();
    talk.say(DECIDED);
    expect(talk.say(text).text).toContain('この内容で');
  });

  it('wrong, and what is wrong is asked and heard', async () => {
    const talk = await startTalk();
    talk.say(DECIDED);
    expect(talk.say('違います').text).toContain('どこが違うか');
    expect(talk.say('追加でした').result).toEqual(expect.objectContaining({ application: 'new' }));
  });

  it('wrong where one fact decided: that is asked again', async () => {
    const talk = await startTalk();
    talk.say('登記簿謄本の期限を確認したい');
    talk.say('12月1日');
    expect(talk.say('違います').asks).toBe('registry-certificate/issued');
  });

  it('a day seen better is the day', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say('登記簿謄本の期限を確認したい');
    talk.say('昨年11月30日発行です');
    expect(talk.say('やっぱり、老眼鏡かけて見たら10月30日でした').result).toEqual(
      expect.objectContaining({ validThrough: '2026-01-30' }),
    );
  });
});

describe('a day told more closely than before', () => {
  it('contradicts nothing', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const text of [
      '新規申請か更新申請か判定してください',
      'はい、去年御社から一枚いただいてます',
      '名前はおんなじ',
      '追加じゃなくて入れ替え',
      '12月1日発行',
    ])
      talk.say(text);
    expect(talk.say('そのサーバに入ってますよ').result).toEqual(
      expect.objectContaining({ application: 'renewal', procedure: 'renewal' }),
    );
  });

  it('a host name is no romaji', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say('新規申請か更新申請か判定してください');
    talk.say('持ってる');
    expect(talk.say('www.tanuki-soba.example のまま変わらん').asks).toBe('application-type/additional');
  });
});
