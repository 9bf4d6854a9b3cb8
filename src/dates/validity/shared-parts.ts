import type { ReadContext } from '../types';
import { evaluate } from './evaluate';
import type { Item } from './items';

/**
 * Of two dates of which only one names a zone, it holds for both: 「2011/12/10 09:00 〜 2012/12/11 08:59 (日本時間)」.
 * A time in brackets that explains the other in another zone is left to itself.
 */
export const withSharedParts = (text: string, items: readonly Item[], context: ReadContext): Item[] => {
  const [first, second] = items;
  if (!first || !second || items.length !== 2) return [...items];
  if (/[([=]/.test(text.slice(first.hit.end, second.hit.start))) return [...items];
  const inZoneOf = (item: Item, other: Item): Item => {
    if (item.hit.zones.length > 0 || !other.hit.clock) return item;
    const hit = { ...item.hit, zones: other.hit.zones };
    return { ...item, hit, evaluated: evaluate(hit, item.matched, context) };
  };
  return [inZoneOf(first, second), inZoneOf(second, first)];
};
