import { type Activity, ActivityTypes, TurnContext } from 'botbuilder-core';
import { menuButtons, wording } from '../../bot/wording';
import { isGroup, mentionHint } from './groups';
import { deliveryKeys } from './keys';
import type { LogicPorts } from './ports';
import { writeReply } from './write-activity';

/** In a larger team an introduction is noise. */
const LARGEST_GREETED_TEAM = 100;

/** Behind it stands the thread of a channel. */
const THREAD = ';';

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

const isUpgrade = ({ type, action }: Partial<Activity>): boolean =>
  type === ActivityTypes.InstallationUpdate && action === 'add-upgrade';

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
  await places.enter(conversation, referenceOf(context.activity));
  if (await places.isGreeted(conversation)) return;
  // Whoever has had the app for longer than this service remembers needs no introduction to it.
  if (isUpgrade(context.activity)) return places.markGreeted(conversation);
  const size = isGroup(context.activity) ? await teamSize(context) : undefined;
  if ((size ?? 0) <= LARGEST_GREETED_TEAM) await greet(context);
  await places.markGreeted(conversation);
}

/** How the conversation can be written to unasked: without a person, with the team that it belongs to. */
function referenceOf(activity: Activity): object {
  const { user: _, activityId: __, ...reference } = TurnContext.getConversationReference(activity);
  const team = teamOf(activity);
  return team === undefined ? reference : { ...reference, team };
}

const teamOf = ({ channelData }: Activity): string | undefined => {
  const id: unknown = (channelData as { team?: { id?: unknown } } | undefined)?.team?.id;
  return typeof id === 'string' ? id : undefined;
};

/** Remembers a channel that was spoken in, as only the team's first hears that the bot is removed. */
export async function noteChannel(
  { activity }: TurnContext,
  { membership }: LogicPorts,
  conversation: string,
): Promise<void> {
  if (!membership || teamOf(activity) === undefined) return;
  const [channel = conversation] = conversation.split(THREAD);
  if (!(await membership.places.find(channel))) await membership.places.enter(channel, referenceOf(activity));
}

async function greet(context: TurnContext): Promise<void> {
  const { activity } = context;
  const text = isGroup(activity) ? `${wording.greeting}\n${mentionHint}` : wording.greeting;
  const options = { channelId: activity.channelId, calendarUrl: undefined, awaitsAnswer: false };
  await context.sendActivity(writeReply({ text, buttons: menuButtons }, options));
}

/** Nothing is kept of a conversation that the bot is no longer in. */
export async function leave(context: TurnContext, ports: LogicPorts, conversation: string): Promise<void> {
  const { membership } = ports;
  if (!membership) return;
  const except = deliveryKeys(context.activity);
  const team = teamOf(context.activity);
  const channels = team === undefined ? [] : await membership.places.ofTeam(team);
  for (const key of new Set([conversation, ...channels])) await membership.forget(key, except);
}
