import { ActivityTypes, type TurnContext } from 'botbuilder-core';

const AFTER_MS = 700;

/** Does the work, and shows that the bot is at it when that takes longer than people like to wait for nothing. */
export async function withTyping<T>(context: TurnContext, work: Promise<T>): Promise<T> {
  // In the answer to a request nobody would see it in time.
  if (context.activity.deliveryMode === 'expectReplies') return work;
  const timer = setTimeout(() => {
    context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, AFTER_MS);
  return work.finally(() => clearTimeout(timer));
}
