import { startTalk } from '../support/talk';

// Today is 2026-03-01 (JST): the issue on 2026-01-30 is 30 nights ago, on 2026-01-29 it is 31.
type Row = [said: string[], application: string, procedure: string];

const rows: Row[] = [
  [['初めてです', 'まだ何も入っていません'], 'new', 'new'],
  [['いいえ', 'はい'], 'new', 'renewal'],
  [['2', '1'], 'new', 'renewal'],
  [['持ってます', '変わります', '入ってます'], 'new', 'renewal'],
  [['はい', '別のドメインにします', '新しいサーバなので入っていません'], 'new', 'new'],
  [['①', '①', '①', '②'], 'new', 'new'],
  [['うん', '一緒', '負荷分散でもう1台増やす', 'うん'], 'new', 'renewal'],
  [['はい', 'はい', 'いいえ', '2026/1/30', 'はい'], 'not-yet', 'renewal'],
  [['はい', 'はい', 'いいえ', '2026/1/29', 'はい'], 'renewal', 'renewal'],
  [['はい', 'はい', 'いいえ', '30日前', 'いいえ'], 'not-yet', 'new'],
  [['はい', 'はい', 'いいえ', '31日前', 'いいえ'], 'renewal', 'new'],
  [['せやで', '変わらへん', '入れ替えや', '令和8年1月29日', '入ってへん'], 'renewal', 'new'],
  [
    ['はい', '同じです', '追加じゃなくて入れ替えです', '31日以上前です', 'インストール済みです'],
    'renewal',
    'renewal',
  ],
  [['初めてじゃないけどコモンネームが変わります', 'まだです'], 'new', 'new'],
  [
    [
      '取得済みです。コモンネームは前回と同じで、今のものと入れ替えます。先月の15日に発行されました。',
      'はい',
    ],
    'not-yet',
    'renewal',
  ],
  [['２', 'いや'], 'new', 'new'],
];

describe('the application type', () => {
  it.each(rows)('after %j is %s with procedure %s', async (said, application, procedure) => {
    const talk = await startTalk();
    talk.say('新規申請か更新申請か判定してください');
    const last = said.map((text) => talk.say(text)).at(-1);
    expect(last?.result).toMatchObject({ dialog: 'application-type', application, procedure });
  });

  it('is decided at once where everything is said at once', async () => {
    const talk = await startTalk();
    const said = talk.say(
      '同じコモンネームで今のサーバIDを入れ替えます。発行は2025年12月1日で、サーバにはサーバIDが入っています。新規申請と更新申請のどちらになりますか?',
    );
    expect(said.result).toEqual({ dialog: 'application-type', application: 'renewal', procedure: 'renewal' });
  });

  it('never asks what has been said', async () => {
    const talk = await startTalk();
    expect(talk.say('コモンネームを変えて申請します。どちらの申請になりますか').asks).toBe(
      'application-type/installed',
    );
  });

  it('says 「まだ」 and the first day within 30 days, never 「新規」', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    for (const text of ['はい', 'はい', 'いいえ', '2026/2/20']) talk.say(text);
    const { text, result } = talk.say('はい');
    expect(result).toMatchObject({ application: 'not-yet', firstDay: '2026-03-23' });
    expect(text).toContain('まだ');
    expect(text).not.toContain('新規申請」です');
  });

  it('asks for the day where 「先月」 leaves the decision open', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    for (const text of ['はい', 'はい', 'いいえ']) talk.say(text);
    expect(talk.say('1月に発行').asks).toBe('application-type/issued');
    expect(talk.say('1月29日').asks).toBe('application-type/installed');
  });

  it('refuses an issue date to come', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    for (const text of ['はい', 'はい', 'いいえ']) talk.say(text);
    const said = talk.say('2026/3/2');
    expect(said.asks).toBe('application-type/issued');
    expect(said.text).toContain('今日より後');
  });

  it('goes back, and takes the answer anew', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.say('はい');
    talk.say('はい');
    expect(talk.say('戻る').asks).toBe('application-type/sameName');
    expect(talk.say('いいえ').asks).toBe('application-type/installed');
  });

  it('takes a correction of an earlier answer, and one after the result', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    for (const text of ['はい', 'はい', 'いいえ', '2026/2/20']) talk.say(text);
    expect(talk.say('すみません、発行日は1/20でした').asks).toBe('application-type/installed');
    expect(talk.say('はい').result).toMatchObject({ application: 'renewal' });
    expect(talk.say('やっぱりコモンネームは変わります').result).toMatchObject({
      application: 'new',
      procedure: 'renewal',
    });
  });

  it('reopens just the fact that the person wants to change', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    for (const text of ['はい', 'はい', 'いいえ', '2026/2/20']) talk.say(text);
    expect(talk.say('発行日を訂正したい').asks).toBe('application-type/issued');
    expect(talk.say('1/20').asks).toBe('application-type/installed');
  });

  it.each([
    ['今まで使ったことがないのですが、新規申請ですか更新申請ですか、どちらになりますか', 'installed'],
    ['はじてめ申請するのですが新規でよいですか更新ですか', 'installed'],
    [
      'ロードバランサ配下の3台に同じコモンネームで入れるが、うち1台は期限切れ間近、区分は新規と更新のどちらになるか',
      'additional',
    ],
    ['ロードバランサを入れて同じコモンネームで増やします。新規ですか更新ですか', 'installed'],
    ['IISを使ったことがないのですが、新規ですか更新ですか', 'existing'],
  ])('asks after 「%s」 for what was not said', async (text, fact) => {
    expect((await startTalk()).say(text).asks).toBe(`application-type/${fact}`);
  });

  it('helps those who do not know, and leads on', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.say('いいえ');
    const helped = talk.say('わからない');
    expect(helped.asks).toBe('application-type/installed');
    expect(helped.text).toContain('https://');
    const led = talk.say('やっぱりわかりません');
    expect(led.result).toEqual({ dialog: 'application-type', application: 'new' });
    expect(led.text).toContain('更新手順');
  });
});
