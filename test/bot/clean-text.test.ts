import { cleanText } from '../../src/bot/clean-text';

test.each([
  ['\u001b[32mnotAfter\u001b[0m=Jun 10', 'notAfter=Jun 10'],
  ['\u001b[1;31;40mERROR\u001b[K', 'ERROR'],
  ['first\n[Subject]\n\t[Issuer]', 'first\n[Subject]\n\t[Issuer]'],
])('%j is cleaned of colours and control characters alone', (text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});
