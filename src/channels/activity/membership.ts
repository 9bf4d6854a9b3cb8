import { type Activity, ActivityTypes, TurnContext } from 'botbuilder-core';
import { menuButtons, wording } from '../../bot/wording';
import { isGroup, mentionHint } from './groups';
import { deliveryKeys } from './keys';
import type { LogicPorts } from './ports';
import { writeReply } from './write-activity';

/** In a larger team an introduction is noise. */
const LARGEST_GREETED_TEAM = 100;

type Members = Activity['membersAdded'];

/** Whether the bot itself has come into a conversation, or its installation there was renewed. */
export function isArrival({ type, action, membersAdded, recipient }: Partial<Activity>): boolean {
  if (type === ActivityTypes.InstallationUpdate) return /^add/.test(action ?? '');
  return type === ActivityTypes.ConversationUpdate && includes(membersAdded, recipient?.id);
}

/** Whether the bot itself has been removed; an upgrade removes and adds it, and loses nothing. */
export function isDeparture({ type, action, membersRemoved, recipient }: Partial<Activity>): boolean {
  if (type === ActivityTypes.InstallationUpdate) return action === 'remove';
  return type === ActivityTypes.ConversationUpdate && includes(membersRemoved, recipient?.id);
}

const includes = (members: Members | undefined, id: string | undefined) =>
  id !== undefined && (members ?? []).some((member) => member?.id === id);

/** The bot introduces itself, once for as long as it stays. */
export async function arrive(context: TurnContext, ports: LogicPorts, conversation: string): Promise<void> {
  const { membership, deliveries } = ports;
  if (!membership) {
    await deliveries.once(`${conversation}/greeting`, () => greet(context));
    return;
  }
  const { places, teamSize } = membership;
  const { user: _, activityId: __, ...reference } = TurnContext.getConversationReference(context.activity);
  await places.enter(conversation, reference);
  if (await places.isGreeted(conversation)) return;
  const size = isGroup(context.activity) ? await teamSize(context) : undefined;
  if ((size ?? 0) <= LARGEST_GREETED_TEAM) await greet(context);
  await places.markGreeted(conversation);
}

async function greet(context: TurnContext): Promise<void> {
  const { activity } = context;
  const text = isGroup(activity) ? `${wording.greeting}\n${mentionHint}` : wording.greeting;
  const options = { channelId: activity.channelId, calendarUrl: undefined, awaitsAnswer: false };
  await context.sendActivity(writeReply({ text, buttons: menuButtons }, options));
}

/** Nothing is kept of a conversation that the bot is no longer in. */
export async function leave(context: TurnContext, ports: LogicPorts, conversation: string): Promise<void> {
  await ports.membership?.forget(conversation, deliveryKeys(context.activity));
}
