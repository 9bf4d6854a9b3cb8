import type { Activity } from 'botbuilder-core';
import { keptActivity } from './kept';
import { deliveryKeys } from './keys';
import { REDACTED } from './secrets';

/** An activity while it is dealt with, as it is kept. */
export interface Received {
  activity: Partial<Activity>;
  /** What it is known by when it comes again. */
  keys: readonly string[];
}

/** What is kept of an activity while its reply is on its way: enough to send it later. */
export function receivedOf(activity: Partial<Activity>): Received {
  const { type, id, timestamp, channelId, serviceUrl, conversation, from, recipient, locale } = activity;
  const all = { type, id, timestamp, channelId, serviceUrl, conversation, from, recipient, locale };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const address = Object.fromEntries(given) as Partial<Activity>;
  return { activity: address, keys: deliveryKeys(activity) };
}

/** What is kept of an activity whose turn has not begun: enough to answer it later, and never a key or what is masked. */
export function waitingOf(activity: Partial<Activity>, holdsSecret: boolean): Received {
  const { activity: address, keys } = receivedOf(activity);
  return { activity: holdsSecret ? { ...address, text: REDACTED } : keptActivity(activity), keys };
}
