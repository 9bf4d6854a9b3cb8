import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { EndOfDelivery } from '../../store';
import { answerMessage, endDialog } from './answer-message';
import { conversationKey, deliveryKeys } from './keys';
import { arrive, isArrival, isDeparture, leave, noteChannel } from './membership';
import type { BotLogic, LogicPorts } from './ports';
import { recordReactions } from './ratings';

export type { BotLogic, LogicPorts } from './ports';

type Task = (
  context: TurnContext,
  ports: LogicPorts,
  conversation: string,
  end: EndOfDelivery,
) => Promise<void>;

/** The bot as botbuilder's adapters call it: one turn at a time in each conversation, each activity once. */
export function createBotLogic(ports: LogicPorts): BotLogic {
  return async (context) => {
    const { activity } = context;
    const task = taskFor(activity);
    if (!task) return;
    const conversation = conversationKey(activity);
    const run = (end: EndOfDelivery) =>
      ports.queue.run(conversation, () => task(context, ports, conversation, end));
    const keys = deliveryKeys(activity);
    if (keys.length === 0) return run(() => []);
    // Outside the queue: a repeat must not take a place in it.
    const dealt = ports.deliveries.once(keys, run);
    // A message has been answered by then, whatever becomes of what others have written meanwhile.
    const isNew = await (task === answerIn ? dealt : dealt.finally(ports.kept));
    if (!isNew && activity.deliveryMode === 'expectReplies') await repeatReplies(context, ports, keys);
  };
}

const answerIn: Task = async (context, ports, conversation, end) => {
  await noteChannel(context, ports, conversation);
  await answerMessage(context, ports, conversation, end);
};

function taskFor(activity: Activity): Task | undefined {
  if (isDeparture(activity)) return leave;
  if (isArrival(activity)) return arrive;
  switch (activity.type) {
    case ActivityTypes.Message:
      return answerIn;
    case ActivityTypes.MessageReaction:
      return recordReactions;
    case ActivityTypes.EndOfConversation:
      return endDialog;
    default:
      return undefined;
  }
}

/** Who asks again has not seen the answer to the request. */
async function repeatReplies(context: TurnContext, { outbox }: LogicPorts, keys: readonly string[]) {
  const conversationId = conversationKey(context.activity);
  for (const turn of keys) {
    const replies = await outbox?.repliesTo({ conversationId, turn });
    if (!replies) continue;
    await context.sendActivities(replies);
    return;
  }
}
