import { startTalk, type Talk } from '../support/talk';

async function asked(...said: string[]): Promise<Talk> {
  const talk = await startTalk();
  talk.say('新規か更新か判定して');
  for (const text of said) talk.say(text);
  return talk;
}

describe('what is asked in the middle of a dialog', () => {
  it.each([
    [['はい', 'はい'], '追加の場合はいくらですか?', 'application-type/additional'],
    [['はい', 'はい'], '入れ替えと追加の違いは何ですか?', 'application-type/additional'],
    [['はい'], 'コモンネームが変わると料金も変わりますか?', 'application-type/sameName'],
    [['いいえ'], 'インストールされているかどうか確認する方法は?', 'application-type/installed'],
    [['はい', 'はい', 'いいえ'], '発行日はどこに書いてありますか?', 'application-type/issued'],
  ])('after %j, 「%s」 is no answer', async (before, question, asks) => {
    const talk = await asked(...before);
    const said = talk.say(question);
    expect(said.asks).toBe(asks);
    expect(said.result).toBeUndefined();
  });

  it('may come with an answer; both are taken', async () => {
    const talk = await asked('はい');
    const said = talk.say('同じです。ところで、担当者が変わっても更新できますか?');
    expect(said.asks).toBe('application-type/additional');
    expect(said.traces[0]?.value).toMatchObject({ entryId: 'different-applicant' });
  });

  it('by a button keeps the prompt standing', async () => {
    const talk = await startTalk();
    talk.say('更新はいつから申請できますか');
    const entry = talk
      .say('新規申請と更新申請の違いは?')
      .buttons.find(({ action }) => action.kind === 'entry');
    talk.say('新規か更新か判定して');
    const said = talk.send({ text: '', action: entry?.action as never, files: [] });
    expect(said.asks).toBe('application-type/existing');
  });
});

describe('what was offered', () => {
  it.each([
    ['更新はいつからできますか', '1/31です', { dialog: 'renewal-date', firstDay: '2026-03-03' }],
    ['更新はいつからできますか', '2026年1月31日', { dialog: 'renewal-date', firstDay: '2026-03-03' }],
    ['更新はいつからできますか', '40日前', { dialog: 'renewal-date', firstDay: '2026-02-20' }],
  ])('after 「%s」, 「%s」 is taken for the answer', async (question, text, result) => {
    const talk = await startTalk();
    talk.say(question);
    expect(talk.say(text).result).toMatchObject(result);
  });

  it('is taken up by number or by its words, where the channel has no buttons', async () => {
    const talk = await startTalk();
    talk.say('メニュー');
    expect(talk.say('2').asks).toBe('renewal-date/issued');
    talk.say('キャンセル');
    expect(talk.say('有効期限を日本時間に変換').asks).toBe('expiry-time/validity');
  });
});

it('converts pasted validity dates whatever was offered before', async () => {
  const talk = await startTalk();
  talk.say('更新はいつから申請できますか');
  const said = talk.say(
    'Validity Start Date:12/10/2011 00:00:00 GMT\nValidity End Date :12/10/2012 23:59:59 GMT',
  );
  expect(said.result).toMatchObject({ dialog: 'expiry-time', end: '2012-12-11T08:59:59+09:00' });
});

describe('a correction after the result', () => {
  it.each([
    ['すみません、発行日は1月20日でした', { application: 'renewal' }],
    ['あ、1月20日でした', { application: 'renewal' }],
    ['やっぱり負荷分散で追加でした', { application: 'new' }],
    ['やっぱりサーバには入っていませんでした', { application: 'not-yet', procedure: 'new' }],
  ])('「%s」 decides the same case anew', async (text, result) => {
    const talk = await asked('はい', 'はい', 'いいえ', '2026/2/20', 'はい');
    expect(talk.say(text).result).toMatchObject({ dialog: 'application-type', ...result });
  });
});

describe('a day that is supposed after the result', () => {
  it.each(['1/20だと?', 'じゃあ1月20日だったら?', '1/20は?'])(
    '「%s」 decides the case with that day',
    async (text) => {
      const talk = await asked('はい', 'はい', 'いいえ', '2026/2/20', 'はい');
      expect(talk.say(text).result).toMatchObject({ dialog: 'application-type', application: 'renewal' });
    },
  );

  it('that cannot be is asked for', async () => {
    const talk = await asked('はい', 'はい', 'いいえ', '2026/2/20', 'はい');
    const said = talk.say('2/30だと?');
    expect(said.asks).toBe('application-type/issued');
    expect(said.result).toBeUndefined();
  });
});

describe('dates that belong to something else', () => {
  it.each([
    ['2月20日に発行された領収書をもう一度ください'],
    ['2026年3月20日で契約終了したい'],
    ['2026-03-01 09:00 に会議を入れて'],
    ['有効期限が2026年12月10日のクレジットカードで払えますか'],
  ])('「%s」 starts no dialog', async (text) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.traces.map(({ name }) => name)).toEqual(['knowledge.match']);
  });
});

it('a day beside opening hours starts no dialog', async () => {
  const said = (await startTalk()).say('2026年4月1日の営業時間は?');
  expect(said.asks).toBeUndefined();
  expect(said.text).toContain('窓口の連絡先');
});

describe('which day is meant, where one is asked for', () => {
  it.each([
    [
      '更新申請が可能になる日を計算してください',
      '申し込んだ日と発行された日、どっちを入れるんです?',
      '「有効期間の開始」',
    ],
    ['更新申請が可能になる日を計算してください', '証明書をもらった日でいいの?', '「有効期間の開始」'],
    [
      '登記簿謄本がまだ有効か調べて',
      '日付が二つあるんだけど、発行した日と会社成立の日のどっち書けばいいの',
      '認証文',
    ],
    ['登記簿謄本がまだ有効か調べて', '一番下の日付でいいの?', '認証文'],
    ['登記簿謄本がまだ有効か調べて', 'それって証明した日のこと?', '認証文'],
  ])('「%s」「%s」 is told, and it is asked for again', async (request, question, help) => {
    const talk = await startTalk();
    talk.say(request);
    const said = talk.say(question);
    expect(said.text).toContain(help);
    expect(said.asks).toMatch(/\/issued$/);
  });
});
