import type { Item } from './items';

/** Dates without a year or with a short one count only where a time or a label shows that a validity is meant. */
const isWeak = (item: Item): boolean =>
  item.hit.clock === undefined &&
  (item.hit.date.year === undefined || item.hit.date.problem === 'two-digit-year');

/** A text that is hardly more than a date. */
const SHORT_TEXT = 24;

/** Leaves out what is too little of a date to be asked about. */
export const withoutWeak = (items: readonly Item[], text: string): Item[] => {
  const strong = items.filter((item) => !isWeak(item));
  if (strong.length > 0) return strong;
  const named = items.filter((item) => item.label !== 'none' && item.label !== 'other');
  if (named.length > 0) return named;
  return text.trim().length <= SHORT_TEXT
    ? items.filter((item) => item.hit.date.problem === 'two-digit-year')
    : [];
};
