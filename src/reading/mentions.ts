import type { Word } from '../language/reader';
import { phrasesOf, type SenseClause, type SensePhrase, type SenseUnit } from './phrases';
import type { Reading } from './reading';
import { isAsked } from './statements';

interface Sentence {
  text: string;
  /** Places at which a word begins. */
  starts: ReadonlySet<number>;
  /** Where the word at a place ends. */
  ends: readonly number[];
  /** Places at which a particle begins: the end of what stands before, whatever follows it. */
  particles: ReadonlySet<number>;
  /** What is said not to be: no mention of it. */
  denied: readonly { start: number; end: number }[];
}

const read = new WeakMap<Reading['told']['aside'], readonly Sentence[]>();

/**
 * Whether a message speaks of something: a word, its beginning or several words as they stand there. It must begin where a word
 * begins, 差 is none of 差し替え, and what is only denied (「エラーは出ていません」) or of another
 * time does not count.
 * @param words normalised; 「変え」 stands for all forms of 変える
 */
export function mentions(reading: Reading, words: string): boolean {
  return sentencesOf(reading).some((sentence) => isIn(sentence, words));
}

function isIn({ text, starts, ends, particles, denied }: Sentence, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const to = at + words.length;
    if (!starts.has(at)) continue;
    // とま is no beginning of 「しないと|まずい」.
    if (particles.has(at) && ends[to - 1] !== to) continue;
    if (words.length <= SHORT && GOES_ON.test(text.slice(to, ends[to - 1]))) continue;
    if (!denied.some(({ start, end }) => start <= at && at < end && to <= end)) return true;
  }
  return false;
}

/** Longer words are not found in words that mean something else. */
const SHORT = 2;
/** The rest of a longer word. */
const GOES_ON = /[\p{Script=Han}\p{Script=Katakana}a-z]/u;

function sentencesOf(reading: Reading): readonly Sentence[] {
  const { aside } = reading.told;
  const known = read.get(aside);
  if (known) return known;
  const sentences = reading.analysed.sentences.map(({ text, tokens }, at): Sentence => {
    const clauses = reading.clauses.filter(({ sentence }) => sentence === at);
    const units = clauses.flatMap(unitsOf);
    const ends: number[] = [];
    for (const { start, end } of tokens) for (let place = start; place < end; place += 1) ends[place] = end;
    return {
      text,
      starts: new Set([...tokens.flatMap(startsIn), ...units.map(({ start }) => start)]),
      ends,
      particles: new Set(tokens.filter(({ pos }) => pos === '助詞').map(({ start }) => start)),
      denied: [
        ...clauses.flatMap((clause) => (isAskedOf(reading, clause) ? [] : deniedIn(clause))),
        ...units
          .filter((unit) => aside.has(unit))
          .map(({ start, end, tail }) => ({ start, end: tail?.end ?? end })),
      ],
    };
  });
  read.set(aside, sentences);
  return sentences;
}

/** What is denied in a question is what it is about: 「更新できませんか」, 「原本じゃないとだめですか」, but not 「変えなければ更新ですか」. */
function isAskedOf({ clauses, acts }: Reading, clause: SenseClause): boolean {
  if (clause.link !== 'supposes') return isAsked(clause);
  const after = clauses[clauses.indexOf(clause as Reading['clauses'][number]) + 1];
  return (
    after !== undefined &&
    isAsked(after) &&
    (after.denied || acts.some((act) => act.act === 'bad' && act.clause === after))
  );
}

/** Where a word may begin in a token; a term of the lexicon is several words: コモンネーム変更. */
const startsIn = ({ start, surface, kind }: Word): number[] =>
  kind === 'term' ? [start, ...turnsIn(surface).map((turn) => start + turn)] : [start];

const turnsIn = (text: string): number[] => [...text.matchAll(TURNS)].map(({ index }) => index + 1);

/** Whether a word, or one of those that it is made of, begins so. */
export const begins = ({ kind, text, base }: SenseUnit, words: string): boolean =>
  (kind === 'predicate' && base.startsWith(words)) ||
  [0, ...turnsIn(text)].some((at) => text.startsWith(words, at));

/** From one script to another. */
const TURNS =
  /[\p{Script=Katakana}ー](?=\p{Script=Han})|\p{Script=Han}(?=\p{Script=Katakana})|[のがは](?=[\p{Script=Han}\p{Script=Katakana}])/gu;

/** The predicates, and nouns that say something, that are denied. */
const deniedIn = (clause: SenseClause): { start: number; end: number }[] =>
  unitsOf(clause)
    .filter((unit) => (unit === clause.predicate ? clause.denied : (unit.tail?.denied ?? false)))
    // 「動か」 is written for 「動かない」.
    .filter(({ kind, text }) => kind !== 'predicate' || !/[かがさたなばまらわ]$/.test(text))
    .map(({ start, end }) => ({ start, end }));

/** Every word of a clause, and of those in it. */
export function unitsOf(clause: SenseClause): SenseUnit[] {
  const within = (phrase: SensePhrase): SenseUnit[] => [
    ...phrase.units,
    ...phrase.qualifiers.flatMap(unitsOf),
    ...(phrase.owner ? within(phrase.owner) : []),
  ];
  const phrases = phrasesOf(clause);
  return [...phrases.flatMap(within), ...clause.others, ...(clause.predicate ? [clause.predicate] : [])];
}
