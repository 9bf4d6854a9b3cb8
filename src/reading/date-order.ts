import type { Act } from './acts';
import type { OwnedDay } from './owned-day';
import type { PlacedClause } from './read-clauses';

/** 「12/10/2012 は10月12日?12月10日?」: it is asked which number of a date is the month. */
export function dateOrderIn(days: readonly OwnedDay[], clauses: readonly PlacedClause[]): Act[] {
  const named = days.flatMap(({ mention, clause }) =>
    mention.days.kind === 'day' ? [{ text: mention.text, clause, day: mention.days.day.slice(5) }] : [],
  );
  const inWords = named.filter(({ text }) => text.includes('月'));
  const other = inWords.find(
    ({ day }) => day !== reversed(day) && named.some((one) => one.day === reversed(day)),
  );
  const clause = clauses.find((one) => one === other?.clause) ?? clauses.at(-1);
  return other && clause ? [{ act: 'date-order', denied: false, asked: true, clause, word: other.text }] : [];
}

/** `12-10` of `10-12`. */
const reversed = (day: string): string => day.split('-').reverse().join('-');
