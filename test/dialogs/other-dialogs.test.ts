import { startTalk } from '../support/talk';

describe('the renewal date', () => {
  it.each([
    ['発行日は2026年1月31日です。いつから更新できるか計算して', '2026-03-03', 2],
    ['2026/1/29に発行されました', '2026-03-01', 0],
    ['先月の15日に発行', '2026-03-18', 17],
    ['31日前に発行', '2026-03-01', 0],
    ['R8.1.31発行です', '2026-03-03', 2],
  ])('after 「%s」 is %s', async (text, firstDay, daysLeft) => {
    const talk = await startTalk();
    expect(talk.say(text).result).toEqual({ dialog: 'renewal-date', firstDay, daysLeft });
  });

  it('asks for the issue date, explains where it stands, and offers the calendar', async () => {
    const talk = await startTalk();
    expect(talk.say('更新できる日を計算して').asks).toBe('renewal-date/issued');
    expect(talk.say('どこを見れば分かりますか、わかりません').text).toContain('有効期間の開始');
    const said = talk.say('1/31');
    expect(said.text).toContain('2026年1月31日');
    expect(said.replies[0]?.calendar).toEqual({ firstRenewalDay: '2026-03-03' });
  });

  it('does not take an expiry date for the issue date', async () => {
    const talk = await startTalk();
    talk.say('更新できる日を計算して');
    const said = talk.say('有効期限は2026年12月1日です');
    expect(said.result).toBeUndefined();
    expect(said.text).toContain('発行日');
  });

  it('carries the issue date over to the application type', async () => {
    const talk = await startTalk();
    talk.say('発行日は2026年1月10日です。いつから更新できるか計算して');
    expect(talk.press(/新規か更新か/).asks).toBe('application-type/sameName');
    talk.say('はい');
    expect(talk.say('入れ替え').asks).toBe('application-type/installed');
  });
});

describe('the registry certificate', () => {
  it.each([
    ['登記簿謄本の発行日は2025年12月1日です。使えますか', '2026-03-01', true],
    ['2025年11月30日発行の登記簿謄本はまだ使えますか', '2026-02-28', false],
    ['登記簿謄本は令和8年2月27日に取りました。判定して', '2026-05-27', true],
    ['登記簿謄本は3か月前に発行されたものです。確認して', '2026-03-01', true],
  ])('「%s」 is good through %s: %s', async (text, validThrough, valid) => {
    const talk = await startTalk();
    expect(talk.say(text).result).toEqual({ dialog: 'registry-certificate', validThrough, valid });
  });
});

describe('the key mismatch', () => {
  it.each([
    [['はい', 'はい'], 'restore-backup'],
    [['上書きしてしまいました', 'ないです'], 'install-new-id'],
    [['たぶん上書きしてます、バックアップなし'], 'install-new-id'],
    [['上書きしました。バックアップはあると思います'], 'restore-backup'],
    [['別名で保存した', 'まだです'], 'correct-configuration'],
    [['2', '1'], 'ask-vendor'],
    [['いいえ', '確認しました、問題ありません'], 'ask-vendor'],
  ])('after %j is a case of %s', async (said, remedy) => {
    const talk = await startTalk();
    expect(talk.say('サーバが止まった原因を切り分けてほしい').asks).toBe('key-mismatch/overwritten');
    const last = said.map((text) => talk.say(text)).at(-1);
    expect(last?.result).toMatchObject({ dialog: 'key-mismatch', case: remedy });
  });

  it.each([
    'バックアップはないと思います。キーペアを上書きしました',
    'キーペアを上書きしました。たぶんバックアップはありません',
  ])('gives no key pair up on 「%s」 before it has asked once more', async (text) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.asks).toBe('key-mismatch/backup');
    expect(said.text).toContain('念のため');
    expect(talk.say('やはりありませんでした').result).toMatchObject({ case: 'install-new-id' });
  });
});

describe('the expiry time', () => {
  it.each([
    [
      'Validity Start Date:12/10/2011 00:00:00 GMT\nValidity End Date :12/10/2012 23:59:59 GMT',
      { start: '2011-12-10T09:00:00+09:00', end: '2012-12-11T08:59:59+09:00', days: 4828 },
    ],
    [
      'notAfter=Dec 10 23:59:59 2012 GMT',
      { at: '2012-12-11T08:59:59+09:00', end: '2012-12-11T08:59:59+09:00', days: 4828 },
    ],
    ['12/10/2012 23:59:59を日本時間に直して', { at: '2012-12-11T08:59:59+09:00', days: 4828 }],
    ['12/10/2012 23:59:59 G M T は 日 本 時 間 で い つ', { at: '2012-12-11T08:59:59+09:00', days: 4828 }],
    ['12/10/2012 23:59:59 J S T はいつ', { at: '2012-12-10T23:59:59+09:00', days: 4829 }],
  ])('of 「%s」 is converted', async (text, times) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.result).toEqual({ dialog: 'expiry-time', state: 'expired', ...times });
    expect(said.text).toContain('読み取った日時');
  });

  it.each([
    ['13/10/2012 23:59:59 GMT'],
    ['02/30/2012 00:00:00 GMT'],
    ['Validity Start Date:12/10/2012 00:00:00 GMT Validity End Date:12/10/2011 23:59:59 GMT'],
    ['平成31年5月1日 10:00:00を日本時間に変換して'],
  ])('of 「%s」 is asked about, never converted', async (text) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.result).toBeUndefined();
    expect(said.asks).toBe('expiry-time/validity');
  });

  it('asks for the time of a date, and says that GMT was assumed', async () => {
    const talk = await startTalk();
    expect(talk.say('有効期限 12/10/2012 を日本時間に変換して').asks).toBe('expiry-time/validity');
    const said = talk.say('23:59:59です');
    expect(said.result).toMatchObject({ at: '2012-12-11T08:59:59+09:00' });
    expect(said.text).toContain('GMTとして');
  });
});
