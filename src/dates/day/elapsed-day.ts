import type { DateTime, DurationLikeObject } from 'luxon';
import { asDay, type DayHit, type DayReader, oneDay } from './day-hit';
import { readDayWithin } from './day-within';
import { type Comparison, type ElapsedPhrase, readElapsedPhrase } from './elapsed-phrase';
import { before, type SpanOfTime } from './span-of-time';

type Span = Pick<DayHit, 'start' | 'end'>;

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

const NEAR: ReadonlySet<Comparison> = new Set(['exactly', 'about']);

/** 「2か月前の10日」; of 「2、3か月前の10日」 all from the one to the other. */
const withinAgo = (
  text: string,
  span: Span,
  { ago, span: length, comparison }: ElapsedPhrase,
  today: DateTime,
): DayHit | undefined => {
  const [least, most] = [before(today, length.least), before(today, length.most)];
  if (!ago || !NEAR.has(comparison) || !least || !most) return undefined;
  const later = readDayWithin(text, span, length.unit, least, today);
  if (!later || +least === +most) return later;
  const sooner = readDayWithin(text, span, length.unit, most, today);
  if (sooner?.earliest === undefined || sooner.problem || later.problem) return later;
  return { ...later, earliest: sooner.earliest };
};

/** Days told by how long ago they were. */
export const readElapsedDay: DayReader = (text, position, today): DayHit | undefined => {
  const phrase = readElapsedPhrase(text, position);
  if (!phrase) return undefined;
  const span = { start: position, end: phrase.end };
  const within = withinAgo(text, span, phrase, today);
  if (within) return within;
  const days = stretchFor(phrase.span, phrase.comparison, today);
  if (!days) return { ...oneDay(span, today), problem: 'year-out-of-range' };
  const known = {
    ...span,
    latest: asDay(days.latest),
    relative: true,
    ...(!phrase.ago && { since: true }),
    ...(phrase.comparison === 'about' && { approximate: true }),
  };
  return days.earliest ? { ...known, earliest: asDay(days.earliest) } : known;
};
