import type { MomentHit } from './grammar/hits';
import { momentsIn } from './moments-in';
import { readValidity } from './read-validity';
import { originalOf } from './text/folded-text';
import type { ImpossibleReading, NeedsTimeReading, PendingDate, ReadContext, ValidityReading } from './types';
import { conclude, impossible } from './validity/conclude';
import { evaluate } from './validity/evaluate';
import { type TimeSaid, timesSaid } from './validity/times-said';

const hitOf = (date: PendingDate, said: TimeSaid): MomentHit => {
  const [year = 0, month = 0, day = 0] = date.day.split('-').map(Number);
  const beside = date.zone ? [{ end: 0, name: date.zone.name, offset: date.zone.offsetMinutes }] : [];
  return {
    start: 0,
    end: 0,
    date: { end: 0, year, month, day, format: date.format },
    clock: said.clock,
    zones: [...beside, ...said.zones],
    weekdays: [],
  };
};

const completed = (
  date: PendingDate,
  said: TimeSaid,
  piece: string,
  context: ReadContext,
): PendingDate | ImpossibleReading => {
  const evaluated = evaluate(hitOf(date, said), `${date.matched} ${piece}`, context);
  if (evaluated.kind === 'impossible') return impossible(evaluated.reason, piece);
  if (evaluated.kind !== 'moment') return date;
  return { ...date, moment: date.side ? { ...evaluated.moment, side: date.side } : evaluated.moment };
};

const FOR_BOTH = /どちらも|両方|とも|同じ|both/i;
const END_FIRST = /(?:終了|終わり|end)(?:(?!終了|終わり|end)[^\n])*(?:開始|始まり|start)/i;

/** Which time fills which open date. One time fills the first, or all where the text says so. */
const queueOf = (times: readonly TimeSaid[], open: number, text: string): TimeSaid[] => {
  const [only] = times;
  if (only && times.length === 1 && FOR_BOTH.test(text)) return new Array<TimeSaid>(open).fill(only);
  return END_FIRST.test(text) ? [...times].reverse() : [...times];
};

/**
 * Adds the times that were asked for: 「23:59:59 GMT」, 「23時59分59秒です」. Two times fill a start and an end; one fills
 * the date that was asked about, or both where the text says so. A whole date-time instead is read afresh.
 *
 * @returns `none` where the text holds no time, `needs-time` again while one is still open
 */
export const completeTime = (
  reading: NeedsTimeReading,
  text: string,
  context: ReadContext,
): ValidityReading => {
  const { folded, moments } = momentsIn(text);
  if (moments.length > 0) return readValidity(text, context);
  const times = timesSaid(folded.text);
  if (times.length === 0) return { kind: 'none' };
  const open = reading.dates.filter((date) => date.moment === undefined).length;
  if (times.length > open) return impossible('time-mismatch', text);
  const queue = queueOf(times, open, folded.text);
  const dates: PendingDate[] = [];
  for (const date of reading.dates) {
    const said = date.moment === undefined ? queue.shift() : undefined;
    const piece = said ? originalOf(text, folded, said.start, said.end) : '';
    const result = said ? completed(date, said, piece, context) : date;
    if ('kind' in result) return result;
    dates.push(result);
  }
  return conclude(dates, dates.map(({ matched, moment }) => moment?.read ?? matched).join(' - '));
};
