import type { OwnedDay } from './owned-day';
import { phrasesOf, type SenseClause, unitsIn } from './phrases';
import type { Reading } from './reading';
import { does } from './said';

/**
 * What is asked about the distance of a converted time from the one that was given: `why` it is another day (「なんで年越しちゃうの?」「どうして1月1日なの?」),
 * or whether the time `zone` is the reason (「ずれてるのは時差のせい?」).
 */
export function shiftAsked(reading: Reading): 'why' | 'zone' | undefined {
  if (!reading.asks || reading.told.statements.some(({ mood }) => mood === 'told')) return undefined;
  if (reading.asking.some(isOfZones)) return 'zone';
  const moved = reading.days.some(isWhatItIs) || reading.clauses.some(speaksOfMoving);
  return does(reading, 'why') && moved ? 'why' : undefined;
}

/** 「時差のせい?」「時差ですか」 */
const isOfZones = ({ nominal, denied }: SenseClause): boolean =>
  nominal !== null &&
  !denied &&
  phrasesOf({ phrases: [], nominal }).some(({ units, owner }) =>
    [...units, ...(owner?.units ?? [])].some(({ text }) => text === '時差'),
  );

/** 「1月1日なの?」「翌日になるの?」, and not 「昨日止まったの?」. */
const isWhatItIs = ({ clause: { predicate } }: OwnedDay): boolean =>
  predicate?.kind === 'value' || predicate?.base === 'なる';

const speaksOfMoving = (clause: SenseClause): boolean =>
  [...unitsIn(clause), ...clause.phrases.flatMap(({ qualifiers }) => qualifiers.flatMap(unitsIn))].some(
    ({ text, base }) => MOVES.test(base) || MOVES.test(text),
  );

const MOVES = /^(?:年越し|ずれる|ズレる|ずれ|ズレ|越す|越える|超える|またぐ|跨ぐ|延びる|伸びる|進む)$/;
