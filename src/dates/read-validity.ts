import { momentsIn } from './moments-in';
import { originalOf } from './text/folded-text';
import type { PendingDate, ReadContext, Side, ValidityReading } from './types';
import { ambiguousMonth } from './validity/ambiguous-month';
import { isBystander } from './validity/bystander';
import { choosePeriod } from './validity/choose';
import { conclude, impossible } from './validity/conclude';
import { isForm } from './validity/form';
import { type Item, itemsOf } from './validity/items';
import { ownTimeTool } from './validity/own-time';
import { ownTimeReading } from './validity/own-time-reading';
import { itemsIn, type Period, periodsOf } from './validity/periods';
import { mergeSame } from './validity/same-moment';
import { withSharedParts } from './validity/shared-parts';
import { withoutWeak } from './validity/weak';

const asPending = ({ evaluated, matched }: Item, side: Side | undefined): PendingDate | undefined => {
  const known = side ? { side } : {};
  if (evaluated.kind === 'pending') return { ...evaluated.pending, ...known };
  if (evaluated.kind !== 'moment') return undefined;
  const { moment } = evaluated;
  const day = moment.read.slice(0, 'yyyy-MM-dd'.length);
  return { day, matched, format: moment.format, ...known, moment: { ...moment, ...known } };
};

const datesOf = ({ start, end, at }: Period): PendingDate[] =>
  [start && asPending(start, 'start'), end && asPending(end, 'end'), at && asPending(at, undefined)].filter(
    (date) => date !== undefined,
  );

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
 * and people; of several certificates the server's. Never guesses: what is missing, undecided, contradictory or
 * impossible comes back as such, and so do times of a machine's own.
 *
 * @param text as pasted, with whatever stands around the dates
 */
export const readValidity = (text: string, context: ReadContext): ValidityReading =>
  readWith(text, context, ownTimeReading);

/** @param asksZone what becomes of times of a machine's own, as GMT and as Japan's */
const readWith = (
  text: string,
  context: ReadContext,
  asksZone: typeof ownTimeReading | undefined,
): ValidityReading => {
  const { folded, moments } = momentsIn(text);
  const found = withoutWeak(itemsOf(text, folded, moments, context), folded.text);
  const items = withSharedParts(folded.text, found, context);
  if (isBystander(folded.text, items)) return { kind: 'none' };
  const refusal = items.length <= 2 ? refusalOf(items) : undefined;
  if (refusal) return refusal;
  const whole = originalOf(text, folded, items[0]?.hit.start ?? 0, items.at(-1)?.hit.end ?? 0);
  const merged = mergeSame(folded.text, items, context);
  if (typeof merged === 'string') return impossible(merged, whole);
  const periods = periodsOf(folded.text, merged);
  if (periods.length === 0) return { kind: 'none' };
  if (periods.length > 2 && merged.every(({ hit }) => hit.clock === undefined)) return { kind: 'none' };
  const chosen = choosePeriod(folded.text, periods, whole, context);
  if ('kind' in chosen)
    return refusalOf(merged) ?? { ...chosen, ...(isForm(folded.text, merged) && { form: true }) };
  const { period, subject, others, ofAuthority } = chosen;
  const own = itemsIn(period);
  const formats = own.map(({ hit }) => hit.date.format);
  const tool = own.some(({ hit }) => hit.zones.length > 0) ? undefined : ownTimeTool(folded.text, formats);
  const reading = refusalOf(own) ?? conclude(datesOf(tool === 'IIS' ? asEnd(period) : period), whole);
  if (tool && asksZone) {
    const japan = readWith(text, { ...context, displayZone: context.targetZone }, undefined);
    return asksZone(reading, japan, tool, context);
  }
  if (reading.kind !== 'period' && reading.kind !== 'moment' && reading.kind !== 'needs-time') return reading;
  return {
    ...reading,
    ...(isForm(folded.text, own) && { form: true }),
    ...(subject !== undefined && { subject }),
    ...((subject !== undefined || others.length > 0) && { others }),
    ...(ofAuthority && { ofAuthority }),
  };
};

/** The one date in a list of certificates is that of their end. */
const asEnd = ({ start, end, at }: Period): Period =>
  at && !start && !end ? { end: at } : { ...(start && { start }), ...(end && { end }) };
