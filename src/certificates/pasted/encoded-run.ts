/** How much of a run is looked at; the beginning of a key is as telling as all of it. */
const SAMPLE = 64;
/** How the usual keys begin in base64; their first octets are lengths and small numbers, which change little. */
const DER_OR_OPENSSH = /^(?:MI[A-I]|MC[4-9]CAQ|MH[a-z]CAQ|MFMCAQ|b3Blbn)/;

/**
 * Whether a run of base64 characters encodes something (the body of a PEM block) and is not words: base64 changes between capitals, small
 * letters and digits at two places in three, words written together at one in ten.
 */
export function isEncodedRun(run: string): boolean {
  const sample = run.slice(0, SAMPLE);
  if (DER_OR_OPENSSH.test(sample)) return true;
  let changes = 0;
  for (let at = 1; at < sample.length; at++) {
    if (kind(sample.charCodeAt(at)) !== kind(sample.charCodeAt(at - 1))) changes++;
  }
  return changes >= (sample.length - 1) * 0.3;
}

function kind(code: number): number {
  if (code >= 97) return 0;
  if (code >= 65) return 1;
  return code >= 48 ? 2 : 3;
}
