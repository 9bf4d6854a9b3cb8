import { toHiragana } from 'wanakana';

const MACRONS: Readonly<Record<string, string>> = {
  ā: 'aa',
  ī: 'ii',
  ū: 'uu',
  ē: 'ee',
  ō: 'ou',
  â: 'aa',
  î: 'ii',
  û: 'uu',
  ê: 'ee',
  ô: 'ou',
};
const KANA_ONLY = /^[\u3041-\u3096ー]+$/;
/** Particles are written as they sound in romaji, and as they always were in kana. */
const PARTICLES: Readonly<Record<string, string>> = {
  wa: 'は',
  o: 'を',
  wo: 'を',
  e: 'へ',
  desuka: 'ですか',
};

/**
 * Reads a lower-case Latin word as romaji.
 * @returns hiragana, or undefined where the word is no romaji all through (`certificate`, `csr`).
 */
export function readRomaji(word: string): string | undefined {
  const particle = PARTICLES[word];
  if (particle !== undefined) return particle;
  const spelt = word
    .replace(/[āīūēōâîûêô]/g, (vowel) => MACRONS[vowel] ?? vowel)
    .replace(/nn(?=[bcdfghjkmprstvwyz])/g, 'n')
    .replace(/mm(?=[bp])|m(?=[bp])/g, 'n');
  const kana = toHiragana(spelt);
  return KANA_ONLY.test(kana) ? kana : undefined;
}
