import { isEncodedRun } from './encoded-run';

/** Base64, or octets with colons between; a path or a host name may look like the first. */
const RUN = /[A-Za-z0-9+/=_-]{40,}|(?:[0-9A-Fa-f]{2}:){7,}(?:[0-9A-Fa-f]{2})?/g;
const BOTH_CASES = /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])/;

/**
 * A text without what is encoded in it, such as the body of a PEM block or the octets of a dump: that is no language, and reading a
 * thousand characters of it takes as long as reading ten questions. A thumbprint in hexadecimal stays, because it tells which program
 * wrote the line. Looks at each character once.
 */
export function withoutEncoded(text: string): string {
  return text.replace(RUN, (run) =>
    run.includes(':') || (BOTH_CASES.test(run) && isEncodedRun(run)) ? ' ' : run,
  );
}
