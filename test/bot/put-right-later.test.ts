import { startTalk } from '../support/talk';

const last = async (...turns: string[]) => {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
};

const RENEWAL = '更新できる日を計算して';
const REGISTRY = '登記簿謄本の期限を確認したい';
const CONVERT = '有効期限を日本時間に直したい';

describe('a day that was told is put right after the result', () => {
  it.each([
    '上のは間違いで10月25日でした',
    '上のは間違いでした。10月25日です',
    'さっきのは嘘で10月25日でした',
    '今のは別の書類の日付でした。10月25日です',
  ])('%s', async (text) => {
    expect((await last(REGISTRY, '11月25日', text)).result).toMatchObject({ validThrough: '2026-01-25' });
  });
});

describe('the date of a validity whose time is asked for is put right', () => {
  it.each([
    ['2026年12月31日', 'いや、令和9年1月1日でした', '2027-01-02T08:59:59+09:00'],
    ['2026年12月31日', 'いや、2027年1月1日でした', '2027-01-02T08:59:59+09:00'],
    ['2026年12月31日', 'いや、12月30日でした', '2026-12-31T08:59:59+09:00'],
  ])('%s, %s', async (date, text, at) => {
    expect((await last(CONVERT, date, text, '23:59:59 GMT')).result).toMatchObject({ at });
  });

  it('is given up where all of it is written anew', async () => {
    const { result } = await last(CONVERT, '13/05/2026 10:00:00 GMT', '2026/05/13 23:59:59 GMTです');
    expect(result).toMatchObject({ at: '2026-05-14T08:59:59+09:00' });
  });
});

describe('a day that is asked to be the last', () => {
  it.each([
    ['登記簿は2月1日発行です。使えるのは5月1日が最終日?', /^はい/],
    ['登記簿は2月1日発行です。使えるのは5月2日が最終日?', /^いいえ/],
  ])('is the next of its name: %s', async (text, expected) => {
    expect((await last(text)).text).toMatch(expected);
  });
});

describe('a day turns out to be that of something else', () => {
  it.each(['それ登記簿の日付でした', '今のは登記簿の発行日でした', 'それは登記簿のほうでした'])(
    'of the registry certificate: %s',
    async (text) => {
      expect((await last(RENEWAL, '1月10日', text)).result).toMatchObject({
        dialog: 'registry-certificate',
        validThrough: '2026-04-10',
      });
    },
  );

  it('of the server ID', async () => {
    expect((await last(REGISTRY, '1月10日', 'それサーバIDの発行日でした')).result).toMatchObject({
      dialog: 'renewal-date',
      firstDay: '2026-02-10',
    });
  });

  it.each([
    [RENEWAL, 'それ請求書の日付でした'],
    [REGISTRY, 'さっきのは請求書の日付でした'],
  ])('of nothing that is reckoned here: %s, %s', async (request, text) => {
    const { result, asks } = await last(request, '1月10日', text);
    expect(result).toBeUndefined();
    expect(asks).toMatch(/\/issued$/);
  });
});

describe('while an answer to a prompt is open', () => {
  it('a day that cannot be stays with the question for the issue', async () => {
    const { asks } = await last('次の更新申請、いつからできるか計算してほしいです', '2026.02.29');
    expect(asks).toBe('renewal-date/issued');
  });

  it.each([
    [['2026年4月9日', 'いや、4月10日でした', '23:59:59'], '2026-04-11T08:59:59+09:00'],
    [['2026年4月9日', '4月10日の間違いです。時刻は23:59:59'], '2026-04-11T08:59:59+09:00'],
    [['13/05/2026 10:00:00 GMT', '5月13日のつもりで打ちました'], '2026-05-13T19:00:00+09:00'],
    [['13/05/2026 10:00:00 GMT', 'はい'], '2026-05-13T19:00:00+09:00'],
  ])('the date of a validity is put right: %j', async (turns, at) => {
    expect((await last(CONVERT, ...turns)).result).toMatchObject({ at });
  });

  it('another day than the one proposed settles no month', async () => {
    expect((await last(CONVERT, '13/05/2026 10:00:00 GMT', '6月13日のつもりでした')).result).toBeUndefined();
  });
});

describe('a day of applying, asked in turn', () => {
  it('a day alone is of the same month', async () => {
    const { text, result } = await last(RENEWAL, '発行は2月1日です', 'じゃあ3月1日には出せる?', '3日なら?');
    expect(text).toMatch(/^2026年3月3日\(火\)には、まだ更新申請できません。/);
    expect(result).toBeUndefined();
  });
});

describe('whether a day is the last on which a paper will do', () => {
  it.each([
    ['2025年11月20日', /^はい、/],
    ['2025年11月21日', /^いいえ、/],
  ])('%s', async (day, reply) => {
    const { text } = await last(`謄本の発行年月日が${day}です。出せるのって今日が最後ですか?`);
    expect(text).toMatch(reply);
  });
});

describe('the end of a validity', () => {
  it('told as a day only, its time is asked for', async () => {
    const { asks } = await last('証明書の期限、昨日だったっぽいんですが…もう切れちゃってるってことですよね…');
    expect(asks).toBe('expiry-time/validity');
  });

  it.each([
    'WHOISのExpiryは2026-09-30 23:59:59 UTC、証明書は notAfter=Sep 12 23:59:59 2026 GMT。証明書が切れるのは日本時間でいつ?',
    'ドメインは2026-09-30 23:59:59 UTCまで、証明書は2026-09-12 23:59:59 GMTまで。証明書はいつ切れる?',
  ])('is the certificate’s own, and no yes or no answers when: %s', async (text) => {
    const { result, text: said } = await last(text);
    expect(result).toMatchObject({ at: '2026-09-13T08:59:59+09:00' });
    expect(said).not.toMatch(/^(?:はい|いいえ)/);
  });
});

describe('why a converted time is another day', () => {
  const GIVEN = '20261231235959Z って期限、日本時間だといつ?';

  it.each([
    'なんで年越しちゃうの?大晦日じゃないの?',
    'なんで翌日になるんですか',
    'どうして1月1日なの?',
    '1日ずれてるのはなぜ?',
  ])('%s', async (text) => {
    expect((await last(GIVEN, text)).text).toMatch(/^日本時間はUTCより9時間進んでいる/);
  });

  it('a guess at the reason is agreed with', async () => {
    expect((await last(GIVEN, '終わりが一日うしろにずれてるのは時差のせい?')).text).toMatch(/^はい、.*9時間/);
  });

  it('another reason is none of it', async () => {
    expect((await last(GIVEN, 'なんで昨日サイトが止まったの?')).text).not.toContain('9時間進んで');
  });
});
