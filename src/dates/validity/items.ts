import { DateTime } from 'luxon';
import type { MomentHit } from '../grammar/hits';
import { type FoldedText, originalOf } from '../text/folded-text';
import type { ReadContext } from '../types';
import { goTogether, isListed, isParallel, isRange, isReplaced, isTakenBack } from './between';
import { columnsOf } from './columns';
import { type Evaluated, evaluate } from './evaluate';
import { headsDates, type Label, labelsOf } from './labels';

/** A date found in the text, with what it means and what the words around it call it. */
export interface Item {
  hit: MomentHit;
  label: Label['kind'];
  /** Called so by the words of a program or dialog. */
  form: boolean;
  matched: string;
  evaluated: Evaluated;
  /** What the row of a table in which it stands is of. */
  row?: string;
}

export const isNamed = ({ label }: Item): boolean =>
  label === 'start' || label === 'end' || label === 'deadline';

const isIncomplete = ({ hit }: Item): boolean => hit.clock === undefined || hit.date.year === undefined;

const between = (text: string, first: Item, second: Item): string =>
  text.slice(first.hit.end, second.hit.start);

/** Where the words of a program call one date the start and one the end, nothing else in the text outranks them. */
const dropUnformed = (text: string, items: readonly Item[]): Item[] => {
  const both = (['start', 'end'] as const).every((side) =>
    items.some((item) => item.form && item.label === side),
  );
  if (!both) return [...items];
  const inRange = (first: Item | undefined, second: Item | undefined): boolean =>
    first !== undefined && second !== undefined && isRange(between(text, first, second));
  return items.filter(
    (item, index) =>
      item.form ||
      (items[index - 1]?.form && inRange(items[index - 1], item)) ||
      (items[index + 1]?.form && inRange(item, items[index + 1])),
  );
};

/** Whether a date stands in one pair with a neighbour. */
const goesWithAny = (text: string, items: readonly Item[], index: number): boolean => {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]];
  const together = (first: Item | undefined, second: Item | undefined): boolean =>
    first !== undefined &&
    second !== undefined &&
    goTogether(between(text, first, second), isNamed(first) || isNamed(second));
  return together(before, item) || together(item, after);
};

/** Whether two dates are told as those of two certificates, or as two that may be meant. */
const toldInRow = (text: string, first: Item, second: Item): boolean => {
  const gap = between(text, first, second);
  return isListed(gap) || isParallel(text.slice(Math.max(0, first.hit.start - 4), first.hit.start), gap);
};

/**
 * Where full date-times stand in the text, a date alone says nothing about validity; and where one of them is named as
 * start or end, the others say nothing either, unless they go with one or are told in a row with it.
 */
const dropBystanders = (text: string, items: readonly Item[]): Item[] => {
  const full = items.filter((item) => !isIncomplete(item));
  if (full.length === 0) return [...items];
  const named = full.some(isNamed);
  return items.filter((item, index) => {
    if (isNamed(item) || (!named && !isIncomplete(item))) return true;
    if (goesWithAny(text, items, index)) return true;
    if (isIncomplete(item)) return false;
    const [before, after] = [items[index - 1], items[index + 1]];
    return (before && toldInRow(text, before, item)) || (after && toldInRow(text, item, after));
  });
};

const dropOthers = (items: readonly Item[]): Item[] => {
  const own = items.filter(({ label }) => label !== 'foreign');
  const kept = own.filter(({ label }) => label !== 'other');
  // A time of creation beside one of something else is no validity either.
  if (kept.length > 0 || own.length < items.length) return kept;
  return own.every((item) => item.label === 'other' && isIncomplete(item)) ? [] : own;
};

const sideOf = ({ label }: Item) => (label === 'deadline' ? 'end' : label);

/** A date in the place of the one before it. What went from one date to another was no start, whatever から says. */
const inPlaceOf = (last: Item, item: Item, between: string): Item => {
  if (item.label !== 'none' && item.label !== 'other') return item;
  const { label, form } = isRange(between) ? { label: 'none' as const, form: false } : last;
  return { ...item, label, form };
};

/**
 * Leaves out a date that the next one takes the place of, and its name with it: 「有効期限は A、じゃなくて B」「A だったのを B に更新した」.
 * A start takes no end's place.
 */
const dropTakenBack = (text: string, items: readonly Item[]): Item[] => {
  const kept: Item[] = [];
  for (const item of items) {
    const last = kept.at(-1);
    const between = last ? text.slice(last.hit.end, item.hit.start) : '';
    const alike =
      last !== undefined &&
      (!isNamed(item) || !isNamed(last) || sideOf(item) === sideOf(last) || isRange(between));
    const after = text.slice(item.hit.end, item.hit.end + AFTER);
    if (last && (isTakenBack(between) || (alike && isReplaced(between, after))))
      kept[kept.length - 1] = inPlaceOf(last, item, between);
    else kept.push(item);
  }
  return kept;
};

/** Characters behind a date in which it is said what became of it. */
const AFTER = 8;

/** Leaves out a day that a date-time named alike tells in full: 「有効期限は2027年2月19日です(notAfter=Feb 19 14:45:10 2027 GMT)」. */
const dropToldInFull = (items: readonly Item[], { displayZone, targetZone }: ReadContext): Item[] => {
  const daysOf = ({ evaluated }: Item): (string | null)[] =>
    evaluated.kind === 'moment'
      ? [displayZone, targetZone].map((zone) =>
          DateTime.fromMillis(evaluated.moment.epoch, { zone }).toISODate(),
        )
      : [];
  return items.filter((item) => {
    const { year = 0, month, day } = item.hit.date;
    if (item.hit.clock !== undefined || !isNamed(item)) return true;
    const told = DateTime.fromObject({ year, month, day }).toISODate();
    return !items.some(
      (full) => full !== item && sideOf(full) === sideOf(item) && daysOf(full).includes(told),
    );
  });
};

/** Evaluates the dates found and leaves out those that are no validity. */
export const itemsOf = (
  original: string,
  folded: FoldedText,
  hits: readonly MomentHit[],
  context: ReadContext,
): Item[] => {
  const { text } = folded;
  const columns = columnsOf(original, folded, hits, headsDates);
  const labels = labelsOf(text, hits, columns);
  const items = hits.map((hit, index): Item => {
    const matched = originalOf(original, folded, hit.start, hit.end);
    const { kind, form } = labels[index] ?? { kind: 'none', form: false };
    const row = columns[index]?.row;
    const item = { hit, label: kind, form, matched, evaluated: evaluate(hit, matched, context) };
    return row === undefined ? item : { ...item, row };
  });
  const own = dropToldInFull(dropOthers(dropTakenBack(text, items)), context);
  return dropBystanders(text, dropUnformed(text, own));
};
