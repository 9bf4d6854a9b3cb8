/** Letters and digits in one piece. */
const PIECE = /[A-Za-z0-9]+/g;
const DIGITS = /^\d+$/;
/** One word, perhaps with a number behind it: `modulus`, `Issuer`, `SHA256`, `commonName`. */
const WORD = /^(?:[A-Z]?[a-z]{1,24}|[A-Z]{1,16}|[A-Za-z][a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,4})\d{0,4}$/;
/** A number with its unit, or what is written in dates: `2048bit`, `10T00`, `00Z`. */
const MEASURE = /^\d{1,14}(?:[A-Za-z]{1,5}|T\d{2,6}Z?)$/;
/** A fingerprint or a serial number; longer ones are looked at as what they are. */
const HEX = /^(?:[0-9a-f]{8,128}|[0-9A-F]{8,128})$/;
const VOWEL = /[aeiouy]/i;
const CONSONANTS = /[b-df-hj-np-tv-xz]{6}/i;
/** A word without a vowel is an abbreviation, and short. */
const ABBREVIATION = 5;

/** How many signs of a text belong to words and to nothing that has a meaning. */
export interface Share {
  readonly words: number;
  readonly odd: number;
}

/** Counts letters that are words, and letters and digits that are neither words nor numbers nor measures. */
export function shareOf(text: string): Share {
  let words = 0;
  let odd = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    if (isWord(piece)) words += piece.length > 2 ? piece.length : 0;
    else if (!DIGITS.test(piece) && !MEASURE.test(piece) && !HEX.test(piece)) odd += piece.length;
  }
  return { words, odd };
}

function isWord(piece: string): boolean {
  if (!WORD.test(piece)) return false;
  const letters = piece.replace(/\d{1,4}$/, '');
  if (!VOWEL.test(letters)) return letters.length <= ABBREVIATION;
  return !CONSONANTS.test(letters);
}
