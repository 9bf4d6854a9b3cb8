import { startTalk } from '../support/talk';

describe('a stretch of time', () => {
  it.each([
    ['去年の12月に発行されたものですが、更新はもうできますか', { daysLeft: 0 }, '2026年1月31日(土)から'],
    ['一昨年取った登記簿謄本は使えますか', { valid: false }, '2025年3月31日(月)まで'],
    ['先月取った登記簿謄本は使えますか', { valid: true }, '2026年5月1日(金)まで'],
  ])('decides where every day of it gives the same answer: %s', async (text, result, bound) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.result).toEqual({ dialog: expect.any(String), ...result });
    expect(said.text).toContain(bound);
  });

  it.each([
    ['今年の1月に発行してもらいました。もう更新できますか', '1月', '30日を過ぎると'],
    ['先月発行していただいたばかりなのですが、もう更新できますか', '先月', 'まだ更新申請できません'],
    ['去年取った登記簿謄本は使えますか', '去年', '3か月以内'],
  ])('that leaves the answer open is asked about, after what is known: %s', async (text, name, known) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.result).toBeUndefined();
    expect(said.asks).toMatch(/issued$/);
    expect(said.text).toContain(known);
    expect(said.text).toMatch(new RegExp(`${name}.*のいつ頃の発行`));
  });

  it.each(['最近取った登記簿謄本は使えますか', '登記簿謄本はだいぶ前に取りました。使えますか'])(
    'that was said too loosely to name is asked about plainly: %s',
    async (text) => {
      const talk = await startTalk();
      const said = talk.say(text);
      expect(said.asks).toBe('registry-certificate/issued');
      expect(said.text).not.toContain('いつ頃');
    },
  );

  it.each([
    ['15日です', { firstDay: '2026-03-18', daysLeft: 17 }],
    ['25日', { firstDay: '2026-03-28', daysLeft: 27 }],
    ['1/20でした', { firstDay: '2026-02-20', daysLeft: 0 }],
  ])('that was asked about is the month of the day in the reply: %s', async (reply, result) => {
    const talk = await startTalk();
    talk.say('先月発行していただいたばかりなのですが、もう更新できますか');
    expect(talk.say(reply).result).toEqual({ dialog: 'renewal-date', ...result });
  });
});

describe('a question about the rule is answered, and no issue date is made of it', () => {
  it.each([
    ['発行後30日を過ぎないと更新申請はできませんか', 'renewal-timing'],
    ['発行後60日でも更新できますか', 'renewal-timing'],
    ['登記簿謄本は3か月以内のものですか', 'renewal-documents'],
    ['登記簿謄本は発行から3か月を過ぎると使えませんか', 'renewal-documents'],
  ])('%s', async (text, entryId) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.traces[0]?.value).toMatchObject({ outcome: 'answer', entryId });
    expect([said.asks, said.result]).toEqual([undefined, undefined]);
  });

  it('nor of the coming year that the renewal is for', async () => {
    const talk = await startTalk();
    const said = talk.say(
      'サーバIDを発行していただきました。来年分の更新も申し込みたいです。いつからできますか。',
    );
    expect(said.text).toContain('30日');
    expect(said.result).toBeUndefined();
  });
});

describe('a day that is only supposed', () => {
  it.each([
    ['1/20発行だと何日からですか', { firstDay: '2026-02-20', daysLeft: 0 }],
    ['2月15日に発行された場合、更新申請はいつからですか', { firstDay: '2026-03-18', daysLeft: 17 }],
    ['もし発行日が1月20日だったら更新できますか', { firstDay: '2026-02-20', daysLeft: 0 }],
  ])('is counted from: %s', async (text, result) => {
    expect((await startTalk()).say(text).result).toEqual({ dialog: 'renewal-date', ...result });
  });

  it.each(['4/10に発行されたらいつから更新できますか', '発行後60日でも更新できますか'])(
    'to be still to come, or a length of time, is not: %s',
    async (text) => {
      const said = (await startTalk()).say(text);
      expect(said.result).toBeUndefined();
      expect(said.text).toContain('30日');
    },
  );
});

