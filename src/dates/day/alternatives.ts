import type { DateTime } from 'luxon';
import { matchAt } from '../text/scan';
import { asDay, type DayHit, isCertain, isExact, plainDay } from './day-hit';

/** After a number, these make it a count of days or things, or the beginning of another date. */
const NO_DAY =
  '(?! ?日? ?(?:間|前|目|後|経|過|た[っち]|以|未満|弱|強|ほど|も|しか|台|枚|個|回|時|分|週|[かヶヵケカ箇]月)| ?[\\d年月:/.-])';
const OR = '(?:か|または|又は|もしくは|あるいは|それとも|or )';
/** 「29日か30日」: the second is a day of the same month. */
const OTHER_DAY = new RegExp(` ?${OR}、? ?(\\d{1,2})(?: ?日)?${NO_DAY}`, 'iy');
const LISTED_DAY =
  /[、・,] ?(\d{1,2}) ?日(?= ?(?:の?(?:どちら|どっち|いずれ|どれ)|くらい|ぐらい|頃|ごろ|あたり|(?:です|だ|でした)?。?$))/y;
/** 「29日〜30日」, 「29日から30日の間」 */
const LAST_DAY = new RegExp(
  ` ?[~-] ?(\\d{1,2})(?: ?日)?${NO_DAY}|から ?(\\d{1,2}) ?日(?=の間|のあいだ|まで|にかけて)`,
  'y',
);
const BETWEEN = new RegExp(`^ ?${OR}、? ?$`, 'i');

/** That day of the same month, or of the next where the number is smaller. */
const sameMonth = (first: DateTime, number: number): DateTime | undefined => {
  const month = number > first.day ? first : first.plus({ months: 1 });
  return number >= 1 && number <= (month.daysInMonth ?? 0) ? month.set({ day: number }) : undefined;
};

/** A day behind which another number stands, as the two days of which one is meant, or as the days from one to the other. */
export const withOtherDay = (text: string, hit: DayHit): DayHit => {
  if (!isExact(hit) || !isCertain(hit)) return hit;
  const or = matchAt(OTHER_DAY, text, hit.end) ?? matchAt(LISTED_DAY, text, hit.end);
  const to = or ? undefined : matchAt(LAST_DAY, text, hit.end);
  const match = or ?? to;
  const other = match && sameMonth(plainDay(hit.latest), Number(match[1] ?? match[2]));
  if (!match || !other) return hit;
  const end = hit.end + match[0].length;
  // 「先週の金曜、13日」 says the same day twice.
  if (Number(match[1] ?? match[2]) === plainDay(hit.latest).day) return { ...hit, end };
  return or ? { ...hit, end, candidates: [hit.latest, asDay(other)] } : { ...hit, end, latest: asDay(other) };
};

const inOrder = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

const choicesOf = (hit: DayHit): readonly string[] | undefined =>
  hit.candidates ?? (isExact(hit) ? [hit.latest] : undefined);

/** Either of two: both where they are days, else the whole stretch. */
const either = (first: DayHit, second: DayHit): DayHit => {
  const { bare: _count, ahead: _forward, ...known } = first;
  const merged = { ...known, end: second.end, relative: first.relative && second.relative };
  if (!isCertain(first) || !isCertain(second)) {
    const [one, other] = [choicesOf(first), choicesOf(second)];
    if (first.problem !== undefined || second.problem !== undefined || !one || !other)
      return { ...merged, problem: 'undecided' };
    return { ...merged, candidates: [...new Set([...one, ...other])] };
  }
  if (isExact(first) && isExact(second)) return { ...merged, candidates: [first.latest, second.latest] };
  const { earliest: _one, ...open } = { ...merged, latest: inOrder(first.latest, second.latest)[1] };
  if (first.earliest === undefined || second.earliest === undefined) return open;
  return { ...open, earliest: inOrder(first.earliest, second.earliest)[0] };
};

/** 「今日か昨日」, 「1月か2月」: joins two that stand as alternatives, so that neither is taken for what was meant. */
export const joinAlternatives = (text: string, hits: readonly DayHit[]): DayHit[] => {
  const joined: DayHit[] = [];
  for (const hit of hits) {
    const last = joined.at(-1);
    const together = last && BETWEEN.test(text.slice(last.end, hit.start).slice(0, 8));
    if (last && together) joined[joined.length - 1] = either(last, hit);
    else joined.push(hit);
  }
  return joined;
};
