import { commandPasswords } from './command-passwords';
import { at, isSecretLike, type Place, trimmed } from './password-values';
import * as words from './password-words';
import { valueBefore } from './passwords-before';
import { pairAt } from './passwords-of-ids';
import type { Found } from './types';

const LABEL = '［伏せ字］';
/** Further values: 「hunter2かhunter3」. */
const OR = /\s{0,3}(?:か|または|もしくは|あるいは|と|および|や|or|and|[/、,・])\s{0,3}/y;

/** Nobody names more passwords in a message. */
const MOST_LABELS = 1_000;

/** Passwords, pass phrases, PINs and the like, by the words that name them. */
export function findPasswords(text: string): Found[] {
  const places = [...commandPasswords(text)];
  let [end, labels] = [0, 0];
  for (const match of text.matchAll(words.LABEL)) {
    if (labels > MOST_LABELS) break;
    if (match.index < end) continue;
    labels += 1;
    const behind = match.index + match[0].length;
    const own = pairAt(text, match.index, behind) ?? valuesAfter(text, behind, match[0]);
    const all = own.length > 0 ? own : valueBefore(text, match.index, behind);
    places.push(...all);
    end = Math.max(behind, ...own.map(({ to }) => to));
  }
  return places.map((place) => ({ ...place, label: LABEL }));
}

function valuesAfter(text: string, behind: number, label: string): Place[] {
  const opened = at(words.IN_PARENTHESES, text, behind);
  const inside = opened === undefined ? undefined : bareAt(text, opened);
  if (inside && isSecretLike(text.slice(inside.from, inside.to))) return [inside];
  const tail = at(words.TAIL, text, behind) ?? behind;
  const sign = at(words.SIGNS, text, tail);
  const first =
    sign === undefined ? weakValue(text, tail, label) : strongValue(text, sign, text.slice(tail, sign));
  return first ? [first, ...further(text, first.to)] : [];
}

/** Behind a colon or the like. On the next line it must be all that stands there. */
function strongValue(text: string, from: number, sign: string): Place | undefined {
  const quoted = quotedAt(text, from);
  if (quoted) return quoted;
  const bare = bareAt(text, from);
  if (bare) {
    const value = text.slice(bare.from, bare.to);
    if (words.NO_VALUE.test(value) || at(words.COUNTED, text, bare.to) !== undefined) return undefined;
    const alone = at(words.VALUE_ENDS, text, bare.to) !== undefined;
    return /\n/.test(sign) && !alone ? undefined : bare;
  }
  const to = at(words.JAPANESE, text, from);
  if (to === undefined || words.JAPANESE_PROSE.test(text.slice(from, to + 4))) return undefined;
  return { from, to };
}

/** Behind a particle, or nothing. */
function weakValue(text: string, from: number, label: string): Place | undefined {
  const start = at(words.PARTICLES, text, from) ?? from;
  const quoted = quotedAt(text, start);
  if (quoted) {
    const value = text.slice(quoted.from, quoted.to);
    const isProse =
      words.JAPANESE_PROSE.test(value) ||
      (/[ぁ-んァ-ヶ一-龯]/.test(value) && /を|の/.test(text.slice(from, start)));
    return isProse || words.NO_VALUE.test(value) ? undefined : quoted;
  }
  const ofDigits = words.OF_DIGITS.test(label);
  const digits = ofDigits ? at(words.JAPANESE_DIGITS, text, start) : undefined;
  if (digits !== undefined && at(words.COUNTED, text, digits) === undefined)
    return { from: start, to: digits };
  const bare = bareAt(text, start) ?? saidAbout(text, start);
  if (!bare) return undefined;
  const value = text.slice(bare.from, bare.to);
  if (value.length < 3 || words.NO_VALUE.test(value)) return undefined;
  if (at(words.COUNTED, text, bare.to) !== undefined) return undefined;
  const isSaid = at(words.VALUE_ENDS, text, bare.to) !== undefined;
  return isSaid || isSecretLike(value) ? bare : undefined;
}

/** 「誕生日の19800101です」: only where it is said to be the value. */
function saidAbout(text: string, start: number): Place | undefined {
  const behind = at(words.ABOUT, text, start);
  const bare = behind === undefined ? undefined : bareAt(text, behind);
  if (!bare || !isSecretLike(text.slice(bare.from, bare.to))) return undefined;
  return /^\s?(?:です|でし|だ)/.test(text.slice(bare.to, bare.to + 4)) ? bare : undefined;
}

function further(text: string, from: number): Place[] {
  const start = at(OR, text, from);
  const next = start === undefined ? undefined : (quotedAt(text, start) ?? bareAt(text, start));
  if (!next || !isSecretLike(text.slice(next.from, next.to))) return [];
  return [next, ...further(text, next.to)];
}

function quotedAt(text: string, from: number): Place | undefined {
  words.QUOTED.lastIndex = from;
  const match = words.QUOTED.exec(text);
  return match ? { from: from + 1, to: from + match[0].length - 1 } : undefined;
}

function bareAt(text: string, from: number): Place | undefined {
  const to = at(words.BARE, text, from);
  return to === undefined ? undefined : trimmed(text, { from, to });
}
