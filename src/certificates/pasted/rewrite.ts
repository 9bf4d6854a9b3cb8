/** What becomes of a UTF-16 unit, where it does not just stand for another one. */
export const DROP = -1;
/** Dropped, and a line begins after it. */
export const LINE_END = -2;
/** Dropped, and what follows stands no longer at the start of its line. */
export const DROP_INSIDE = -3;
/** Dropped at the start of a line only, as the signs before quoted lines are. */
export const QUOTE = -4;
/** Dropped where it begins `0x`. */
export const HEX_PREFIX = -5;

/** By unit: the unit that it becomes, or one of the above. */
export type Rewriting = Int32Array;

const UNITS = 0x10000;

/** A rewriting that leaves every unit as it is but those of `changes`: characters, and what becomes of them. */
export function rewriting(changes: Readonly<Record<string, number>>): Rewriting {
  const table = new Int32Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) table[unit] = unit;
  for (const [characters, becomes] of Object.entries(changes)) {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = becomes;
  }
  return table;
}

/**
 * Rewrites a text unit by unit in one pass. Every message goes through this in full length, and patterns that match a
 * hundred thousand times would take ten times as long.
 */
export function rewrite(text: string, table: Rewriting): string {
  const kept = new Uint16Array(text.length);
  let length = 0;
  let changed = false;
  let atStart = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let becomes = table[unit] ?? unit;
    if (becomes === HEX_PREFIX) becomes = beginsHex(text, at) ? DROP : unit;
    else if (becomes === QUOTE) becomes = atStart ? DROP : unit;
    if (becomes !== unit) changed = true;
    if (becomes >= 0) kept[length++] = becomes;
    if (becomes !== DROP) atStart = becomes === LINE_END;
  }
  return changed ? textOfUnits(kept.subarray(0, length)) : text;
}

/** Whether the 0 here is that of `0x`, and not the last digit of something. */
function beginsHex(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (next === 0x78 || next === 0x58) && !/\w/.test(text.charAt(at - 1));
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text of UTF-16 units; one without its other half becomes a sign of its own. */
export const textOfUnits = (units: Uint16Array): string => UTF16.decode(units);
