import type { Activity } from 'botbuilder-core';
import { keyIn, type Secret, secretIn, worstOf } from '../../certificates';

/** Stands in what is kept for a text that held a key. */
export const REDACTED = '［秘密鍵を含むため削除しました］';

/**
 * What stands anywhere in an activity that must not be kept: a private key in one of its texts, or spread over several as in a
 * JSON web key; or in what a person wrote something that may be one, or that nobody can look into.
 * A message that is taken up again after a crash has lost the key, but not the fact that there was one.
 */
export function secretOf({ value, ...activity }: Partial<Activity>): Secret | undefined {
  // As JSON it shows what its texts hold one by one as well as together.
  const texts = typeof value === 'string' ? [value] : [JSON.stringify(value ?? null)];
  const all = [...textsIn(activity), ...texts];
  if (all.includes(REDACTED)) return 'key';
  return worstOf([...all.map(keyIn), ...wordsIn(activity).map(secretIn)]);
}

/** What a person wrote, unlike identifiers, which look like secrets. */
function wordsIn({ text, attachments }: Partial<Activity>): string[] {
  const contents = (attachments ?? []).map(({ content }) => content);
  return [text, ...contents].filter((one): one is string => typeof one === 'string');
}

/** The nesting is bounded where the body is read. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
}
