import { REDACTED } from '../activity/secrets';
import type { Incoming } from './incoming';

/**
 * The activity as it may be kept and shown: without the texts that hold a secret, wherever in it they stand. The bot is
 * given the original, so that it can tell the person.
 */
export function withoutSecrets(activity: Incoming, holdsSecret: (text: string) => boolean): Incoming {
  if (!mentions(activity, holdsSecret)) return activity;
  const kept = mapTexts(activity, (text) => (holdsSecret(text) ? REDACTED : text)) as Incoming;
  if (!mentions(kept, holdsSecret)) return kept;
  // Spread over several fields, as in a JSON web key: then only what carries the conversation on is kept.
  const clientActivityID = activity.channelData?.clientActivityID;
  return {
    type: activity.type,
    from: activity.from,
    text: REDACTED,
    ...(typeof clientActivityID === 'string' &&
      !holdsSecret(clientActivityID) && { channelData: { clientActivityID } }),
  };
}

function mentions(activity: Incoming, holdsSecret: (text: string) => boolean): boolean {
  let found = false;
  mapTexts(activity, (text) => {
    found ||= holdsSecret(text);
    return text;
  });
  return found || holdsSecret(JSON.stringify(activity));
}

/** The nesting is bounded where the body is read. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
