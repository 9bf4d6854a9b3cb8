import { isEncodedRun } from './encoded-run';

/** Base64, or octets with colons between; a path or a host name may look like the first. */
const RUN = /[A-Za-z0-9+/=_-]{40,}|(?:[0-9A-Fa-f]{2}:){7,}(?:[0-9A-Fa-f]{2})?/g;
/** No hash has so many digits. */
const LONG_HEX = /^[0-9A-Fa-f]{130,}$/;
const BOTH_CASES = /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])/;

/** The marks of a block in lines of their own, whose words are nobody's: END of them is no wish to end. */
const MARK = /(?<=^|\n)[ \t>#|]{0,8}-{3,6} ?(?:BEGIN|END) [A-Z0-9 #]{3,40}-{3,6}(?=[ \t\r]{0,8}(?:\n|$))/g;

/**
 * A text without what is encoded in it, such as a PEM block or the octets of a dump: that is no language, and reading a
 * thousand characters of it takes as long as reading ten questions. A thumbprint in hexadecimal stays, because it tells which program
 * wrote the line. Looks at each character once.
 */
export function withoutEncoded(text: string): string {
  return text
    .replace(MARK, ' ')
    .replace(RUN, (run) =>
      run.includes(':') || LONG_HEX.test(run) || (BOTH_CASES.test(run) && isEncodedRun(run)) ? ' ' : run,
    );
}
