/** For each character of ASCII whether it belongs to a run. */
type Alphabet = Uint8Array;

const alphabet = (characters: string): Alphabet => {
  const table = new Uint8Array(128);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
};

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BASE64_OR_URL = alphabet(`${LETTERS_AND_DIGITS}+/-_`);
const BASE64 = alphabet(`${LETTERS_AND_DIGITS}+/`);
const HEX = alphabet('0123456789abcdefABCDEF');

/**
 * The longest runs of an alphabet's characters in a text that have at least `least` of them. Not by a pattern, which
 * begins anew at every character of a run that is too short.
 */
function* runsOf(text: string, one: Alphabet, least: number): Generator<string> {
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (one[text.charCodeAt(at)] === 1) continue;
    if (at - from >= least) yield text.slice(from, at);
    from = at + 1;
  }
}

export const base64Runs = (text: string, least: number): Generator<string> =>
  runsOf(text, BASE64_OR_URL, least);
export const hexRuns = (text: string, least: number): Generator<string> => runsOf(text, HEX, least);

export const holdsBase64Run = (text: string, least: number): boolean =>
  runsOf(text, BASE64, least).next().done === false;
