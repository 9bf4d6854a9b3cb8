import { mustNotBeKept } from '../../certificates';
import { badArgument, reservedUser } from './direct-line-error';
import { isReserved } from './ids';
import type { Grant } from './tokens';

/** What people's clients may send; the rest (who joins, traces …) is said by the channel itself. */
const TYPES = [
  'message',
  'typing',
  'event',
  'invoke',
  'messageReaction',
  'endOfConversation',
  'handoff',
] as const;

/** Fields taken over as they come; all else is the channel's to fill in. */
const PASSED = [
  'text',
  'textFormat',
  'localTimestamp',
  'localTimezone',
  'inputHint',
  'name',
  'label',
  'value',
  'valueType',
  'entities',
  'replyToId',
  'reactionsAdded',
  'reactionsRemoved',
  'code',
  'attachmentLayout',
] as const;

/** What a language tag may look like; anything else is left out, since the bot's replies carry it on. */
const LOCALE = /^[A-Za-z\d-]{1,35}$/;
const LONGEST_CLIENT_ID = 200;
const MOST_ENTITIES = 50;
const LONGEST_USER_ID = 200;

/** A person's activity, checked, as the conversation keeps it; attachments are handled apart. */
export interface Incoming {
  type: (typeof TYPES)[number];
  from: { id: string; name?: string; role: 'user' };
  channelData?: Record<string, unknown>;
  text?: string;
  [field: string]: unknown;
}

/**
 * Checks a posted activity and keeps what a person may say of it.
 * @throws DirectLineError when it is malformed or speaks for someone else.
 */
export function readActivity(posted: Record<string, unknown>, grant: Grant): Incoming {
  const type = TYPES.find((known) => known === posted.type);
  if (!type) throw badArgument(`Activities of this type cannot be sent: ${TYPES.join(', ')}`);
  for (const field of ['text', 'name', 'locale'] as const) {
    const value = posted[field];
    if (value !== undefined && value !== null && typeof value !== 'string') {
      throw badArgument(`"${field}" must be a string`);
    }
  }
  if (posted.entities !== undefined && posted.entities !== null && !isEntityList(posted.entities)) {
    throw badArgument(`"entities" must be a list of at most ${MOST_ENTITIES}`);
  }
  if (posted.replyToId !== undefined && posted.replyToId !== null && typeof posted.replyToId !== 'string') {
    throw badArgument('"replyToId" must be a string');
  }
  const passed = PASSED.filter((field) => isWellFormed(field, posted[field]));
  const locale = localeOf(posted.locale);
  return {
    type,
    from: senderOf(posted.from, grant),
    ...(locale !== undefined && { locale }),
    ...Object.fromEntries(passed.map((field) => [field, posted[field]])),
    ...(isRecord(posted.channelData) && { channelData: posted.channelData }),
  };
}

/** What is malformed and not needed is left out. */
function isWellFormed(field: (typeof PASSED)[number], value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (field === 'value' || field === 'entities') return true;
  if (field === 'reactionsAdded' || field === 'reactionsRemoved')
    return Array.isArray(value) && value.every((item) => isRecord(item) && typeof item.type === 'string');
  return typeof value === 'string';
}

const isEntityList = (value: unknown): boolean => Array.isArray(value) && value.length <= MOST_ENTITIES;

/** The client's own id of the activity: the same when it is sent again. */
export function clientActivityIdOf({ channelData }: Incoming): string | undefined {
  const id = channelData?.clientActivityID;
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_CLIENT_ID ? id : undefined;
}

/** The language that a client names. */
export function localeOf(claimed: unknown): string | undefined {
  return typeof claimed === 'string' && LOCALE.test(claimed) ? claimed : undefined;
}

/**
 * The user id that a client names, which is kept with the conversation.
 * @throws DirectLineError when it is too long or holds a secret.
 */
export function namedUser(claimed: unknown): string | undefined {
  const id = typeof claimed === 'string' && claimed !== '' ? claimed : undefined;
  if (id !== undefined && id.length > LONGEST_USER_ID) throw badArgument('The user id is too long');
  if (id !== undefined && mustNotBeKept(id)) throw badArgument('The user id must not hold a key');
  return id;
}

/**
 * The user named when a conversation is started; the token's word counts.
 * @throws DirectLineError for a reserved id that is not the token's.
 */
export function userIdFor(claimed: unknown, grant: Grant): string | undefined {
  const id = namedUser(claimed);
  if (id !== undefined && isReserved(id) && id !== grant.userId) throw reservedUser();
  return grant.userId ?? id;
}

function senderOf(from: unknown, grant: Grant): Incoming['from'] {
  const { id: claimed, name } = isRecord(from) ? from : {};
  const id = userIdFor(claimed, grant);
  if (id === undefined) throw badArgument('"from.id" is missing');
  return { id, ...(typeof name === 'string' && name !== '' && { name: name.slice(0, 100) }), role: 'user' };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
