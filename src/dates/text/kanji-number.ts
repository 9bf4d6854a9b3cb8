const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  '◯': 0,
  一: 1,
  壱: 1,
  二: 2,
  弐: 2,
  三: 3,
  参: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };

/** Characters that a number in kanji is made of, for a regular expression's character class. */
export const KANJI_NUMERALS = [...Object.keys(DIGITS), ...Object.keys(UNITS)].join('');

const byUnits = (characters: readonly string[]): number | undefined => {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit === undefined) {
      if (digit !== undefined) return undefined;
      digit = DIGITS[character];
      if (digit === undefined || digit === 0) return undefined;
    } else {
      if (unit >= lastUnit) return undefined;
      total += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
    }
  }
  return total + (digit ?? 0);
};

/** A number in kanji, by place (二〇一二) or with units (二千十二); `undefined` where it is neither. */
export const kanjiNumber = (text: string): number | undefined => {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  const digits = characters.map((character) => DIGITS[character]);
  if (digits.every((digit) => digit !== undefined)) return Number(digits.join(''));
  return byUnits(characters);
};
