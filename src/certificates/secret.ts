import { textOf } from './pasted/text-of';
import { holdsPrivateKey, isArchive, isOnlyPieces } from './private-key';
import { looksLikeText } from './private-key/wrapped';
import { holdsUnreadable } from './unreadable';

/** What must not be kept: a key, what nobody can look into, or what cannot be told from a piece of a key. */
export type Secret = 'key' | 'packed' | 'perhaps';

/** Whether a key stands in any text or file, or lines that may be of one. */
export function keyIn(input: string | Uint8Array): Secret | undefined {
  if (!holdsPrivateKey(input)) return undefined;
  return isOnlyPieces(input) ? 'perhaps' : 'key';
}

/** Why what people write, or a file, must not be kept, if so. In text nothing may be that nobody can read. */
export function secretIn(input: string | Uint8Array): Secret | undefined {
  const key = keyIn(input);
  if (key !== undefined) return key;
  if (isArchive(input)) return 'packed';
  const isText = typeof input === 'string' || looksLikeText(input);
  return isText && holdsUnreadable(typeof input === 'string' ? input : textOf(input)) ? 'perhaps' : undefined;
}

const WORST: readonly (Secret | undefined)[] = ['key', 'packed', 'perhaps'];

/** Of several, the one that has to be said. */
export const worstOf = (secrets: readonly (Secret | undefined)[]): Secret | undefined =>
  WORST.find((secret) => secrets.includes(secret));
