import { shareOf } from './words';

/** As many signs are enough that the smallest key in use needs. */
const PIECE = 50;
const DIFFERENT = 20;
/** Signs that are neither letters nor digits: structured data uses fewer, notations with 85 signs more. */
const SIGNS = 9;

/** Whether letters, digits and other signs follow one another in a piece without order, and not as digits of hexadecimal. */
export function isEncoded(piece: string): boolean {
  if (piece.length < PIECE || isHexOnly(piece)) return false;
  const sample = piece.slice(0, 400);
  let changes = 0;
  for (let at = 1; at < sample.length; at++) if (kind(sample, at) !== kind(sample, at - 1)) changes++;
  if (changes < sample.length * 0.2 || new Set(sample).size < DIFFERENT) return false;
  const { words, odd } = shareOf(sample);
  if (words >= sample.length * 0.3) return false;
  return odd >= sample.length * 0.3 || new Set(sample.replace(/[A-Za-z0-9]/g, '')).size >= SIGNS;
}

function kind(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 97 && code <= 122) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 48 && code <= 57 ? 2 : 3;
}

/** Whether nearly all of it can be digits of hexadecimal. */
export const isHexOnly = (text: string): boolean => {
  const signs = text.replace(/[^A-Za-z0-9]/g, '');
  return (signs.match(/[0-9A-Fa-f]/g)?.length ?? 0) >= signs.length * 0.85;
};
