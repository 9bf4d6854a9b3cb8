import { isIP } from 'node:net';
import { domainToASCII, domainToUnicode } from 'node:url';
import type { CertificateName } from './types';

/** The longest name shown or compared; host names end at 253. */
const LONGEST = 256;
// Control characters and those that turn the direction of writing would let a name pose as another.
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** Text out of a certificate, safe to show. */
export function readable(text: string): string {
  const seen = text
    .slice(0, LONGEST * 4)
    .replace(UNSEEN, '')
    .trim();
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST)}…` : seen;
}

/** Both spellings of a common name or alternative name; undefined for an empty one. */
export function certificateName(raw: string): CertificateName | undefined {
  const text = readable(raw);
  if (text === '') return undefined;
  const host = text.replace(/\.$/, '').toLowerCase();
  const ascii = isIP(host) === 0 && /^[^\s/:@]+$/.test(host) ? domainToASCII(host) : '';
  if (ascii === '') return { ascii: text.toLowerCase(), unicode: text };
  const plain = ascii.replace(/\.$/, '');
  return { ascii: plain, unicode: domainToUnicode(plain) || plain };
}

/** Whether a name stands for all names one level below it. */
export function isWildcard(name: CertificateName): boolean {
  return name.ascii.startsWith('*.');
}

/** Whether a name is a server's: of several labels, or an address. */
export function isHost({ ascii }: CertificateName): boolean {
  return isIP(ascii) !== 0 || /^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(ascii);
}