describe('a day on which something is still to be issued', () => {
  it.each(['4月10日に取る予定です', '4月10日に取ります', '来週取りに行きます', '4月10日に発行されます'])(
    'is none in the year before: %s',
    async (text) => {
      const talk = await startTalk();
      talk.say('登記簿謄本の期限を確認したい');
      const said = talk.say(text);
      expect(said.asks).toBe('registry-certificate/issued');
      expect(said.text).toContain('これからの日付');
    },
  );

  it('starts no dialog', async () => {
    const said = (await startTalk()).say('登記簿は4月10日に取る予定です。使えますか');
    expect(said.result).toBeUndefined();
    expect(said.asks).toBeUndefined();
  });
});

describe('a day that the message calls the server ID’s', () => {
  it.each([
    'サーバIDの発行が1月18日で、前回申込書を出したのが1月6日です。更新できるのはいつからですか',
    '見積を1月5日にいただいた者です。サーバIDの発行日は1月18日でした。更新はいつからですか',
    '登記簿は1月10日でサーバIDは1月18日です。更新はいつからできますか',
    '前に使っていた他社の証明書は10月1日発行、今のALSOKのサーバIDは1月18日発行です。サーバIDの更新はいつからできますか',
  ])('stands beside any other: %s', async (text) => {
    expect((await startTalk()).say(text).result).toMatchObject({ firstDay: '2026-02-18' });
  });

  it('is not what is asked about where something else is', async () => {
    const text = '免許証は1月4日発行、サーバIDは1月15日発行です。免許証の更新はいつから?';
    expect((await startTalk()).say(text).result).toBeUndefined();
  });
});

it.each([
  ['2月2日に見積をもらってます。更新申請はいつからですか', true],
  ['在留カードの交付日は12月9日です。更新申請できるのはいつからですか', false],
  ['パスポートの発行日は1月8日です。次の更新はいつですか', false],
])('what is got on the way to an application is no paper to be renewed: %s', async (text, answered) => {
  expect((await startTalk()).say(text).text.includes('30日')).toBe(answered);
});

it('counts from the day that came of a plan', async () => {
  const text = '1月10日に発行予定だった証明書が1月20日に発行されました。いつ更新できますか';
  expect((await startTalk()).say(text).result).toMatchObject({ firstDay: '2026-02-20' });
});

it.each(['まだ届いてません', 'まだ来ていません', '手元にないです'])(
  'what has not come is no day, and its question comes with help: %s',
  async (text) => {
    const talk = await startTalk();
    talk.say('登記簿謄本の期限を確認したい');
    const said = talk.say(text);
    expect(said.asks).toBe('registry-certificate/issued');
    expect(said.text).not.toContain('読み取れません');
  },
);

describe('a year that is put right', () => {
  it.each([
    ['2025年1月23日', '今年でした', '2026-02-23'],
    ['1月23日', '去年のです', '2025-02-23'],
  ])('keeps the day: %s, then %s', async (day, year, firstDay) => {
    const talk = await startTalk();
    talk.say('更新できる日を計算して');
    talk.say(day);
    expect(talk.say(year).result).toEqual(expect.objectContaining({ firstDay }));
  });
});

describe('a day beside a question', () => {
  it.each([
    '更新できる最初の日を知りたいです。現行のサーバIDの発行日は2026年1月31日です',
    '発行日: 2026/1/31 更新できる日は?',
    '前任の引継書によると現行サーバIDの発行日は2026年1月31日とのこと。更新申請はいつから可能でしょうか。',
  ])('is computed: %s', async (text) => {
    const talk = await startTalk();
    expect(talk.say(text).result).toEqual(expect.objectContaining({ firstDay: '2026-03-03' }));
  });
});
