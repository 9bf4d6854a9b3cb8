import type { Activity } from 'botbuilder-core';
import { keptActivity } from './kept';
import { deliveryKeys } from './keys';
import { holdsSecret, REDACTED } from './secrets';

/** An activity while it is dealt with, as it is kept. */
export interface Received {
  activity: Partial<Activity>;
  /** What it is known by when it comes again. */
  keys: readonly string[];
}

/**
 * What is kept of an activity while it is dealt with: enough to answer it later, and never a key or what is masked.
 * @param whole also what it says, for a turn that has not begun
 */
export function receivedOf(activity: Partial<Activity>, whole = false): Received {
  const { type, id, timestamp, channelId, serviceUrl, conversation, from, recipient, locale } = activity;
  const all = { type, id, timestamp, channelId, serviceUrl, conversation, from, recipient, locale };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const address = Object.fromEntries(given) as Partial<Activity>;
  const keys = deliveryKeys(activity);
  if (!whole) return { activity: address, keys };
  return { activity: holdsSecret(activity) ? { ...address, text: REDACTED } : keptActivity(activity), keys };
}
