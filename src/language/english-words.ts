/** Small words of English that people mix into Japanese, and what they say there. */
const SAYS: readonly (readonly [english: string, japanese: string])[] = [
  ['which one', 'どちら'],
  ['which', 'どちら'],
  ['or', 'か'],
  ['and', 'と'],
  ['same', '同じ'],
  ['already', 'もう'],
  ['not yet', 'まだ'],
  ['when', 'いつ'],
  ['please', 'お願いします'],
  ['pls', 'お願いします'],
  ['plz', 'お願いします'],
];
const SAYING = new Map(SAYS);

/** With the blanks around them, which Japanese does not write. */
const MIXED = new RegExp(
  ` ?(?<![a-z0-9._/-])(${SAYS.map(([english]) => english).join('|')})(?![a-z0-9._/-]) ?`,
  'g',
);

/** 「新規 or 更新、which one か判定 please」 with the small words in Japanese. @param text normalised, with Japanese in it */
export const withoutSmallEnglish = (text: string): string =>
  text.replace(MIXED, (_whole, english: string) => SAYING.get(english) ?? english);

/** Words of English that could be read as romaji. */
const NO_ROMAJI = new Set(
  'same sure more take make name site date note here case home node mode zone size use like some none one these those time made base gone are era out issue issues due expire'.split(
    ' ',
  ),
);

export const isEnglish = (word: string): boolean => NO_ROMAJI.has(word);
