import { startTalk } from '../support/talk';

const said = async (...turns: string[]) => {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
};

const EXPIRED = ['登記簿の期限チェックして', '2025/11/5'];
const USABLE = ['登記簿いつまで使えるか確認したい', '令和7年11月25日'];

describe('a paper that is still to be had is reckoned from the day on which it would be', () => {
  it.each<[string[], RegExp]>([
    [
      ['登記簿謄本の期限を確認したい', 'まだ取ってないです', '今日取りに行ったらいつまで使えます?'],
      /^仮に.*\n使えます。2026年5月20日/,
    ],
    [[...EXPIRED, '明日取り直したら5月21日まで使えるってこと?'], /^はい、2026年5月21日.*\n仮に.*\n使えます/],
    [[...EXPIRED, '明日取り直したら5月25日まで使えるってこと?'], /^いいえ、2026年5月25日/],
    [[...EXPIRED, '3月2日に取り直したらいつまで?'], /^仮に.*\n使えます。2026年6月2日/],
    [['登記簿をこれから取るんですが、明日取ったらいつまで使えますか'], /^仮に.*\n使えます。2026年5月21日/],
  ])('%s', async (turns, text) => {
    expect((await said(...turns)).text).toMatch(text);
  });

  it('which is none while nobody says on which', async () => {
    const { asks, result } = await said('登記簿の期限を確認したい', 'これから取るところです');
    expect([asks, result]).toEqual(['registry-certificate/issued', undefined]);
  });

  it('nor is a day on which it can only be fetched one of issue', async () => {
    const { result, asks } = await said('謄本は何か月以内のものが必要ですか。取りに行けるのが来週なのです');
    expect([asks, result]).toEqual([undefined, undefined]);
  });
});

describe('after a result', () => {
  it.each<[string[], RegExp]>([
    [[...USABLE, 'じゃあ2月25日に出せば大丈夫ですね'], /^はい、2026年2月25日/],
    [[...USABLE, '3か月ってその日も入るの?', 'じゃあ2月25日に出せば大丈夫ですね'], /^はい、2026年2月25日/],
    [[...USABLE, '3か月ってその日も入るの?', 'じゃあ2月26日に出してもいいですか'], /^いいえ、2026年2月26日/],
    [['更新はいつから?', '1月25日発行です', 'えっじゃあ今月中は無理?'], /^(?!はい|いいえ)/],
    [
      ['更新できる日を計算して', '2026年2月12日', 'その日 日曜なんですけど受け付けてますか?'],
      /曜日や祝日による受付の違いは、こちらでは分かりません/,
    ],
    [
      [
        '2月5日に発行されたばかりですが同じ名前で入れ替えたいです。サーバには今のIDが入ってます。新規か更新か判定して',
        'じゃあいつならいいの',
      ],
      /2026年3月8日\(日\)から更新申請できます/,
    ],
    [['有効期限 2026/02/28 23:59:59 GMTを日本時間に', 'えっもうすぐじゃん。あと何日?'], /あと9日/],
  ])('%s', async (turns, text) => {
    expect((await said(...turns)).text).toMatch(text);
  });

  it.each<[string[], string, unknown]>([
    [['2026年1月10日発行です', '別のサーバのやつは2月10日発行。そっちは?'], 'firstDay', '2026-03-13'],
    [['2026年1月10日発行です', 'もう1枚は2月5日発行です。そっちはいつから?'], 'firstDay', '2026-03-08'],
    [['登記簿は12月3日に取りました', 'サーバIDのほうは1月18日発行です'], 'firstDay', '2026-02-18'],
    [
      ['登記簿は12月25日発行です', 'あれ、もう一回見たら1月25日って書いてある…'],
      'validThrough',
      '2026-04-25',
    ],
  ])('another day of issue is reckoned anew, in its own dialog: %s', async (turns, name, day) => {
    expect((await said(...turns)).result?.[name]).toBe(day);
  });
});

describe('a day of issue that another dialog is about', () => {
  it('is dealt with there, and what was asked for is asked again', async () => {
    const { result, asks } = await said(
      '登記簿謄本の期限を確認したい',
      '今のサーバIDは1月15日に発行されたやつ',
    );
    expect(result).toMatchObject({ dialog: 'renewal-date', firstDay: '2026-02-15' });
    expect(asks).toBe('registry-certificate/issued');
  });

  it('is the paper’s where the server ID’s was asked for', async () => {
    const { result, asks } = await said('更新できる日を計算して', '登記簿は12月3日に取りました');
    expect(result).toMatchObject({ dialog: 'registry-certificate', validThrough: '2026-03-03' });
    expect(asks).toBe('renewal-date/issued');
  });

  it.each([
    'サーバIDは2月1日発行、登記簿は12月5日発行。更新できる最初の日に登記簿はまだ使えますか',
    '更新できる日を計算して。サーバIDは2月1日発行。ところで登記簿は12月1日発行なんだけど更新の日に使える?',
  ])('of both at once nobody says yes or no by today: %s', async (text) => {
    expect((await said(text)).text).not.toMatch(/^(?:はい|いいえ)/);
  });
});

describe('a time that is said to be no validity', () => {
  it.each([[[]], [['有効期限 2026/03/31 23:59:59 GMTを日本時間に']]])(
    'is converted and judged by nobody, after %s',
    async (before) => {
      const { text, result } = await said(
        ...before,
        '有効期限じゃなくて、受付メールの送信時刻が 2026/02/18 23:10:00 GMT',
      );
      expect(text).toMatch(/2026年2月19日\(木\) 8時10分0秒/);
      expect(text).not.toMatch(/切れて/);
      expect(result).toBeUndefined();
    },
  );
});

describe('how far a supposed day lies from the one that was told', () => {
  const RENEWAL = ['発行日は令和8年1月25日。更新申請はいつから?'];

  it.each<[string, RegExp]>([
    ['もし1日遅い1月26日発行だったらどうなってました?', /^仮に.*\n2026年2月26日/],
    ['2日早い1月23日発行だったら?', /^仮に.*\n2026年2月23日/],
  ])('is no day of its own: 「%s」', async (text, reply) => {
    expect((await said(...RENEWAL, text)).text).toMatch(reply);
  });
});
