import type { Activity } from 'botbuilder-core';
import { DateTime } from 'luxon';
import type { Message, Outcome } from '../../bot/types';
import { createWorld } from '../../bot/world';
import { versionOf } from '../../knowledge/version-of';
import { localToday } from './local-today';
import { inOne } from './one-reply';
import { secretOf } from './secrets';
import { takeTurns } from './take-turns';

/** What a turn is computed from: plain data, so that any thread can do it. */
export interface TurnInput {
  /** As it came; it is looked through for private keys. */
  activity: Partial<Activity>;
  /** What it says, if it holds no key. */
  message: Message;
  /** The state that is kept of the conversation, in whatever version. */
  before: unknown;
  /** Milliseconds since 1970. */
  now: number;
}

export interface TurnOutput {
  outcome: Outcome;
  /** Version of the knowledge that it was computed from. */
  knowledge: string;
  /** A private key, or what may hide one, stood in it: nothing of what it says may be kept. */
  secret: boolean;
}

/** Computes what a message leads to. Pure. */
export function computeTurn(
  { activity, message, before, now }: TurnInput,
  known: Parameters<typeof createWorld>[0],
): TurnOutput {
  const secret = secretOf(activity);
  const said = secret ? { text: '', files: [], secret } : message;
  const present = DateTime.fromMillis(now, { zone: 'Asia/Tokyo' });
  const local = localToday(activity, said.text, present);
  const outcome = takeTurns(said, before, createWorld(known, local?.now ?? present));
  const [first, ...rest] = outcome.replies;
  const replies =
    local && first ? [{ ...first, text: `${local.note}\n${first.text}` }, ...rest] : outcome.replies;
  return {
    outcome: { ...outcome, replies: inOne(replies) },
    knowledge: versionOf(known.knowledge),
    secret: secret !== undefined,
  };
}
