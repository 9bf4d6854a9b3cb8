import { isoDay } from './calendar';

interface Era {
  names: readonly string[];
  firstYear: number;
  first: string;
  last: string;
}

/** First and last day of each era, both inclusive (the eras' cabinet orders; Meiji by the calendar in force from 1873). */
const ERAS: readonly Era[] = [
  { names: ['令和', '令', 'r'], firstYear: 2019, first: '2019-05-01', last: '9999-12-31' },
  { names: ['平成', '平', 'h'], firstYear: 1989, first: '1989-01-08', last: '2019-04-30' },
  { names: ['昭和', '昭', 's'], firstYear: 1926, first: '1926-12-25', last: '1989-01-07' },
  { names: ['大正', '大', 't'], firstYear: 1912, first: '1912-07-30', last: '1926-12-24' },
  { names: ['明治', '明', 'm'], firstYear: 1868, first: '1868-01-25', last: '1912-07-29' },
];

/** Source of a regular expression for an era before its year; latin letters only where no other letter is beside them. */
export const ERA_PATTERN = '令和|平成|昭和|大正|明治|[令平昭大明]|(?<![A-Za-z])[RHSTM](?![A-Za-z])\\.?';

const find = (name: string): Era | undefined =>
  ERAS.find((era) => era.names.includes(name.replace('.', '').toLowerCase()));

/** 元 is the first year. */
export const eraYearNumber = (text: string): number => (text === '元' ? 1 : Number(text));

/** The Gregorian year, whether or not the era reached it; `undefined` for a name that is no era. */
export const gregorianYear = (name: string, yearOfEra: number): number | undefined => {
  const era = find(name);
  return era && era.firstYear + yearOfEra - 1;
};

/** Whether that day, given in Gregorian years, lies within the era. */
export const eraCovers = (name: string, year: number, month: number, day: number): boolean => {
  const era = find(name);
  if (!era) return false;
  const iso = isoDay(year, month, day);
  return year >= era.firstYear && iso >= era.first && iso <= era.last;
};
