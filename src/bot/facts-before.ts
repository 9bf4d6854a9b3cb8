import type { Reading } from '../reading/reading';
import { goesOnFrom, hasNoOwnSubject } from '../reading/subject-words';
import type { Turn } from './types';

/**
 * A question that goes on with what was spoken of, with the facts that were told then; any other message as it is.
 * @param about what was said of it
 */
export const inItsCase = (turn: Turn, about: string): Reading =>
  turn.reading.asks && goesOnFrom(turn.reading) && hasNoOwnSubject(turn.reading, about)
    ? withFactsBefore(turn)
    : turn.reading;

/** A message with the facts that were told before and that it does not tell itself. */
export function withFactsBefore({ reading, state }: Turn, told = state.subject?.facts ?? {}): Reading {
  const [clause] = reading.clauses;
  if (clause === undefined) return reading;
  const before = Object.entries(told)
    .filter(([fact]) => reading.told.statements.every((one) => one.fact !== fact))
    .map(([fact, value]) => ({
      fact,
      value,
      sure: 'outright' as const,
      hedged: false,
      mood: 'told' as const,
      word: '',
      of: [],
      weak: false,
      within: false,
      clause,
    }));
  return { ...reading, told: { ...reading.told, statements: [...before, ...reading.told.statements] } };
}
