import { startTalk } from '../support/talk';

const said = async (...turns: string[]) => {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
};

describe('the times of a thing that is no certificate of ours are converted, and nothing is said of a renewal', () => {
  it.each([
    ['CRL', 'CRLの有効期限 12/10/2026 00:00:00 GMT を日本時間に', '2026年12月10日(木) 9時0分0秒'],
    ['CRL', 'CRLは12/10/2026 00:00:00 GMTまで。日本時間で', '2026年12月10日(木) 9時0分0秒'],
    ['CRL', 'CRLの期限ですが、12/10/2026 00:00:00 GMTです', '2026年12月10日(木) 9時0分0秒'],
    ['CRL', 'CRLの有効期限は12/10/2026 00:00:00 GMTです。まだ有効?', '2026年12月10日(木) 9時0分0秒'],
    ['ドメイン', 'ドメインの期限は2026/3/1 23:59:59 GMT。日本時間で', '2026年3月2日(月) 8時59分59秒'],
    ['ドメイン', 'ドメインの有効期限は2026/3/1 23:59:59 GMTです。もう切れてますか', '2026年3月2日(月)'],
    ['ドメイン契約', 'ドメイン契約の満了 2026/3/1 23:59:59 GMT を日本時間に変換して', '2026年3月2日(月)'],
    ['WHOIS', 'WHOISの期限 2026-03-01T23:59:59Z は日本時間で?', '2026年3月2日(月)'],
    ['登記簿', '登記簿の有効期限は2026/3/1 23:59:59 GMTです', '2026年3月2日(月)'],
    ['保守契約', '保守契約の期限は2026/3/1 23:59:59 GMT、日本時間では?', '2026年3月2日(月)'],
    ['他社の証明書', '他社の証明書の有効期限は2026/3/1 23:59:59 GMT、日本時間では?', '2026年3月2日(月)'],
  ])('%s: %s', async (thing, text, converted) => {
    const reply = (await said(text)).text;
    expect(reply).toContain(converted);
    expect(reply).toContain(`「${thing}`);
    expect(reply).not.toMatch(/^(?:はい|いいえ)|まで有効|切れて|更新/);
  });

  it.each([
    '警告: 証明書は2026/3/1 23:59:59 GMTに失効します',
    '注意 サーバIDは2026/3/1 23:59:59 GMTに切れます',
    '有効期限は2026/3/1 23:59:59 GMT、日本時間では?',
    'サーバIDの有効期限 2026/3/1 23:59:59 GMT を日本時間に変換して',
    'www.example.comの有効期限は2026/3/1 23:59:59 GMT、日本時間では?',
    '社内ポータルの有効期限は2026/3/1 23:59:59 GMT、日本時間では?',
    '本番機の証明書の期限 2026/3/1 23:59:59 GMT',
    'ドメインの期限は2026-06-30T15:00:00Z、サーバIDの有効期限は2026/3/1 23:59:59 GMTです',
  ])('of a server ID it is judged as well: %s', async (text) => {
    expect((await said(text)).result).toMatchObject({
      dialog: 'expiry-time',
      end: '2026-03-02T08:59:59+09:00',
      state: 'valid',
    });
  });
});

it.each(['ドメインの有効期限はGMTですか', '登記簿の期限は日本時間ですか', '契約の有効期限は日本時間ですか'])(
  'what is known of server IDs is only offered for another thing: %s',
  async (text) => {
    const { text: reply, buttons } = await said(text);
    expect(reply).toMatch(/^もしかして/);
    expect(buttons.map(({ label }) => label)).toContain('有効期限の時刻は、どの時間帯のものですか?');
  },
);

it('no hurry is read into the end of a domain', async () => {
  expect((await said('ドメインの有効期限が来週です')).text).not.toContain('更新申請できます');
});

