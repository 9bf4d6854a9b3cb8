import type { Place } from './password-values';

/** Where a command, a header or an address carries a password: the last group is the secret. */
const FORMS: readonly RegExp[] = [
  /-(?:src|dest)?(?:store|key)pass\s{1,3}(\S{1,2000})/gi,
  /-(?:passin|passout|pass|password|passwd|pw)\s{1,3}(?:pass:)?(?!file:|env:|stdin|-)(\S{1,2000})/gi,
  /sshpass\s{1,3}-p\s{0,3}(\S{1,2000})/gi,
  /Authorization:\s{0,3}(?:Basic|Bearer)\s{1,3}([\w+/=.~-]{4,2000})/gi,
  /\/\/[^\s/:@]{1,64}:([^\s/@]{1,2000})@/g,
  /(?:curl|wget)\s[^\n]{0,80}?-u\s{0,3}[^\s:]{1,64}:(\S{1,2000})/gi,
];

/** Passwords in commands that were pasted, and in addresses. */
export function* commandPasswords(text: string): Generator<Place> {
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const secret = match[1] ?? '';
      const from = match.index + match[0].lastIndexOf(secret);
      yield { from, to: from + secret.length };
    }
}
