import type { Group } from './digit-groups';

/** Visa, Mastercard, JCB, American Express, Diners, Discover and the like. */
const ISSUERS = /^(?:3[04-9]|[456]|2[2-7])/;
/** How cards group their digits. */
const GROUPINGS = [/^(?:4,){2,4}[1-4]$/, /^4,6,[45]$/, /^8,8$/, /^\d\d$/, /^(?:1,)+1$/];

/** Whether groups of digits are the number of a card. @param labelled it is said to be one */
export function isCardNumber(groups: readonly Group[], { labelled }: { labelled: boolean }): boolean {
  const digits = groups.map((group) => group.digits).join('');
  if (labelled) return digits.length >= 12 && digits.length <= 19;
  if (digits.length < 13 || digits.length > 19 || !ISSUERS.test(digits)) return false;
  const sizes = groups.map((group) => group.digits.length).join(',');
  return GROUPINGS.some((grouping) => grouping.test(sizes)) && hasCheckDigit(digits);
}

/** Of ISO/IEC 7812. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((whole, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return whole + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
