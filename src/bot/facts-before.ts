import type { Reading } from '../reading/reading';
import { does } from '../reading/said';
import { goesOnFrom, hasNoOwnSubject } from '../reading/subject-words';
import type { ConversationState } from './state';
import type { Turn } from './types';

/**
 * A question that goes on with what was spoken of, with the facts that were told then; any other message as it is, and so is one that
 * turns them round (「逆に…」).
 * @param about what was said of it
 */
export const inItsCase = (turn: Turn, about: string): Reading =>
  turn.reading.asks &&
  goesOnFrom(turn.reading) &&
  hasNoOwnSubject(turn.reading, about) &&
  !does(turn.reading, 'opposite')
    ? withFactsBefore(turn)
    : turn.reading;

/** What was told of the case so far: to the dialog that has the word, or with what was spoken of last. */
export function factsBefore({ stack, subject }: ConversationState): Readonly<Record<string, boolean>> {
  const known = Object.entries(stack.at(-1)?.known ?? {}).filter(
    (fact): fact is [string, boolean] => typeof fact[1] === 'boolean',
  );
  return { ...subject?.facts, ...Object.fromEntries(known) };
}

/** A message with the facts that were told before and that it does not tell itself. */
export function withFactsBefore({ reading, state }: Turn, told = factsBefore(state)): Reading {
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
