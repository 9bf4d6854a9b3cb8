import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder-core';

/** As botbuilder's own state keys begin, so that retention and deletion know whose an item is. */
export function conversationKey({ channelId, conversation }: Partial<Activity>): string {
  return `${channelId}/conversations/${conversation?.id ?? ''}`;
}

/** Where what is kept of one person in a conversation stands. */
export function stateKey(activity: Partial<Activity>): string {
  return `${conversationKey(activity)}/users/${activity.from?.id ?? ''}`;
}

/**
 * What a delivery is known by when it comes again: its id, and what it says at its time, since some repeats come with a new
 * id. The same words said later have a later time.
 */
export function deliveryKeys(activity: Partial<Activity>): readonly string[] {
  const before = known.get(activity);
  if (before) return before;
  const keys = keysOf(activity);
  known.set(activity, keys);
  return keys;
}

/** Asked for several times in a turn; a digest takes its time. */
const known = new WeakMap<object, readonly string[]>();

function keysOf(activity: Partial<Activity>): string[] {
  const conversation = conversationKey(activity);
  const keys = activity.id ? [`${conversation}/activities/${activity.id}`] : [];
  const time = timeOf(activity.timestamp);
  if (time === undefined) return keys;
  const { type, name, from, text, value, replyToId, attachments, membersAdded, membersRemoved } = activity;
  const { reactionsAdded, reactionsRemoved, action } = activity;
  const said = [
    type,
    name,
    from?.id,
    time,
    text,
    value,
    replyToId,
    attachments,
    membersAdded,
    membersRemoved,
  ];
  const content = JSON.stringify([...said, reactionsAdded, reactionsRemoved, action]);
  return [...keys, `${conversation}/contents/${createHash('sha256').update(content).digest('base64url')}`];
}

function timeOf(timestamp: unknown): number | undefined {
  const time = timestamp instanceof Date ? timestamp.getTime() : Date.parse(String(timestamp ?? ''));
  return Number.isNaN(time) ? undefined : time;
}
