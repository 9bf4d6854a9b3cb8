/** Digits with the signs between their groups, as numbers are written for people. */
export interface Group {
  digits: string;
  from: number;
  to: number;
  /** What stands between it and the group before. */
  separator: string;
}

const KANJI = '〇一二三四五六七八九';
/** As many groups as one number of single digits has. */
const RUN = /\d+(?:[-ー.() \t\n\r]{1,4}\d+){0,23}/g;
const GROUP = /([-ー.() \t\n\r]{0,4})(\d+)/g;

/** The text with the digits of kanji as digits; every character stays in its place. */
export const withDigits = (text: string): string =>
  text.replace(/[〇一二三四五六七八九]/g, (digit) => String(KANJI.indexOf(digit)));

/** Runs of groups of digits. */
export function* digitRuns(text: string): Generator<Group[]> {
  for (const { 0: whole, index } of text.matchAll(RUN)) {
    let run: Group[] = [];
    for (const group of whole.matchAll(GROUP)) {
      const [, separator = '', digits = ''] = group;
      const from = index + group.index + separator.length;
      if (run.length > 0 && !joins(run.at(-1)?.digits ?? '', separator, digits)) {
        yield run;
        run = [];
      }
      run.push({ digits, from, to: from + digits.length, separator });
    }
    yield run;
  }
}

/** A number goes on over the end of a line behind a hyphen, or between groups as telephones and cards have them. */
const joins = (before: string, separator: string, after: string): boolean =>
  !/[\n\r]/.test(separator) ||
  /[-ー]/.test(separator) ||
  (/^\r?\n$/.test(separator) && [before, after].every(({ length }) => length === 3 || length === 4));
