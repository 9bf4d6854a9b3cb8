import type { TurnContext } from 'botbuilder-core';
import type { ConnectorClient } from 'botframework-connector';

type Options = Exclude<
  Parameters<ConnectorClient['conversations']['getConversationPagedMembers']>[1],
  undefined
>;

const PAGE = 200;
/** A team so large that nobody needs to know how much larger. */
const MOST_PAGES = 2;
const WITHIN_MS = 4_000;

/** How many people are in the team that an activity of Teams came from; undefined where that cannot be had in time. */
export async function teamSize(context: TurnContext): Promise<number | undefined> {
  const { activity, adapter, turnState } = context;
  if (activity.channelId !== 'msteams') return undefined;
  const client: ConnectorClient | undefined = turnState.get(adapter.ConnectorClientKey);
  if (!client) return undefined;
  const team: unknown = activity.channelData?.team?.id;
  const place = typeof team === 'string' && team !== '' ? team : activity.conversation.id;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, WITHIN_MS, undefined).unref());
  const counted = countPages(client, place).catch(() => countAll(client, place));
  return Promise.race([counted.catch(() => undefined), late]);
}

async function countPages({ conversations }: ConnectorClient, place: string): Promise<number> {
  let count = 0;
  let continuationToken: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const options = { pageSize: PAGE, ...(continuationToken && { continuationToken }) };
    const result = await conversations.getConversationPagedMembers(place, options as Options);
    if (!Array.isArray(result.members)) throw new Error('no list of members');
    count += result.members.length;
    continuationToken = result.continuationToken;
    if (!continuationToken) break;
  }
  return count;
}

async function countAll({ conversations }: ConnectorClient, place: string): Promise<number | undefined> {
  const members: unknown = await conversations.getConversationMembers(place);
  return Array.isArray(members) ? members.length : undefined;
}
