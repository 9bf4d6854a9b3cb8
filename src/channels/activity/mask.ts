/** What people write of themselves and must not be kept. Digits may be full-width. */
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
// biome-ignore lint/plugin: what is masked is a shape of characters beside a label, whatever the message means.
const NUMBER = /[++]?[\d0-9](?:[-‐‑–−ー().() ]?[\d0-9]){8,18}/g;
const PASSWORD =
  // biome-ignore lint/plugin: what is masked is a shape of characters beside a label, whatever the message means.
  /(パスワード|パスコード|暗証番号|password|passwd|pass|pwd)(\s{0,3}(?:は|が|を|[:：=＝])?\s{0,3}[「『"']?)([!-~]{3,64})/gi;

/** Takes mail addresses, telephone and card numbers and passwords out of a text that is kept. */
export function maskPersonalData(text: string): string {
  return text
    .replace(PASSWORD, '$1$2［伏せ字］')
    .replace(EMAIL, '［メールアドレス］')
    .replace(NUMBER, (number) => kindOfNumber(number) ?? number);
}

function kindOfNumber(number: string): string | undefined {
  const plain = number.normalize('NFKC');
  const digits = plain.replace(/\D/g, '');
  if (/^(?:0\d{9,10}|81\d{9,10})$/.test(digits) && /^[+0]/.test(plain)) return '［電話番号］';
  if (digits.length >= 13 && digits.length <= 19 && isCardNumber(digits)) return '［カード番号］';
  return undefined;
}

/** The check digit of ISO/IEC 7812. */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
