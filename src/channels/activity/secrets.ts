import type { Activity } from 'botbuilder-core';
import { holdsPrivateKey } from '../../certificates';

/** Whether a private key stands anywhere in an activity: in one of its texts, or spread over several as in a JSON web key. */
export function holdsSecret(activity: Partial<Activity>): boolean {
  return textsIn(activity).some(holdsPrivateKey) || holdsPrivateKey(JSON.stringify(activity.value ?? null));
}

/** The nesting is bounded where the body is read. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
}
