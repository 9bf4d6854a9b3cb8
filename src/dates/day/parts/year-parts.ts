import type { DateTime } from 'luxon';
import { matchAt } from '../../text/scan';
import { type Framed, plainDay, stretch } from '../day-hit';
import type { PartReader } from '../part';

/** Month and day, first and last; month 0 is the last of the year before, and what is above 12 of the next. */
type Days = readonly [number, number, number, number];

/** What is named of a year, also alone; longer words first. */
const NAMED: readonly [RegExp, Days][] = [
  [/年末年始/y, [12, 16, 13, 15]],
  [/年度末/y, [3, 1, 3, 31]],
  [/年度(?:初め|始め|はじめ|頭|初)/y, [4, 1, 4, 30]],
  [/年末|年の(?:瀬|暮れ?)|歳末|師走/y, [12, 16, 12, 31]],
  // The days off are over long before the season is.
  [/(?:(?:お)?正月|三が日|年始)(?:明け|あけ)/y, [1, 4, 1, 25]],
  [/年始|年明け|(?:お)?正月|新年|三が日/y, [1, 1, 1, 15]],
  [/年初|年頭/y, [1, 1, 1, 31]],
  [/元日|元旦/y, [1, 1, 1, 1]],
  [/大晦日|大みそか|おおみそか/y, [12, 31, 12, 31]],
  [/ゴールデンウ[イィ]ーク|(?<![A-Za-z])GW(?![A-Za-z])/iy, [4, 27, 5, 8]],
];
/** What is so only behind a year, as the words are common ones. */
const OF_A_YEAR: readonly [RegExp, Days][] = [
  [/末|暮れ?|終わり(?!ま[しす])|おわり(?!ま[しす])/y, [12, 1, 12, 31]],
  [/初頭|初め(?!て)|はじめ(?!て|ま)|始め(?!て|た|ま)|頭/y, [1, 1, 1, 31]],
  [/前半|上半期/y, [1, 1, 6, 30]],
  [/後半|下半期/y, [7, 1, 12, 31]],
  [/半ば|なかば|中頃|中ごろ/y, [5, 1, 8, 31]],
  [/春/y, [3, 1, 5, 31]],
  [/夏/y, [6, 1, 9, 15]],
  [/秋/y, [9, 1, 11, 30]],
  [/冬/y, [0, 1, 14, 28]],
];
/** The same of a year from April to March. */
const OF_A_FISCAL_YEAR: readonly [RegExp, Days][] = [
  [/末|終わり(?!ま[しす])|おわり(?!ま[しす])/y, [15, 1, 15, 31]],
  [/初め(?!て)|はじめ(?!て|ま)|始め(?!て|た|ま)|頭/y, [4, 1, 4, 30]],
  [/前半|上半期|上期/y, [4, 1, 9, 30]],
  [/後半|下半期|下期/y, [10, 1, 15, 31]],
];

const daysOf = (year: number, [fromMonth, from, toMonth, to]: Days, today: DateTime): Framed => {
  const at = (month: number, day: number) =>
    today.set({ year: year + Math.floor((month - 1) / 12), month: ((month + 11) % 12) + 1, day });
  const meaning = stretch(at(fromMonth, from), at(toMonth, to), today);
  if (fromMonth !== toMonth) return meaning;
  // 「正月明けの1月5日」「年末の28日」
  return { ...meaning, frame: { unit: from === to ? 'days' : 'months', at: at(fromMonth, from) } };
};

/** Of the latest year in which it has begun. */
const latest = (days: Days, today: DateTime): Framed => {
  const begun = today.set({ month: days[0], day: days[1] }) <= today;
  return daysOf(today.year - (begun ? 0 : 1), days, today);
};

const find = (table: readonly [RegExp, Days][], text: string, position: number) => {
  for (const [pattern, days] of table) {
    const match = matchAt(pattern, text, position);
    if (match) return { end: position + match[0].length, days };
  }
  return undefined;
};

const AROUND = /の?(?:明け|あけ|(前)(?![半後年期日]))/y;
const DAYS_BEFORE = 14;
const DAYS_AFTER = 10;

/** 「GW明け」, 「年末の前」: the days after or before it. */
const around = (found: { end: number }, text: string, today: DateTime) => {
  const match = matchAt(AROUND, text, found.end);
  const shifted = (whole: Framed): Framed => {
    const { earliest, latest: last } = whole;
    if (!match || earliest === undefined) return whole;
    const [first, end] = [plainDay(earliest), plainDay(last)];
    return match[1] === undefined
      ? stretch(end.plus({ days: 1 }), end.plus({ days: DAYS_AFTER }), today)
      : stretch(first.minus({ days: DAYS_BEFORE }), first.minus({ days: 1 }), today);
  };
  return { end: found.end + (match?.[0].length ?? 0), shifted };
};

/** 年末, 正月, GW …: of the year before it, or the latest. */
export const readNamedSeason: PartReader = ({ text, today }, position) => {
  const found = find(NAMED, text, position);
  if (!found) return undefined;
  const { end, shifted } = around(found, text, today);
  return {
    end,
    within: (frame) => {
      if (!frame) return shifted(latest(found.days, today));
      return frame.unit === 'years' && !frame.fiscal
        ? shifted(daysOf(frame.at.year, found.days, today))
        : undefined;
    },
  };
};

const SEASON = /^[春夏秋冬](?!(?!頃)[一-龠])/;

const seasonOf =
  (table: readonly [RegExp, Days][], fiscal: boolean): PartReader =>
  ({ text, today }, position) => {
    const found = find(table, text, position);
    return (
      found && {
        end: found.end,
        // 「半年前の夏」 says something, 「先月の夏目さん」 does not.
        faint: !SEASON.test(text.slice(position, found.end + 1)),
        within: (frame) =>
          frame?.unit === 'years' && (frame.fiscal ?? false) === fiscal
            ? daysOf(frame.at.year, found.days, today)
            : undefined,
      }
    );
  };

/** 去年|の夏, 昨年|末. */
export const readYearPart = seasonOf(OF_A_YEAR, false);

/** 昨年度|末, 2024年度|上期. */
export const readFiscalYearPart = seasonOf(OF_A_FISCAL_YEAR, true);
