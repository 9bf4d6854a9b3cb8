import { formatDay } from '../format';
import type { DayReading, NoReading } from '../types';
import { impossible } from '../validity/conclude';
import { type DayHit, isCertain, isExact } from './day-hit';

/** A day with the piece of the original text that names it. */
export interface FoundDay {
  hit: DayHit;
  matched: string;
}

type Read = Exclude<DayReading, NoReading>;

const understood = (hit: DayHit): string => {
  if (isExact(hit)) return formatDay(hit.latest);
  if (hit.earliest === undefined) return `${formatDay(hit.latest)}以前`;
  return `${formatDay(hit.earliest)}から${formatDay(hit.latest)}までの間`;
};

const ambiguous = (candidates: readonly string[], matched: string): Read => ({
  kind: 'ambiguous',
  candidates,
  matched,
  message: `「${matched}」は${candidates.map(formatDay).join('、それとも')}のことでしょうか。「2026年1月20日」のように年月日で入力してください。`,
});

/** What one place of the text says, by itself. */
export const readingOf = ({ hit, matched }: FoundDay): Read => {
  if (hit.problem !== undefined) return impossible(hit.problem, matched);
  const { candidates } = hit;
  // 「10日」 of this month, or of this year: one day after all.
  if (candidates && (candidates.length === 1 || new Set(candidates).size > 1))
    return ambiguous(candidates, matched);
  if (isExact(hit)) {
    return { kind: 'day', day: hit.latest, understood: understood(hit), matched, relative: hit.relative };
  }
  const vague = { kind: 'vague' as const, latest: hit.latest, understood: understood(hit), matched };
  return hit.earliest === undefined ? vague : { ...vague, earliest: hit.earliest };
};

/** Of several days the one that is meant: exact before hedged before loose, another before today; else they must agree. */
export const choose = (days: readonly FoundDay[], today: string): DayReading => {
  const certain = days.filter(({ hit }) => isCertain(hit));
  const open = days.find(({ hit }) => !isCertain(hit));
  const exact = certain.filter(({ hit }) => isExact(hit));
  const notToday = exact.filter(({ hit }) => hit.latest !== today);
  const hedged = certain.filter(({ hit }) => hit.approximate);
  const [first, ...rest] = [notToday, hedged, exact, certain].find((group) => group.length > 0) ?? [];
  if (open && (!first || !open.hit.relative)) return readingOf(open);
  if (!first) return { kind: 'none' };
  const others = rest.filter(
    ({ hit }) => hit.latest !== first.hit.latest || hit.earliest !== first.hit.earliest,
  );
  if (others.length === 0 || !isExact(first.hit)) return readingOf(first);
  const all = [...new Set([first, ...others].map(({ hit }) => hit.latest))];
  return ambiguous(all, [first, ...others].map(({ matched }) => matched).join('、'));
};
