import { mask, maskValue, without } from '../../src/masking';

const HIDDEN = '［伏せ字］';

it.each([
  ['a year that is a password too', '2026年11月1日から申請できます', ['2026']],
  ['an ISO date', '2026-10-01', ['2026']],
  ['the name of a dialog', 'renewal-date', ['date']],
  ['a name that is a password as well', 'certificate', ['certificate']],
  ['a part of a word', 'passwords', ['password']],
])('%s stays', (_, text, removed) => {
  expect(without({ text }, removed)).toEqual({ text });
});

it.each([
  ['暗証番号は2026とのこと', ['2026']],
  ['「hunter2」ですね', ['hunter2']],
  ['連絡先: a.b@example.jp', ['a.b@example.jp']],
])('what was taken out is not repeated: %s', (text, removed) => {
  const said = JSON.stringify(without([text], removed));
  expect(said).toContain(HIDDEN);
  expect(said).not.toContain(removed[0]);
});

it.each([
  ['トークン: ', 'eyJ'.repeat(60)],
  ['パスワード: ', 'a1!'.repeat(60)],
  ['openssl pkcs12 -passin pass:', 'x9'.repeat(60)],
  ['https://user:', `${'x9'.repeat(60)}`],
])('a long secret behind 「%s」 goes as a whole', (label, secret) => {
  expect(mask(`${label}${secret}@host`).text).not.toContain(secret.slice(-20));
});

it('finds a number behind a long log', () => {
  const log = Array.from({ length: 2_000 }, (_, line) => `10.0.0.1 - - [26/Nov/2026:10:00:00] 200 ${line}`);
  expect(maskValue(`${log.join('\n')}\n電話は03-1234-5678です`).removed).toEqual(['03-1234-5678']);
});
