import { pastedLines } from '../../src/reading/pasted-lines';
import { TOOL_OUTPUTS } from '../dates/tool-outputs';
import { OUTPUTS_2027 } from '../dates/tool-outputs-2027';
import { MORE_OUTPUTS } from '../dates/tool-outputs-more';
import { startTalk } from '../support/talk';

const REQUESTS: readonly ((text: string) => string)[] = [
  (text) => `期限を日本時間に直してください\n${text}`,
  (text) => `日本時間だといつまでですか?\n${text}`,
  (text) => `${text}\nこれを日本時間に直してください。`,
  (text) => `有効期限を教えてください。\n\n${text}`,
  (text) => `以下の証明書の有効期限はいつまでですか？\n${text}`,
  (text) =>
    `お世話になっております。下記は日本時間でいつ切れますか。\n\n${text}\n\nよろしくお願いいたします。`,
  (text) => `${text}\n日本時間でいつですか`,
  (text) => `有効期間を日本時間に変換したいです\n${text}`,
];

const outputs = [...TOOL_OUTPUTS, ...MORE_OUTPUTS, ...OUTPUTS_2027].filter(({ means }) => means !== 'none');
/** Several with every text of a machine's own time, and one of them with each of the others. */
const rows = outputs.flatMap(({ tool, text, means }, at) =>
  REQUESTS.filter((_, request) => (request + at) % (means === 'local' ? 3 : REQUESTS.length) === 0).map(
    (ask) => [ask('…').replaceAll('\n', ' '), tool, ask(text), text] as const,
  ),
);

test.each(rows)('「%s」 with %s is answered as the text by itself', async (_ask, _tool, message, text) => {
  const prompted = await startTalk();
  prompted.say('期限の換算');
  const expected = prompted.say(text);
  const said = (await startTalk()).say(message);
  expect({ result: said.result, asks: said.asks }).toEqual({ result: expected.result, asks: expected.asks });
  if (expected.result === undefined) expect(said.text).toBe(expected.text);
});

const DUMP =
  'X509 証明書:\nバージョン: 3\n発行者:\n    CN=Example CA\n\n NotBefore: 2025/12/10 9:00\n NotAfter: 2026/06/11 8:59\n\nサブジェクト:\n    CN=www.example.jp';

test.each([
  ['更新に必要な書類は何ですか?', /書類/],
  ['期限を日本時間に直してください。あと、更新に必要な書類は何ですか?', /書類/],
])('another question beside a text is answered: %s', async (question, expected) => {
  expect((await startTalk()).say(`${question}\n${DUMP}`).text).toMatch(expected);
});

test.each([
  ['直してください\nnotAfter=A', '直してください', 'notAfter=A'],
  ['notAfter=A\n\nいつまでですか\n', 'いつまでですか', 'notAfter=A'],
  [`見てください。\n${DUMP}\nお願いします。`, '見てください。\nお願いします。', DUMP],
  ['a: b\nコマンドは正常に完了しました: -store', '', 'a: b\nコマンドは正常に完了しました: -store'],
  ['いつまでですか', 'いつまでですか', ''],
  ['', '', ''],
])('%j is what was said and what was pasted', (text, said, pasted) => {
  expect(pastedLines(text)).toEqual({ said, pasted });
});

const SHOWN = '有効期間開始 2026/01/15 09:00:00\n有効期間終了 2026/08/03 08:59:59';
const OWN_TIME = 'NotBefore  : 2026/01/15 9:00:00\nNotAfter   : 2026/08/03 8:59:59';

test.each(
  [
    '時刻は日本時間です。いつ切れますか？',
    '日本時間で表示しています。期限はいつですか？',
    '※日時は日本時間\nと出ています。日本時間だといつまで?',
    '表示は日本時間です。\nGMTだと何時ですか？',
    'サーバは日本時間の設定です。有効期限はいつですか？',
    'これは日本時間の表示です。いつまでですか',
  ].flatMap((said) => [SHOWN, OWN_TIME].flatMap((shown) => [`${said}\n${shown}`, `${shown}\n${said}`])),
)('a zone that the sentence says is that of the dates: %j', async (text) => {
  expect((await startTalk('2026-02-20T10:00:00')).say(text).result).toMatchObject({
    start: '2026-01-15T09:00:00+09:00',
    end: '2026-08-03T08:59:59+09:00',
  });
});

test.each([
  '日本時間だといつですか？',
  '日本時間で表示すると？',
  '日本時間の表示ですか？',
  '日本時間の何時まで有効ですか？',
])('a zone that is asked for or asked about is not: %s', async (said) => {
  const talk = (text: string) => startTalk('2026-02-20T10:00:00').then((one) => one.say(text));
  expect((await talk(`${OWN_TIME}\n${said}`)).asks).toBe('expiry-time/validity');
  expect((await talk(`${said}\n${OWN_TIME}`)).asks).toBe('expiry-time/validity');
});

test.each(['これっていつ切れますか？', 'いつ失効しますか'])(
  '「%s」 asks of what is shown when it ends',
  async (said) => {
    const shown =
      'certificate.not_valid_before=1765324800.000000 certificate.not_valid_after=1781135999.000000';
    expect((await startTalk()).say(`${said}\n${shown}`).result).toMatchObject({
      end: '2026-06-11T08:59:59+09:00',
    });
  },
);

test('of several questions none is answered as if the machine kept GMT', async () => {
  const text = `${OWN_TIME}\nいつ切れますか？日本時間で\nと出ています。日本時間だといつまで?`;
  expect((await startTalk('2026-02-20T10:00:00')).say(text).text).not.toMatch(/GMTとして計算/);
});
