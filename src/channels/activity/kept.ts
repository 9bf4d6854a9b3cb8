import type { Activity } from 'botbuilder-core';
import { type MaskedValue, mask, maskValue, without } from '../../masking';

/** Says where an activity came from and goes; the rest is what a person says. */
const ADDRESS: ReadonlySet<string> = new Set([
  'type',
  'id',
  'timestamp',
  'localTimestamp',
  'localTimezone',
  'channelId',
  'serviceUrl',
  'conversation',
  'from',
  'recipient',
  'locale',
  'replyToId',
  'deliveryMode',
  'textFormat',
]);
/** Without these a file cannot be fetched, nor a repeat be known. */
const SPARED: ReadonlySet<string> = new Set(['contentUrl', 'downloadUrl', 'clientActivityID']);

type AnyActivity = Partial<Activity> | { from?: { name?: string }; [field: string]: unknown };

const known = new WeakMap<object, MaskedValue>();

function masked(activity: AnyActivity): MaskedValue {
  const before = known.get(activity);
  if (before) return before;
  const said = Object.fromEntries(Object.entries(activity).filter(([name]) => !ADDRESS.has(name)));
  const { value, removed } = maskValue(said, {}, SPARED);
  const { from } = activity;
  const sender = from?.name ? { from: { ...from, name: mask(from.name).text } } : {};
  const result = { value: { ...activity, ...sender, ...(value as object) }, removed };
  known.set(activity, result);
  return result;
}

/** The activity as it may be kept: without mail addresses, telephone and card numbers and passwords. The bot reads the other. */
export function keptActivity<A extends AnyActivity>(activity: A): A {
  return masked(activity).value as A;
}

/** What comes of an activity, such as state and replies, as it may be kept: without what must not be kept of the activity. */
export function keptOf<T>(made: T, activity: AnyActivity): T {
  return without(made, masked(activity).removed) as T;
}
