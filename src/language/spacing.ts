const JAPANESE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々ゝゞヽヾ';

/** Two or more single characters with blanks between them: 「サ ー バ」, "S S L". */
const SPACED_OUT = new RegExp(
  `(?<![^\\s])(?:[${JAPANESE}\\p{L}\\p{N}] +){2,}[${JAPANESE}\\p{L}\\p{N}](?![^\\s、。!?,.])`,
  'gu',
);
/** 「portal から」「install してない」: a blank between a Latin word and its particle or its endings. */
const LATIN_TO_PARTICLE =
  /(?<=[a-z]) +(?=(?:は|が|を|に|へ|も|で|と|の|から|まで|って|より|なら|し|さ[れせ]|する|すれ|せず|だ|じゃ|ない|済|中)(?![a-z]))/g;
const KANA_TO_KANA = /(?<=[\p{Script=Hiragana}\p{Script=Katakana}ー]) +(?=ー)/gu;

/** Joins words that somebody wrote with a blank after each character; blanks between words stay. */
export function joinSpacedOut(text: string): string {
  return text
    .replace(SPACED_OUT, (run) => run.replaceAll(' ', ''))
    .replace(KANA_TO_KANA, '')
    .replace(LATIN_TO_PARTICLE, '');
}

/** Between two letters of Japanese, but for the one behind a word of reply. */
const BETWEEN_WORDS = new RegExp(
  `(?<=[${JAPANESE}])(?<!^(?:はい|いいえ|いえ|いや|うん|ううん|ええ|あの|えっと|すみません)) (?=[${JAPANESE}])`,
  'gu',
);
const KANJI = /\p{Script=Han}/u;
/** Blanks in a sentence from which on they part its words. */
const PARTED = 2;

/**
 * 「担当者 が かわった んですけど」: somebody who writes in kana parts the words, and no particle belongs to the next one.
 * @param spelt the sentence, its words in kanji by now
 * @param written the same as it was written
 */
export function joinParted(spelt: string, written: string): string {
  if (KANJI.test(written) || (written.match(BETWEEN_WORDS) ?? []).length < PARTED) return spelt;
  return spelt.replace(BETWEEN_WORDS, '');
}
