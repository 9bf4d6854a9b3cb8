const NUMBER = /\d+/g;
/** Dates, times and addresses, whose numbers mean something. */
const MEANT =
  /\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}(?![-/.\d])|\d{1,2}:\d{2}(?::\d{2})?(?!:)|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![.\d])/g;
/** As many digits as 512 bits take. */
const MOST_DIGITS = 155;
const MOST_BITS = 256;
/** Numbers that are looked at to see whether they are a table of something. */
const SAMPLE = 64;
const FEWEST = 40;
const LONG = 20;

/** Whether text without words is a long secret number in digits: whole, in groups, or octet by octet. */
export function isSecretNumbers(text: string): boolean {
  const numbers = text.replace(MEANT, ' ').match(NUMBER) ?? [];
  const digits = numbers.reduce((sum, { length }) => sum + length, 0);
  if (digits < MOST_DIGITS) return false;
  if (numbers.every((number) => /^[01]+$/.test(number)))
    return digits >= MOST_BITS && isMixed(numbers.join(''));
  const long = numbers.filter(({ length }) => length >= LONG);
  if (long.reduce((sum, { length }) => sum + length, 0) >= MOST_DIGITS) return isMixed(long.join(''));
  if (numbers.length < FEWEST) return false;
  // From the middle: a file begins with lengths and the like, which repeat.
  const from = Math.max(0, Math.floor((numbers.length - SAMPLE) / 2));
  return isRandom(numbers.slice(from, from + SAMPLE).map(Number));
}

/** Neither always the same nor always as much more. */
function isRandom(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return isVaried(numbers, 0.5) && isVaried(steps, 0.5);
}

const isVaried = (numbers: readonly number[], share: number): boolean =>
  new Set(numbers).size >= numbers.length * share;

/** Whether pieces of four digits repeat no more than chance has it. */
function isMixed(digits: string): boolean {
  const pieces = digits.slice(0, 400).match(/.{4}/g) ?? [];
  return new Set(pieces).size >= Math.min(12, pieces.length * 0.6);
}
