import { readValidity } from '../../src/dates';
import { CONTEXT } from './context';

const A = '2026/03/20 23:59:59 GMT';
const B = '2026/09/10 23:59:59 GMT';
const [A_ISO, B_ISO] = ['2026-03-21T08:59:59+09:00', '2026-09-11T08:59:59+09:00'];

describe('two moments that nobody calls start and end', () => {
  test.each([
    [`${A} か ${B} のどちらかです`],
    [`${A} と ${B} の2枚あります`],
    [`1枚目は ${A}、2枚目は ${B}`],
    [`有効期限は ${A} または ${B} です。日本時間に直して`],
    [`有効期限は1枚目が ${A}、2枚目が ${B} です`],
    [`${A}、${B}`],
    [`${A}\nと\n${B}`],
    [`片方は ${A}、もう片方は ${B} です。日本時間では?`],
    [`Aサーバは ${A}、Bサーバは ${B} が期限です`],
    [`wwwが ${A}、apiが ${B} に切れます`],
    ['notAfter=Mar 20 23:59:59 2026 GMT\nnotAfter=Sep 10 23:59:59 2026 GMT'],
    [`古いほうの期限は ${A}、新しいほうの期限は ${B}`],
    [`更新前は ${A} まで、更新後は ${B} まで`],
  ])('%j are told one by one, and asked about', (text) => {
    const reading = readValidity(text, CONTEXT);
    expect(reading).toMatchObject({ kind: 'impossible', reason: 'too-many-dates' });
    expect('message' in reading && reading.message).toMatch(/2026年3月21日[^\n]*\n・[^\n]*2026年9月11日/);
  });

  test.each([
    [`${A}、じゃなくて ${B}`],
    [`有効期限は ${A} じゃなくて ${B} です`],
    [`有効期限は${A}ではなく${B}でした`],
    [`${A}は間違いで、${B}が正しいです`],
  ])('%j takes the first back', (text) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ kind: 'moment', at: { iso: B_ISO } });
  });
});

describe('two moments that are said to be start and end', () => {
  test.each([
    [`${A} から ${B} まで`],
    [`${A} 〜 ${B}`],
    [`${A} --> ${B}`],
    [`${A} → ${B}`],
    [`${A}\t${B}`],
    [`開始が ${A} で終了が ${B} です`],
    [`スタートは ${A}、エンドは ${B}`],
    [`${A} スタートで ${B} に切れます`],
    [`有効期間は ${A} より ${B} まで`],
    [`終了 ${B}、開始 ${A}`],
    [`expired (${A} --> ${B})`],
    [`有効期限切れ (${A} → ${B})`],
    [`有効期限: ${B}\n有効期間の開始: ${A}\n有効期間の終了: ${B}`],
  ])('%j', (text) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ start: { iso: A_ISO }, end: { iso: B_ISO } });
  });
});

describe('a labelled pair outranks what stands near it', () => {
  const pair = 'Not Before: Mar 20 23:59:59 2026 GMT\nNot After : Sep 10 23:59:59 2026 GMT';
  test.each([
    [`Certificate will expire on 2026-09-10.\n${pair}`],
    [`Certificate will expire on Sep 10 23:59:59 2026 GMT\n${pair}`],
    [`WARNING: www.example.jp will expire on 2026/09/10 23:59 GMT (in 30 days)\n${pair}`],
    [`Generated at 2026-02-28 10:12:33 JST\n${pair}`],
    [
      `"IssuedAt": "2026-03-21T10:00:00+09:00",\n"NotBefore": "2026-03-20T23:59:59Z",\n"NotAfter": "2026-09-10T23:59:59Z"`,
    ],
    [`${pair}\nThis certificate expires in 30 days (2026-09-10).`],
    [`有効期限が近づいています(2026/09/10)\n${pair}`],
    [`確認日時: 2026/02/28 10:12:33\n開始日時: ${A}\n終了日時: ${B}`],
  ])('%j', (text) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ start: { iso: A_ISO }, end: { iso: B_ISO } });
  });
});

describe('a note that covers both', () => {
  const [a, b] = ['2026/03/21 08:59:59', '2026/09/11 08:59:59'];
  test.each([
    [`${a} から ${b} まで(いずれも日本時間)`],
    [`${a} から ${b} まで(どちらもJST)`],
    [`${a} から ${b} まで（日本時間）`],
    [`${a} から ${b} まで。時刻はすべて日本時間です`],
    [`${a} から ${b} まで ※日本時間`],
    [`${a} 〜 ${b} ※時刻は日本時間`],
    [`開始: ${a}\n終了: ${b}\n(両方とも日本時間表記)`],
    [`※以下すべて日本時間\n開始: ${a}\n終了: ${b}`],
    [`${a} から ${b} まで(both JST)`],
  ])('%j', (text) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ start: { iso: A_ISO }, end: { iso: B_ISO } });
  });

  test.each([
    [`2026/03/20 23:59:59 から 2026/09/10 23:59:59 まで。日本時間だといつ?`],
    ['2026/03/20 23:59:59 から 2026/09/10 23:59:59 まで(日本時間に直して)'],
  ])('%j asks for the answer in it', (text) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ start: { iso: A_ISO }, end: { iso: B_ISO } });
  });
});

describe('other dates near a labelled one', () => {
  test.each([
    ['昨日 2026/2/18 10:00 に確認したところ、有効期限は 2026/3/20 23:59:59 GMT でした'],
    ['2026/02/28 10:12:33 JST に監視アラート。notAfter=Mar 20 23:59:59 2026 GMT'],
    ['監視メールが 2026/02/28 10:12 に届きました。証明書の期限は 2026/03/20 23:59:59 GMT だそうです'],
    ['Renewal Time: 2026-05-11T23:59:59Z\nNot After: 2026-03-20T23:59:59Z'],
    ['発行元: Example CA\n有効期限: 2026/03/20 23:59:59 GMT'],
    ['Issued by: Example CA 2024\nExpires: 2026-03-20 23:59:59 UTC'],
  ])('%j', (text) => {
    expect(readValidity(text, CONTEXT)).toMatchObject({ kind: 'moment', at: { iso: A_ISO }, side: 'end' });
  });

  test.each([
    ['Next Update: Mar 20 23:59:59 2026 GMT'],
    ['This Update: Feb 28 10:00:00 2026 GMT\nNext Update: Mar 7 10:00:00 2026 GMT'],
    ['Expires: Fri, 20 Mar 2026 23:59:59 GMT'],
    ['ドメインの有効期限は 2026/05/31 23:59:59 です'],
    ['Registry Expiry Date: 2026-08-13T04:00:00Z'],
    ['[Sat Feb 28 10:12:33 2026] [error] AH02032: hostname provided'],
    ['2026-02-28T10:12:33+09:00 info certificate reloaded'],
  ])('%j holds no validity', (text) => {
    expect(readValidity(text, CONTEXT)).toEqual({ kind: 'none' });
  });
});
