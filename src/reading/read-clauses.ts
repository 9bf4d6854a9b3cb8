import { endsAsking } from '../language/asks-at-end';
import { clausesOf } from '../language/grammar/clauses';
import type { LexemeFinder } from '../language/grammar/lexemes';
import { type Given, unitsOf } from '../language/grammar/units';
import type { ReadSentence } from '../language/reader';
import type { Sense } from './lexemes';
import type { SenseClause, SenseUnit } from './phrases';

/** Phrases and clauses that are looked at: a longer text only repeats itself. */
const MOST_PHRASES = 12;
const MOST_CLAUSES = 150;

/** A clause with the number of the sentence that it stands in. */
export interface PlacedClause extends SenseClause {
  sentence: number;
}

/**
 * The clauses of a text in their order. A word of reply that stands by itself (はい、…) is a clause of its own.
 * @param given the values found in each sentence
 */
export function readClauses(
  sentences: readonly ReadSentence[],
  lexemes: LexemeFinder<Sense>,
  given: readonly (readonly Given[])[] = [],
): PlacedClause[] {
  const clauses = sentences.flatMap((sentence, at) => {
    const own = partsOf(unitsOf(sentence, lexemes, given[at] ?? [])).flatMap((units) => clausesOf(units));
    return asEnded(own, sentence).map((clause) => ({
      ...clause,
      phrases: clause.phrases.slice(-MOST_PHRASES),
      sentence: at,
    }));
  });
  return clauses.slice(-MOST_CLAUSES);
}

/** A question that its writer ended with か and no mark: its last clause asks, whatever its endings were read as. */
function asEnded(clauses: readonly SenseClause[], sentence: ReadSentence): readonly SenseClause[] {
  const last = clauses.at(-1);
  if (!last || last.mark === '?' || !endsAsking(sentence)) return clauses;
  // 「そうですか」 is listed as it stands, and says what it says.
  if (last.predicate && last.predicate.found.length > 0 && /か$/.test(last.predicate.text)) return clauses;
  return [...clauses.slice(0, -1), { ...last, mark: '?' }];
}

function partsOf(units: readonly SenseUnit[]): SenseUnit[][] {
  const parts: SenseUnit[][] = [];
  let part: SenseUnit[] = [];
  units.forEach((unit, at) => {
    const opens = part.every(({ kind }) => kind === 'mark' || kind === 'filler');
    const next = units[at + 1];
    const alone = next === undefined || next.kind === 'mark' || isReply(next);
    part.push(unit);
    // 「大丈夫?」 asks, and is no word of reply.
    if (!(opens && isReply(unit) && alone) || next?.text === '?') return;
    parts.push(part);
    part = [];
  });
  if (part.length > 0) parts.push(part);
  return parts;
}

const isReply = (unit: SenseUnit): boolean =>
  unit.found.some(({ sense, wordClass }) => sense.kind === 'reply' && wordClass === '句');
