import { holdsUnreadable, mustNotBeKept, secretIn } from '../../certificates';

import { keptActivity } from '../activity/kept';
import { REDACTED } from '../activity/secrets';
import type { Incoming } from './incoming';

/** What somebody posted, in a form that any thread can look through. */
export interface Posted {
  activity: Incoming;
  files: readonly Uint8Array[];
}

/** What of it may be kept. */
export interface Screened {
  activity: Incoming;
  /** For each file, whether it may. */
  files: readonly boolean[];
}

/** Looks for secrets in what was posted: linear in its length, some tenths of a second for the largest files. Pure. */
export const screen = ({ activity, files }: Posted): Screened => ({
  activity: keptActivity(withoutSecrets(activity)),
  files: files.map((bytes) => secretIn(bytes) === undefined),
});

/** Where nobody could look: nothing that was said is kept. */
export const unseen = ({ activity, files }: Posted): Screened => ({
  activity: bare(activity),
  files: files.map(() => false),
});

/**
 * The activity as it may be kept and shown: without the texts that hold a secret, wherever in it they stand. The bot is
 * given the original, so that it can tell the person.
 */
function withoutSecrets(activity: Incoming): Incoming {
  if (!mentions(activity)) return activity;
  const kept = mapTexts(activity, (text) => (mustNotBeKept(text) ? REDACTED : text)) as Incoming;
  if (isUnreadable(kept)) kept.text = REDACTED;
  // Spread over several fields, as in a JSON web key.
  return mentions(kept) ? bare(activity) : kept;
}

/** Only what carries the conversation on. */
function bare({ type, from, channelData }: Incoming): Incoming {
  const clientActivityID = channelData?.clientActivityID;
  const carried = typeof clientActivityID === 'string' && !mustNotBeKept(clientActivityID);
  return { type, from, text: REDACTED, ...(carried && { channelData: { clientActivityID } }) };
}

function mentions(activity: Incoming): boolean {
  let found = false;
  mapTexts(activity, (text) => {
    found ||= mustNotBeKept(text);
    return text;
  });
  return found || isUnreadable(activity) || mustNotBeKept(JSON.stringify(activity));
}

const isUnreadable = ({ text }: Incoming): boolean => typeof text === 'string' && holdsUnreadable(text);

/** The nesting is bounded where the body is read. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
