import { DateTime } from 'luxon';
import type { Opening } from '../../src/knowledge/types';
import { openingNow, openOn } from '../../src/reply/opening';
import { startTalk } from '../support/talk';

describe('a person who needs more than an answer', () => {
  it.each([
    '人と話せますか',
    'もういいから人に代わって',
    'ちゃんとした担当の方とお話ししたいのですが',
    'よくわからないので電話で聞きたいです',
    '責任者を出してください',
    '何回聞いても同じ答えですね',
    'いい加減にしてください',
    '先週から問い合わせてるのに',
    '3日前から連絡しています',
    'で、どこに連絡すればいいんでしょうか',
    'どちらに電話したらいいの?',
    'どこへ問い合わせればよいですか',
    '誰に連絡すればいい?',
  ])('is given the contact at 「%s」 in any dialog, and is not asked again', async (text) => {
    const talk = await startTalk();
    for (const opening of ['', '更新できる日を計算して', '登記簿謄本の期限を確認したい']) {
      if (opening !== '') talk.say(opening);
      const said = talk.say(text);
      expect(said.text).toContain('窓口');
      expect(said.asks).toBeUndefined();
    }
  });

  it.each([
    '上司に聞かれて固まりました',
    '人に聞かれて答えられません',
    '担当者が変わりました',
    '前任の担当者に聞いても分かりませんでした',
    '担当者が変わってもいいの',
  ])('is not thought to want a human at 「%s」', async (text) => {
    const talk = await startTalk();
    talk.say('更新できる日を計算して');
    expect(talk.say(text).text).not.toMatch(/お問い合わせ窓口|途中の手続き/);
  });

  it.each([
    '至急!本番が止まってます',
    '証明書入れ替えたら本番落ちた',
    'サイトが真っ白で電話が鳴りっぱなしです',
  ])('with an outage, 「%s」, is led to the cause beside the contact', async (text) => {
    const said = (await startTalk()).say(text);
    expect(said.asks).toBe('key-mismatch/overwritten');
    expect(said.text).toContain('窓口');
  });

  it.each([
    ['有効期限を日本時間に直して', 'あ、待って、今サイト落ちた!鍵作り直したせいかも'],
    ['新規か更新か判定して', 'それどころじゃなくて、サーバが止まってしまいました'],
    ['登記簿謄本の期限を確認したい', 'ちょっと待って、本番サーバがダウンしました'],
    ['更新できる日を計算して', 'うわ、サイト見れなくなった'],
    ['登記簿謄本の期限を確認したい', 'それより大変、httpsが繋がらへん'],
  ])('with an outage leaves 「%s」 at 「%s」', async (opening, text) => {
    const talk = await startTalk();
    talk.say(opening);
    expect(talk.say(text).asks).toBe('key-mismatch/overwritten');
    talk.say('はい、上書きしました');
    expect(talk.say('バックアップはあります').asks).toBeUndefined();
  });

  it('with an outage as the reason of an answer goes on', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    expect(talk.say('サーバが止まったので入れ替えたいんです、サーバIDは持ってます').asks).toBe(
      'application-type/sameName',
    );
  });

  it.each([
    'うーん合ってるか不安だ。人間に見てほしい',
    'これ担当の人にも見てもらえますか',
    '人の目でチェックしてほしいです',
    'もう直接お話しさせてください',
    '社長はカンカンだし、もう直接相談させてもらえませんか',
  ])('wants a human after a result: 「%s」', async (text) => {
    const talk = await startTalk();
    talk.say('notAfter=Oct 1 23:59:59 2026 GMT を日本時間に直して');
    expect(talk.say(text).text).toMatch(/窓口の連絡先/);
  });

  it('has little time left, and hears what can be done at once', async () => {
    const said = (await startTalk()).say('明日が証明書の期限です!');
    expect(said.text).toContain('今すぐ更新申請できます');
  });

  it('is done, or is not', async () => {
    const talk = await startTalk();
    talk.say('更新できる日を計算して');
    expect(talk.say('もう解決したので大丈夫です').asks).toBeUndefined();
    talk.say('サーバが止まった原因を調べて');
    talk.say('上書きしました');
    talk.say('あります');
    expect(talk.say('直りませんでした').text).toContain('窓口');
    expect(talk.say('直りました').text).toContain('よかった');
  });
});

describe('the hours of the contact', () => {
  const opening: Opening = {
    times: [{ days: ['月', '火', '水', '木', '金'], from: '9:00', to: '17:00' }],
    closed: [{ from: '12-29', to: '01-03' }],
  };
  const at = (iso: string) => DateTime.fromISO(iso, { zone: 'Asia/Tokyo' });

  it.each([
    ['2026-02-20T10:00', '受付時間内です(本日17:00まで)'],
    ['2026-02-20T08:00', '本日9:00から'],
    // 23 February is a holiday, a Monday.
    ['2026-02-20T17:00', '2月24日(火)9:00から'],
    ['2026-12-30T10:00', '1月4日(月)9:00から'],
    ['2026-02-23T10:00', '明日9:00から'],
  ])('at %s are told', (iso, text) => {
    expect(openingNow(opening, at(iso))).toContain(text);
  });

  it('leave out days of the week and holidays', () => {
    expect(openOn(opening, at('2026-02-21'))).toBeUndefined();
    expect(openOn(opening, at('2026-02-23'))).toBeUndefined();
    expect(openOn({ ...opening, holidays: true }, at('2026-02-23'))).toBe('9:00〜17:00');
  });
});

describe('somebody in a hurry', () => {
  it.each([
    ['急ぎ サーバIDいくら?', '料金については'],
    ['至急!中間証明書どこ?', '中間証明書・ルート証明書については'],
    ['今日申し込んだら今日もらえる?急いでる', 'お答えできません'],
    ['急ぎなんですが、即日発行できますか', 'お答えできません'],
  ])(
    'is told that there is no answer, and no advice that was not asked for: 「%s」',
    async (text, answer) => {
      const said = (await startTalk()).say(text);
      expect(said.text).toContain(answer);
      expect(said.text).not.toContain('お急ぎのところ');
    },
  );

  it.each([
    '急いでます。どうすればいいですか',
    '至急更新したいです',
    '期限が明後日なんですけど大丈夫ですか',
    '今月末で切れちゃうんですが今から申し込んで間に合いますか?',
    '2月25日で切れます。まだ間に合う?',
    'サーバIDは3月2日までなんですけどもう遅い?',
  ])('is told what helps: 「%s」', async (text) => {
    expect((await startTalk('2026-02-20T10:00:00')).say(text).text).toContain('今すぐ更新申請できます');
  });

  it('whose customers complain of a site that cannot be seen is asked for the cause', async () => {
    const said = (await startTalk()).say('お客さんからクレームが来ています。サイトが見られません');
    expect(said.asks).toBe('key-mismatch/overwritten');
  });
});
