import { z } from 'zod';
import type { Message, Outcome } from '../../src/bot/types';

/** One turn as it was played: all that it depended on, and all that the person and the staff saw of it. */
export interface RecordedTurn {
  source: string;
  /** The present in Japan, ISO 8601. */
  now: string;
  text: string;
  action?: Message['action'];
  /** What was kept before the turn. */
  state: unknown;
  replies: Outcome['replies'];
  traces: Outcome['traces'];
}

const shape = z.looseObject({
  source: z.string(),
  now: z.string(),
  text: z.string(),
  replies: z.array(z.looseObject({ text: z.string() })),
  traces: z.array(z.looseObject({ name: z.string() })),
});

/** A turn as one line. */
export const lineOf = (turn: RecordedTurn): string => JSON.stringify(turn);

/** @throws ZodError where the line is no recorded turn */
export function turnOf(line: string): RecordedTurn {
  const turn: unknown = JSON.parse(line);
  shape.parse(turn);
  return turn as RecordedTurn;
}
