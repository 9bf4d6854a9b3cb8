import { momentsIn } from './moments-in';
import { originalOf } from './text/folded-text';
import type { PendingDate, ReadContext, ValidityReading } from './types';
import { ambiguousMonth } from './validity/ambiguous-month';
import { conclude, impossible } from './validity/conclude';
import { type Item, itemsOf } from './validity/items';
import { pairOf, type Sided } from './validity/pair';
import { mergeSame } from './validity/same-moment';
import { withSharedParts } from './validity/shared-parts';
import { withoutWeak } from './validity/weak';

const asPending = ({ item, side }: Sided): PendingDate | undefined => {
  const { evaluated } = item;
  const known = side ? { side } : {};
  if (evaluated.kind === 'pending') return { ...evaluated.pending, ...known };
  if (evaluated.kind !== 'moment') return undefined;
  const { moment } = evaluated;
  const day = moment.read.slice(0, 'yyyy-MM-dd'.length);
  return { day, matched: item.matched, format: moment.format, ...known, moment: { ...moment, ...known } };
};

/** What cannot be converted, first what is wrong, then what must be asked. */
const refusalOf = (items: readonly Item[]): ValidityReading | undefined => {
  for (const { evaluated, matched } of items) {
    if (evaluated.kind === 'impossible') return impossible(evaluated.reason, matched);
  }
  for (const { evaluated, matched } of items) {
    if (evaluated.kind === 'ambiguous') return ambiguousMonth(matched, evaluated.candidates);
  }
  return undefined;
};

/**
 * Reads the validity out of pasted text: one date-time or a start and an end, in the formats of certificates, programs
 * and people. Never guesses: what is missing, undecided, contradictory or impossible comes back as such.
 *
 * @param text as pasted, with whatever stands around the dates
 */
export const readValidity = (text: string, context: ReadContext): ValidityReading => {
  const { folded, moments } = momentsIn(text);
  const hits = withSharedParts(folded.text, moments);
  const items = withoutWeak(itemsOf(text, folded, hits, context), folded.text);
  const refusal = refusalOf(items);
  if (refusal) return refusal;
  const whole = originalOf(text, folded, items[0]?.hit.start ?? 0, items.at(-1)?.hit.end ?? 0);
  const merged = mergeSame(folded.text, items, context);
  if (typeof merged === 'string') return impossible(merged, whole);
  const sided = pairOf(merged);
  if (sided) {
    const dates = sided.map(asPending).filter((date) => date !== undefined);
    return conclude(dates, whole);
  }
  const timed = merged.some((item) => item.hit.clock !== undefined);
  return timed || merged.length === 2 ? impossible('too-many-dates', whole) : { kind: 'none' };
};
