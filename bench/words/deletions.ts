import type { Vocabulary } from '../../src/knowledge/vocabulary';
import type { WordClass } from '../../src/language/grammar/forms';
import { toHiragana } from '../../src/language/kana';
import { normalise } from '../../src/language/normalise';

/** The word a line is named by, another way to write or say it, a noun of a group. */
export const DELETED = ['first words', 'other spellings', 'nouns'] as const;

/** A vocabulary without one of its words, or one of its lines. */
export interface Deletion {
  /** Its file and what is gone from it. */
  name: string;
  of: (typeof DELETED)[number];
  /** What every text holds that can be read otherwise now, in hiragana. */
  trace: string;
  vocabulary: Vocabulary;
}

interface Listed {
  word: string;
  also?: readonly string[];
  class: WordClass;
}

/** Every word of every line and of every group of nouns. A line without words goes as a whole. */
export function wordDeletions(vocabulary: Vocabulary): Deletion[] {
  const nouns = vocabulary.nouns.flatMap((group, at) =>
    group.words.map((word): Deletion => {
      const words = group.words.filter((other) => other !== word);
      return {
        name: `nouns ${group.name} ${word}`,
        of: 'nouns',
        trace: folded(word),
        vocabulary: { ...vocabulary, nouns: vocabulary.nouns.with(at, { ...group, words }) },
      };
    }),
  );
  const lines = deletionsOf(vocabulary, (line) =>
    [line.word, ...(line.also ?? [])].map((word, at, words): [string, Listed[]] => {
      const [first, ...rest] = words.filter((_, other) => other !== at);
      return [word, first === undefined ? [] : [{ ...line, word: first, also: rest }]];
    }),
  );
  return [...nouns, ...lines];
}

/** Every line as a whole. */
export function lineDeletions(vocabulary: Vocabulary): Deletion[] {
  return deletionsOf(vocabulary, (line) => [[line.word, []]]);
}

type Cut = (line: Listed) => [word: string, instead: Listed[]][];

function deletionsOf(vocabulary: Vocabulary, cut: Cut): Deletion[] {
  const { nouns: _, facts, ...kinds } = vocabulary;
  const within = <L extends Listed>(name: string, lines: readonly L[], put: (lines: L[]) => Vocabulary) =>
    lines.flatMap((line, at) =>
      cut(line).map(
        ([word, instead]): Deletion => ({
          name: `${name} ${line.word} ${word}`,
          of: word === line.word ? 'first words' : 'other spellings',
          trace: traceOf(word, line.class),
          vocabulary: put(lines.toSpliced(at, 1, ...(instead as L[]))),
        }),
      ),
    );
  return [
    ...Object.entries(facts).flatMap(([fact, lines]) =>
      within(fact, lines, (some) => ({ ...vocabulary, facts: { ...facts, [fact]: some } })),
    ),
    ...Object.entries(kinds).flatMap(([kind, lines]) =>
      within(kind, lines as readonly Listed[], (some) => ({ ...vocabulary, [kind]: some })),
    ),
  ];
}

/** Texts are compared without long vowels, as サーバ is listed and サーバー written. */
export const folded = (text: string): string => toHiragana(normalise(text)).replaceAll('ー', '');

const INFLECTED: readonly WordClass[] = ['五段', '一段', '形', '行く'];

/** What stays the same in every form of a word; nothing of ある and する, whose forms have nothing in common. */
function traceOf(word: string, wordClass: WordClass): string {
  if (wordClass === 'ある' || wordClass === 'する') return '';
  return folded(INFLECTED.includes(wordClass) ? word.slice(0, -1) : word);
}