describe('from when on a renewal can be applied for follows from the start of a validity, not from its end', () => {
  it.each([
    ['Validity Start Date:01/20/2026 16:00:00 GMT の証明書はいつから更新申請できる?', '2026-02-21'],
    ['開始 2026/1/20 00:00:00 GMT 終了 2027/2/20 23:59:59 GMT 更新できる?', '2026-02-20'],
    ['有効期間 2026/1/20 00:00:00 GMT 〜 2027/2/20 23:59:59 GMT いつから更新できる?', '2026-02-20'],
    [
      'notBefore=Jan 20 00:00:00 2026 GMT\nnotAfter=Feb 20 23:59:59 2027 GMT\nいつから更新できますか',
      '2026-02-20',
    ],
  ])('%s → %s', async (text, firstDay) => {
    const { result, text: reply } = await said(text);
    expect(result).toMatchObject({ dialog: 'renewal-date', firstDay });
    expect(reply).toContain('有効期間の開始(日本時間)を発行日として計算しました。');
  });

  it.each([
    '12/10/2026 23:59:59 GMT の更新はいつから',
    '有効期限 2026/3/1 23:59:59 GMT 更新できる?',
    '有効期限が2026/3/1 23:59:59 GMTの証明書はもう更新できますか',
  ])('the day of issue is asked for: %s', async (text) => {
    expect((await said(text)).asks).toBe('renewal-date/issued');
  });

  it.each([
    '有効期間 2026/1/20 00:00:00 GMT 〜 2027/2/20 23:59:59 GMT 更新はいつまでに?',
    '有効期限 2026/1/20 23:59:59 GMT 更新できますか',
  ])('until when, and what has ended, is said by its times: %s', async (text) => {
    expect((await said(text)).result).toMatchObject({ dialog: 'expiry-time' });
  });
});

describe('of two validities the one that it is now', () => {
  it.each([
    '有効期限が2026/4/10 23:59:59 GMTだったのを2027/4/10 23:59:59 GMTに更新した。日本時間で',
    '有効期限が2026/4/10 23:59:59 GMTだったけど、2027/4/10 23:59:59 GMTに延びた。日本時間だと?',
    '有効期限は2026/4/10 23:59:59 GMT→2027/4/10 23:59:59 GMTに更新',
    '前の証明書の有効期限は2026/4/10 23:59:59 GMT、今のは2027/4/10 23:59:59 GMTです',
    '前の証明書の期限が2026/4/10 23:59:59 GMTでしたが今は2027/4/10 23:59:59 GMTです。日本時間で',
    '終わりは「2026/4/10 23:59:59 GMT」って書いちゃいましたけど誤記で、本当は 2027/4/10 23:59:59 GMT です',
  ])('%s', async (text) => {
    expect((await said(text)).result).toMatchObject({ end: '2027-04-11T08:59:59+09:00' });
  });

  it('a start and an end are two, however they are told', async () => {
    const { result } = await said('開始は2025/4/10 00:00:00 GMTでしたが終了は2027/4/10 23:59:59 GMTです');
    expect(result).toMatchObject({ start: '2025-04-10T09:00:00+09:00', end: '2027-04-11T08:59:59+09:00' });
  });

  it('what went from one time to another names no start', async () => {
    const { result, text } = await said(
      '有効期限が2026/4/10 23:59:59 GMTから2027/4/10 23:59:59 GMTに変わりました。日本時間では?',
    );
    expect(result).toMatchObject({ at: '2027-04-11T08:59:59+09:00' });
    expect(text).not.toContain('から、');
  });

  it('the times of the one before are converted, and no renewal is advised', async () => {
    const { text } = await said('前の証明書の有効期限は2025/4/10 23:59:59 GMTでした。日本時間で');
    expect(text).toMatch(
      /^「前の証明書の有効期限」の日時は、2025年4月11日\(金\) 8時59分59秒\(日本時間\)です。/,
    );
    expect(text).not.toContain('更新申請');
  });
});

describe('a stretch of time of another thing is no validity, and is not moved by nine hours', () => {
  it.each([
    '社内のメンテが 2026-03-01 01:00:00 から 2026-03-01 05:00:00 までなんです',
    '停電は 2026-03-01 01:00 から 2026-03-01 05:00 まであります',
    'データセンターの点検が2026/3/5 22:00から2026/3/6 4:00までなんですよ',
    'キャンペーンが 2026-03-01 00:00:00 から 2026-03-31 23:59:59 までです',
  ])('%s', async (text) => {
    const reply = await said('期限の換算', text);
    expect(reply.result).toBeUndefined();
    expect(reply.asks).toBe('expiry-time/validity');
    expect(reply.text).not.toContain('日本時間)');
  });

  it.each([
    '証明書の有効期間が 2026-03-01 01:00:00 から 2027-03-01 05:00:00 までなんです',
    'うちのが 2026-03-01 01:00:00 から 2027-03-01 05:00:00 までなんです',
    '2026-03-01 01:00:00 から 2027-03-01 05:00:00 までなんです',
  ])('that of a certificate is one: %s', async (text) => {
    expect((await said('期限の換算', text)).result).toMatchObject({
      start: '2026-03-01T10:00:00+09:00',
      end: '2027-03-01T14:00:00+09:00',
    });
  });
});
