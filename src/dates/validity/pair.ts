import type { Side } from '../types';
import type { Item } from './items';

export interface Sided {
  item: Item;
  side?: Side;
}

const sideOf = (item: Item): Side | undefined => {
  if (item.label === 'deadline') return 'end';
  return item.label === 'start' || item.label === 'end' ? item.label : undefined;
};

const sided = (item: Item): Sided => {
  const side = sideOf(item);
  return side ? { item, side } : { item };
};

const orderTwo = (first: Item, second: Item): Sided[] | undefined => {
  const [a, b] = [first.label, second.label];
  if (a === b && (a === 'start' || a === 'end')) return undefined;
  const swapped = (a === 'end' && b === 'start') || (a === 'deadline' && b === 'start');
  const [start, end] = swapped ? [second, first] : [first, second];
  return [
    { item: start, side: 'start' },
    { item: end, side: 'end' },
  ];
};

/**
 * Which of the dates is the start and which the end: by their labels, else by their order in the text, never by which
 * is earlier. `undefined` where there are too many to tell.
 */
export const pairOf = (items: readonly Item[]): Sided[] | undefined => {
  const [first, second] = items;
  if (!first) return [];
  if (!second) return [sided(first)];
  if (items.length === 2) return orderTwo(first, second);
  const only = (wanted: Item['label']): Item | undefined => {
    const found = items.filter((item) => item.label === wanted);
    return found.length === 1 ? found[0] : undefined;
  };
  const start = only('start');
  const end = only('end') ?? (items.some((item) => item.label === 'end') ? undefined : only('deadline'));
  return start && end ? orderTwo(start, end) : undefined;
};
