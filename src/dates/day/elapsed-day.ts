import type { DateTime, DurationLikeObject } from 'luxon';
import { asDay, type DayHit, type DayReader, oneDay } from './day-hit';
import { type Comparison, readElapsedPhrase } from './elapsed-phrase';
import { before, type SpanOfTime } from './span-of-time';

/** How far 「くらい」 may be off: a fifth of the span, at least a day. */
const LOOSENESS = 0.2;

const loosened = (
  today: DateTime,
  length: DurationLikeObject,
): { sooner: DateTime; later: DateTime } | undefined => {
  const at = before(today, length);
  if (!at) return undefined;
  const off = Math.max(1, Math.ceil(today.diff(at, 'days').days * LOOSENESS));
  const later = at.plus({ days: off });
  return { sooner: at.minus({ days: off }), later: later > today ? today : later };
};

const stretchFor = (
  span: SpanOfTime,
  comparison: Comparison,
  today: DateTime,
): { earliest?: DateTime; latest: DateTime } | undefined => {
  const [least, most] = [before(today, span.least), before(today, span.most)];
  if (!least || !most) return undefined;
  switch (comparison) {
    case 'exactly':
      return { earliest: most, latest: least };
    case 'about': {
      const [near, far] = [loosened(today, span.least), loosened(today, span.most)];
      return near && far && { earliest: far.sooner, latest: near.later };
    }
    case 'at-least':
      return { latest: least };
    case 'more-than':
      return { latest: least.minus({ days: 1 }) };
    case 'at-most':
      return { earliest: most, latest: today };
    case 'less-than':
      return { earliest: most.plus({ days: 1 }), latest: today };
  }
};

/** Days told by how long ago they were. */
export const readElapsedDay: DayReader = (text, position, today): DayHit | undefined => {
  const phrase = readElapsedPhrase(text, position);
  if (!phrase) return undefined;
  const span = { start: position, end: phrase.end };
  const days = stretchFor(phrase.span, phrase.comparison, today);
  if (!days) return { ...oneDay(span, today), problem: 'year-out-of-range' };
  const { earliest, latest } = days;
  if (earliest && +earliest === +latest) return oneDay(span, latest);
  const known = { ...span, latest: asDay(latest), relative: true };
  return earliest ? { ...known, earliest: asDay(earliest) } : known;
};
