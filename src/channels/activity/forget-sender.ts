import type { Activity } from 'botbuilder-core';
import { type Database, type Forgotten, forget } from '../../store';

/**
 * Deletes all that is kept about whoever sent the activity, on any channel, or here alone. To be called in the turn that answers it, before
 * the reply is sent and instead of writing state: the reply is then all that is left of the conversation.
 */
export function forgetSender(
  database: Database,
  { from, conversation }: Pick<Activity, 'from' | 'conversation'>,
  { here = false } = {},
): Promise<Forgotten> {
  return forget(database, from.id, { goesOn: conversation.id, here });
}
