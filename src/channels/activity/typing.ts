import { ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { TurnQueue } from '../../store';

const AFTER_MS = 700;
/** With more conversations under way it is the service that is slow, and what it would say of that would make it slower. */
const MOST_CONVERSATIONS = 30;

/** Does the work, and shows that the bot is at it when that takes longer than people like to wait for nothing. */
export async function withTyping<T>(
  context: TurnContext,
  queue: Pick<TurnQueue, 'size'>,
  work: Promise<T>,
): Promise<T> {
  // In the answer to a request nobody would see it in time.
  if (context.activity.deliveryMode === 'expectReplies') return work;
  const timer = setTimeout(() => {
    if (queue.size > MOST_CONVERSATIONS) return;
    context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, AFTER_MS);
  return work.finally(() => clearTimeout(timer));
}
