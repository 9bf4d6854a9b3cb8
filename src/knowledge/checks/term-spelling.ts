import { normalise } from '../../language/normalise';
import type { Lexicon } from '../../search/types';
import type { Check } from './types';

export const termSpelling: Check = {
  name: 'term-spelling',
  description: 'What people read spells a term as the lexicon does: one thing has one spelling.',
  run({ entries, lexicon }) {
    const misspelt = lexicon ? misspeltIn(lexicon) : [];
    return entries.flatMap(({ file, entry }) => {
      const { question, answer, simple = '', why = '', short = '' } = entry;
      const texts = [
        ...[question, answer, simple, why, short],
        ...(entry.cases ?? []).flatMap(({ say, rest = '' }) => [say, rest]),
      ];
      const words = texts.map((text) => text.replace(ADDRESS, ''));
      return misspelt
        .filter(({ spelling, within }) =>
          words.some((text) =>
            within.reduce((rest, whole) => rest.replaceAll(whole, ''), text).includes(spelling),
          ),
        )
        .map(({ spelling, term }) => ({
          file,
          entry: entry.id,
          problem: `「${spelling}」は、用語の書き方と違います。`,
          repair: `「${term}」と書いてください。どちらの書き方も正しいときは、lexicon.yaml の用語から外してください。`,
        }));
    });
  },
};

/** An address has a spelling of its own. */
const ADDRESS = /https?:\/\/\S*|[\w.+-]{1,64}@[\w.-]{1,255}/g;

interface Misspelling {
  spelling: string;
  term: string;
  /** Right words in which it stands: サーバ in サーバー証明書. */
  within: readonly string[];
}

/** Other ways to write the letters of a term; the other variants of a term are other words for it. */
function misspeltIn({ terms, synonyms }: Lexicon): Misspelling[] {
  const right = [...terms.map(({ term }) => term), ...synonyms.flatMap(([head = '']) => [head])];
  return terms.flatMap(({ term, variants }) =>
    variants
      .filter((spelling) => !right.includes(spelling) && lettersOf(spelling) === lettersOf(term))
      .map((spelling) => ({ spelling, term, within: right.filter((word) => word.includes(spelling)) })),
  );
}

/** The letters of a word, however it is set apart or drawn out. */
const lettersOf = (word: string): string => normalise(word).replace(/[・ー\-\s]/g, '');
