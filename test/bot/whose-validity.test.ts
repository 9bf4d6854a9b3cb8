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
    expect(reply).not.toMatch(/^(?:はい|いいえ)|有効で|切れて|更新/);
  });

  it.each([
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
