import type { Side } from '../types';
import { areCells, goTogether, isRange } from './between';
import { type Item, isNamed } from './items';
import { isExplanation } from './same-moment';

/** The dates of one certificate, as far as they were told; `at` is one that nothing calls start or end. */
export interface Period {
  start?: Item;
  end?: Item;
  at?: Item;
}

export const itemsIn = ({ start, end, at }: Period): Item[] =>
  [start, end, at].filter((item) => item !== undefined);

interface Sided {
  item: Item;
  side: Side | undefined;
}

const sideOf = ({ label }: Item): Side | undefined => {
  if (label === 'deadline') return 'end';
  return label === 'start' || label === 'end' ? label : undefined;
};

/** Sides by the labels; of two that are connected, the first is the start, whatever heads them (`expired (A --> B)`). */
const sidesOf = (text: string, items: readonly Item[]): Sided[] => {
  const sided = items.map((item): Sided => ({ item, side: sideOf(item) }));
  for (const [index, second] of sided.entries()) {
    const first = sided[index - 1];
    if (!first) continue;
    const between = text.slice(first.item.hit.end, second.item.hit.start);
    const reversed = first.side === 'end' && second.side === 'start';
    const cells = areCells(text.slice(0, first.item.hit.start), between, text.slice(second.item.hit.end));
    const whole = (isRange(between) || cells) && !isExplanation(between, first.item, second.item);
    const half =
      first.side === undefined && goTogether(between, isNamed(second.item)) && second.side === 'end';
    const rest =
      second.side === undefined && goTogether(between, isNamed(first.item)) && first.side === 'start';
    if ((whole && !reversed && !isPairAlready(sided[index - 2], first)) || half || rest) {
      first.side = 'start';
      second.side = 'end';
    }
  }
  return sided;
};

/** Whether the first of two ended a pair before, so that what follows begins another. */
const isPairAlready = (before: Sided | undefined, first: Sided): boolean =>
  before?.side === 'start' && first.side === 'end' && first.item.label !== 'none';

/** Whether the first end stands alone: there are more ends than starts, as where 「will expire on」 heads a pair. */
const isLoneEnd = (sided: readonly Sided[]): boolean => {
  const count = (side: Side): number => sided.filter((one) => one.side === side).length;
  return sided[0]?.side === 'end' && count('end') > count('start') && count('start') > 0;
};

/** The dates of each certificate in a text, in its order: a pair where two are said to be one, else each by itself. */
export const periodsOf = (text: string, items: readonly Item[]): Period[] => {
  const sided = sidesOf(text, items);
  const periods: Period[] = [];
  let open: Period = {};
  for (const [index, { item, side }] of sided.entries()) {
    if (side === undefined) periods.push({ at: item });
    else if (open[side] !== undefined || periods.at(-1) !== open) {
      open = { [side]: item };
      periods.push(open);
      if (index === 0 && isLoneEnd(sided)) open = {};
    } else open[side] = item;
  }
  return withoutOutranked(distinct(periods));
};

/** One labelled pair outranks a start or an end that is told once more beside it. */
const withoutOutranked = (periods: readonly Period[]): Period[] => {
  const pairs = periods.filter(({ start, end }) => start && end);
  return pairs.length === 1 ? periods.filter((period) => period === pairs[0] || period.at) : [...periods];
};

const keyOf = (period: Period): string =>
  itemsIn(period)
    .map(({ evaluated, matched }) => (evaluated.kind === 'moment' ? evaluated.moment.epoch : matched))
    .join(' ');

/** One certificate may be shown twice, as in a log that has two entries of it. */
const distinct = (periods: readonly Period[]): Period[] => [
  ...new Map(periods.map((period) => [keyOf(period), period])).values(),
];
