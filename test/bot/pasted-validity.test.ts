import { TOOL_OUTPUTS } from '../dates/tool-outputs';
import { OUTPUTS_2027 } from '../dates/tool-outputs-2027';
import { MORE_OUTPUTS } from '../dates/tool-outputs-more';
import { NAMED_OUTPUTS } from '../dates/tool-outputs-named';
import { OUTPUTS_OF_OTHERS } from '../dates/tool-outputs-none';
import { type Said, startTalk } from '../support/talk';

const START = '2025-12-10T09:00:00+09:00';
const END = /^2026-06-11T08:59:(?:59|00)\+09:00$/;

const read = (start: RegExp, end: RegExp): Readonly<Record<string, object>> => ({
  period: { dialog: 'expiry-time', start: expect.stringMatching(start), end: expect.stringMatching(end) },
  start: { dialog: 'expiry-time', start: expect.stringMatching(start) },
  end: { dialog: 'expiry-time', end: expect.stringMatching(end) },
});
const READ = read(/^2025-12-10T09:00:00\+09:00$/, END);
const READ_2027 = read(
  /^2026-09-15T09:00:00(?:\.123)?\+09:00$/,
  /^2027-04-01T08:59:(?:59(?:\.123)?|00)\+09:00$/,
);

/** What the person is told: the result, or that something is asked, or neither. */
function check(said: Said, means: string, expected: Readonly<Record<string, object>>): void {
  const read = expected[means];
  if (read && said.asks === undefined) {
    expect(said.result).toMatchObject(read);
    return;
  }
  expect(said.result).toBeUndefined();
  if (means === 'none') return;
  expect(said.asks).toBe('expiry-time/validity');
  if (means === 'local') expect(said.text).toMatch(/自身の時刻[\s\S]*日本時間[\s\S]*GMT[\s\S]*どちら/);
}

const outputs = [
  ...[...TOOL_OUTPUTS, ...MORE_OUTPUTS, ...NAMED_OUTPUTS, ...OUTPUTS_OF_OTHERS].map((output) => ({
    output,
    expected: READ,
  })),
  ...OUTPUTS_2027.map((output) => ({ output, expected: READ_2027 })),
].map((row) => [row.output.tool, row] as const);

test.each(outputs)('%s, as the first message and after the prompt', async (_tool, { output, expected }) => {
  const { text, means } = output;
  check((await startTalk()).say(text), means, expected);
  const talk = await startTalk();
  talk.say('期限の換算');
  const said = talk.say(text);
  if (means === 'none') expect(said.result).toBeUndefined();
  else check(said, means, expected);
});

const DATES = 'notBefore=Dec 10 00:00:00 2025 GMT\nnotAfter=Jun 10 23:59:59 2026 GMT\n';

test.each([
  ['announced', `証明書の確認です。\n${DATES}`],
  ['among greetings', `${'お世話になっております。\n'.repeat(150)}${DATES}${'以上です。\n'.repeat(100)}`],
  [
    'in the middle of a long mail',
    `${'お世話になっております。\n'.repeat(150)}${DATES}${'以上、よろしくお願いいたします。\n'.repeat(200)}`,
  ],
  [
    'in the middle of a long log',
    `証明書の確認です。\n${`${'x'.repeat(70)}\n`.repeat(80)}${DATES}${'log line here\n'.repeat(300)}`,
  ],
])('dates that are %s are read', async (_how, text) => {
  check((await startTalk()).say(text), 'period', READ);
  const talk = await startTalk();
  talk.say('期限の換算');
  check(talk.say(text), 'period', READ);
});

describe('times of a machine’s own', () => {
  const text = 'NotBefore : 2025/12/10 9:00:00\nNotAfter  : 2026/06/11 8:59:59';
  test.each([
    ['日本時間です', START, '2026-06-11T08:59:59+09:00'],
    ['日本時間', START, '2026-06-11T08:59:59+09:00'],
    ['JST', START, '2026-06-11T08:59:59+09:00'],
    ['GMT', '2025-12-10T18:00:00+09:00', '2026-06-11T17:59:59+09:00'],
    ['UTCに設定しています', '2025-12-10T18:00:00+09:00', '2026-06-11T17:59:59+09:00'],
  ])('%s', async (answer, start, end) => {
    const talk = await startTalk();
    talk.say(text);
    expect(talk.say(answer).result).toMatchObject({ start, end });
  });
});

test('dates are found in all of a long text', async () => {
  const octets = `    ${'00:a1:b2:c3:d4:e5:f6:07:18:29:3a:4b:5c:6d:7e:\n    '.repeat(60)}\n`;
  const part = (issuer: string, from: string, until: string, subject: string) =>
    `Certificate:\n        Issuer: CN = ${issuer}\n        Validity\n            Not Before: ${from}\n            Not After : ${until}\n        Subject: CN = ${subject}\n${octets}`;
  const chain = [
    part('Example Root', 'Jan  1 00:00:00 2015 GMT', 'Jan  1 00:00:00 2040 GMT', 'Example Root'),
    part('Example Root', 'Mar 13 00:00:00 2024 GMT', 'Mar 12 23:59:59 2034 GMT', 'Example CA'),
    part('Example CA', 'Dec 10 00:00:00 2025 GMT', 'Jun 10 23:59:59 2026 GMT', 'www.example.jp'),
  ];
  for (const text of [chain.join(''), chain.toReversed().join('')]) {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.result).toMatchObject({
      dialog: 'expiry-time',
      start: START,
      end: '2026-06-11T08:59:59+09:00',
    });
    expect(said.text).toMatch(/「www\.example\.jp」は、.*\n[\s\S]*認証局の証明書/);
    expect(JSON.stringify(talk.state).length).toBeLessThan(8_000);
  }
});

describe('a dump of an authority’s certificate alone', () => {
  const dump = (until: string, ca = 'TRUE') =>
    `Certificate:\n    Data:\n        Issuer: C = JP, CN = Example Root\n        Validity\n            Not Before: Jan  1 00:00:00 2020 GMT\n            Not After : ${until}\n        Subject: C = JP, CN = Example CA\n        X509v3 extensions:\n            X509v3 Basic Constraints: critical\n                CA:${ca}, pathlen:0\n`;
  test.each([
    ['Jan  1 00:00:00 2035 GMT', /2035年1月1日\(月\) 9時0分0秒.*まだ切れていません/],
    ['Jan  1 00:00:00 2025 GMT', /2025年1月1日\(水\) 9時0分0秒.*すでに切れています/],
  ])('until %s is named as one, and nothing of a renewal is said', async (until, expected) => {
    for (const first of ['', '期限を日本時間に直してください\n']) {
      const said = (await startTalk()).say(`${first}${dump(until)}`);
      expect(said.text).toMatch(/「Example CA」は認証局の証明書です/);
      expect(said.text).toMatch(expected);
      expect(said.text).not.toMatch(/更新|発行から/);
      expect([said.result, said.asks, said.replies[0]?.calendar]).toEqual([undefined, undefined, undefined]);
    }
  });
  test('a server’s that has run out is advised to be renewed, as before', async () => {
    expect((await startTalk()).say(dump('Jan  1 00:00:00 2025 GMT', 'FALSE')).text).toMatch(/更新申請/);
  });
});
