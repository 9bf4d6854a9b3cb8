import { DateTime } from 'luxon';
import type { ImpossibleReason, ReadContext } from '../types';
import type { Item } from './items';

const EXPLAINS =
  /^[ \n]?(?:[([]|[=→⇒]|=>|->|すなわち|つまり|は)[ \n]?(?:日本(?:標準)?時間?で?は?[ :]?|JST[ :]?|GMT[ :]?|UTC[ :]?)?[ \n]?$/i;
const QUARTER_HOUR_MS = 900_000;
/** A day and a little: farther apart, two dates are a period rather than one moment said twice. */
const FARTHEST_EXPLANATION_MS = 26 * 3_600_000;
const LARGEST_OFFSET_MS = 14 * 3_600_000;

const momentOf = (item: Item) => (item.evaluated.kind === 'moment' ? item.evaluated.moment : undefined);

const wall = (iso: string): string => iso.slice(0, 19);

/** What two spellings of one moment, one explaining the other, leave: the item to keep, or how they disagree. */
const explained = (
  first: Item,
  second: Item,
  bracketed: boolean,
  context: ReadContext,
): Item | ImpossibleReason | undefined => {
  const [a, b] = [momentOf(first), momentOf(second)];
  if (!a || !b || (!a.zone.given && !b.zone.given)) return undefined;
  const apart = Math.abs(a.epoch - b.epoch);
  if (!bracketed && apart > FARTHEST_EXPLANATION_MS) return undefined;
  if (a.zone.given && b.zone.given) return 'time-mismatch';
  if (a.zone.given) {
    const said = DateTime.fromMillis(b.epoch, { zone: context.displayZone }).toISO() ?? '';
    return wall(said) === wall(a.iso) ? first : 'time-mismatch';
  }
  // Local time first, then the same in a named zone in brackets, as browsers show it.
  return apart % QUARTER_HOUR_MS === 0 && apart <= LARGEST_OFFSET_MS ? second : 'time-mismatch';
};

/** Whether the second of two date-times says the first once more, in another zone (`A GMT → B JST`). */
export const isExplanation = (between: string, first: Item, second: Item): boolean => {
  const [a, b] = [momentOf(first), momentOf(second)];
  return (
    EXPLAINS.test(between) &&
    a !== undefined &&
    b !== undefined &&
    a.zone.given !== b.zone.given &&
    Math.abs(a.epoch - b.epoch) <= FARTHEST_EXPLANATION_MS
  );
};

const isPair = (first: Item, second: Item): boolean =>
  (first.label === 'start' && (second.label === 'end' || second.label === 'deadline')) ||
  (first.label === 'end' && second.label === 'start');

/** Merges dates that say the same moment twice (「… GMT(日本時間 …)」). */
export const mergeSame = (
  text: string,
  items: readonly Item[],
  context: ReadContext,
): Item[] | ImpossibleReason => {
  const kept: Item[] = [];
  for (const item of items) {
    const last = kept.at(-1);
    const [a, b] = [last && momentOf(last), momentOf(item)];
    if (last && a && b) {
      if (a.epoch === b.epoch && !isPair(last, item)) continue;
      const between = text.slice(last.hit.end, item.hit.start);
      const explains = EXPLAINS.test(between) && !isPair(last, item);
      const result = explains ? explained(last, item, /[([]/.test(between), context) : undefined;
      if (typeof result === 'string') return result;
      if (result) {
        kept[kept.length - 1] = { ...result, label: last.label, hit: { ...result.hit, end: item.hit.end } };
        continue;
      }
    }
    kept.push(item);
  }
  return kept;
};
