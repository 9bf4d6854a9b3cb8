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
