import type { AfterAnswer, Rating, Turn } from './types';

/** What comes later is another visit. */
const SOON_MS = 30 * 60_000;

/**
 * What people did after each answer: what they thought of it counts first, else what they did next within half an hour.
 * @param turns in the order of their time
 */
export function afterAnswers(
  turns: readonly Turn[],
  ratings: readonly Rating[],
): Record<AfterAnswer, number> {
  const counts = { up: 0, down: 0, again: 0, unknown: 0, dialog: 0, other: 0, nothing: 0 };
  const rated = new Map(ratings.map((one) => [keyOf(one.conversation_id, one.reply_id), one.rating]));
  const next = new Map<string, Turn>();
  for (const turn of turns.toReversed()) {
    const person = keyOf(turn.conversation_id, turn.user_id);
    if (turn.outcome === 'answer') {
      const rating = rated.get(keyOf(turn.conversation_id, turn.reply_id));
      counts[rating ?? did(turn, next.get(person))] += 1;
    }
    next.set(person, turn);
  }
  return counts;
}

const keyOf = (...parts: string[]) => parts.join('\n');

function did(answered: Turn, next: Turn | undefined): AfterAnswer {
  if (!next || next.at - answered.at > SOON_MS) return 'nothing';
  if (next.begun === 1) return 'dialog';
  if (next.outcome === 'unknown' || next.outcome === 'suggest') return 'unknown';
  return next.outcome === 'answer' && next.entry_id === answered.entry_id ? 'again' : 'other';
}
