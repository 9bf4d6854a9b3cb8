import type { Mark } from '../language/grammar/endings/ending';
import { normalise } from '../language/normalise';
import { names } from './nouns-named';
import {
  isGeneric,
  ownersOf,
  phrasesOf,
  type SenseClause,
  type SensePhrase,
  type SenseUnit,
  subjectOf,
} from './phrases';
import { pointsBack, REFERS } from './pointers';
import type { Reading } from './reading';

/** Clauses of a message that goes on with what was spoken of before. */
const FEW = 3;

/**
 * Whether a message is short and names nothing that nobody knows, so that it can go on with the subject before it.
 * @param about what was said of that subject, whose words are known as well
 */
export const hasNoOwnSubject = (reading: Reading, about = ''): boolean =>
  reading.clauses.filter(({ link }) => link !== 'because').length <= FEW &&
  phrasesIn(reading)
    .flatMap(withOwners)
    .every((phrase) => {
      const subject = subjectOf(phrase);
      if (subject.kind !== 'unknown' || normalise(about).includes(subject.word)) return true;
      return PIECE.test(subject.word) || phrase.units.some(isAct);
    });

/** 「解約の方法」: what only says what sort of thing it is leaves the matter to the noun before it. */
const withOwners = (phrase: SensePhrase): SensePhrase[] =>
  isGeneric(phrase.head) ? [phrase, ...ownersOf(phrase)] : [phrase];

/** What the dictionary leaves of a word that it cut wrongly: どうなる. */
const PIECE = /^[ぁ-ん]$/;

/** The groups of nouns that a clause names, but for those that name nothing. */
export const groupsNamed = ({ phrases, nominal }: SenseClause): string[] =>
  phrasesOf({ phrases, nominal }).flatMap((phrase) => {
    const subject = subjectOf(phrase);
    return subject.kind === 'listed' ? subject.groups.filter((group) => !COMMON.has(group)) : [];
  });

const isAct = ({ found }: SenseUnit): boolean => found.some(({ sense }) => sense.kind === 'act');

/** Whether it names nothing at all but the matter that every result is about, and these groups of nouns. */
export const namesNothing = (reading: Pick<Reading, 'clauses'>, besides: readonly string[] = []): boolean =>
  phrasesIn(reading).every((phrase) => {
    const subject = subjectOf(phrase);
    if (subject.kind === 'unknown') return PIECE.test(subject.word) || phrase.units.some(isAct);
    return subject.groups.every((group) => COMMON.has(group) || besides.includes(group));
  });

const COMMON = new Set(['申請', '更新', 'サーバID', '時', '本人', 'もの', '対話']);

/** Whether it speaks of an application of that kind. */
export const speaksOf = (reading: Reading, kind: '新規' | '更新' | '手順'): boolean => names(reading, [kind]);

/** Whether a question is only a topic, or goes on with それ, では, じゃあ, ということは: it stands on what came before. */
export function goesOnFrom(reading: Reading): boolean {
  return reading.clauses.some(
    ({ predicate, others, phrases }) =>
      (predicate === null && phrases.length > 0) ||
      others.some(goesOnWith) ||
      phrases.some(({ units }) => units.some(({ text }) => REFERS.test(text))) ||
      predicate?.kind === 'interrogative' ||
      predicate?.kind === 'noun' ||
      REFERS.test(predicate?.text ?? '') ||
      others.some(({ kind }) => kind === 'interrogative'),
  );
}

/** How a message says that it goes on with what was said before: それでも, ということは, 「…でも?」「…だと?」. */
export const refersBack = (reading: Reading): boolean =>
  pointsBack(reading) ||
  reading.clauses.some(
    ({ others, tail, link, phrases }) =>
      phrases.some(({ particle }) => /^(?:なら|でも)$/.test(particle)) ||
      others.some(goesOnWith) ||
      link === 'supposes' ||
      ['even', 'supposes', 'quotes'].some((mark) => tail?.marks.has(mark as Mark)),
  );

/** 「じゃあ…」「ってことは…」: what it says follows from what came before. */
export const followsOn = ({ clauses }: Reading): boolean =>
  clauses.some(({ others, phrases }) =>
    [...others, ...phrases.flatMap(({ qualifiers }) => qualifiers.flatMap((inner) => inner.others))].some(
      ({ kind, text }) => kind === 'connective' && FOLLOWS.test(text),
    ),
  );

const FOLLOWS =
  /^(?:じゃあ|ほな|ほんなら|それなら|それでは|では|つまり|となると|とすると|だったら|そしたら|すると|そうすると|(?:と|って|て)いうことは|(?:って|て)ことは)/;

/** Connectives that begin something else. */
const NEW_MATTER = new Set(['ところで', 'ちなみに', 'あと', 'それと', 'また', 'もしかして', 'ひょっとして']);
const goesOnWith = ({ kind, text }: SenseUnit): boolean => kind === 'connective' && !NEW_MATTER.has(text);

/** What a message names, normalised: nouns and verbs without their endings. */
export function contentWords(reading: Reading): string[] {
  // 「IISじゃなくてApacheなんですが」
  const meant = { clauses: reading.clauses.filter(({ denied, link }) => !(denied && link === 'and')) };
  const units = [
    ...phrasesIn(meant).flatMap((phrase) => phrase.units),
    ...meant.clauses.flatMap(({ predicate }) => (predicate ? [predicate] : [])),
  ];
  return [...new Set(units.filter(isContent).map(stemOf))].filter(
    (word) => word.length > 1 || /[一-龠]/.test(word),
  );
}

/** Verbs that say nothing by themselves: 「いくらするものですか」. */
const LIGHT = new Set(['する', 'なる', 'ある', 'いる', 'できる', 'やる', 'くれる', 'もらう']);

const isContent = ({ kind, found, base }: SenseUnit): boolean =>
  (kind === 'noun' || kind === 'predicate') &&
  !LIGHT.has(base) &&
  !found.some(({ sense }) => sense.kind === 'noun' && sense.group.neutral === true);

/** What all forms of a word share: 使って and 使い share 使. */
const stemOf = ({ text }: SenseUnit): string => text.replace(/(?<=[一-龠])[ぁ-ん]{1,3}$/, '');

const phrasesIn = ({ clauses }: Pick<Reading, 'clauses'>): SensePhrase[] =>
  clauses
    .filter((clause) => !isInLatin(clause) && !isAnswer(clause))
    .flatMap(({ phrases, nominal }) => phrasesOf({ phrases, nominal }));

/** 「変えなかったら」: only supposed, so that what it then comes to is asked. */
export const endsSupposing = ({ clauses }: Reading): boolean => {
  const last = clauses.at(-1);
  return last?.link === 'supposes' && (last.predicate?.found.length ?? 0) > 0;
};

/** 「ok」「ありがとう」: a word of reply alone. */
const isAnswer = ({ phrases, nominal }: SenseClause): boolean =>
  phrases.length === 0 &&
  nominal?.units.length === 1 &&
  nominal.head.found.some(({ sense }) => sense.kind === 'talk');

/** Words of a clause from which on it is a sentence of another language, and names nothing by itself. */
const SENTENCE = 3;

/** 「ok, then what's next? 次は…」 */
function isInLatin({ phrases, nominal }: SenseClause): boolean {
  const units = phrasesOf({ phrases, nominal }).flatMap((phrase) => phrase.units);
  return (
    units.length >= SENTENCE && units.every(({ text, found }) => /^[a-z']+$/.test(text) && found.length === 0)
  );
}
