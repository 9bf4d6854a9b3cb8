import type { DateTime, DurationLikeObject } from 'luxon';
import { asDay, type Frame, type Framed, noDay, oneDay, stretch } from '../day-hit';
import { type Comparison, type ElapsedPhrase, readElapsedPhrase } from '../elapsed-phrase';
import type { PartReader } from '../part';
import { before, type SpanOfTime } from '../span-of-time';

/** How far 「くらい」 may be off: a fifth of the span, at least a day. */
const LOOSENESS = 0.2;

const marginOf = (today: DateTime, at: DateTime): number =>
  Math.max(1, Math.ceil(Math.abs(today.diff(at, 'days').days) * LOOSENESS));

const loosened = (
  today: DateTime,
  length: DurationLikeObject,
): { sooner: DateTime; later: DateTime } | undefined => {
  const at = before(today, length);
  if (!at) return undefined;
  const off = marginOf(today, at);
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

/** 「2か月前」 for the day that stands behind it; of 「2、3か月前」 and 「約2か月前」 from the one end to the other. */
const frameOf = (
  { span, comparison, direction }: ElapsedPhrase,
  { earliest, latest }: { earliest?: DateTime; latest: DateTime },
): Frame | undefined => {
  if (direction !== 'back' || !earliest || (comparison !== 'exactly' && comparison !== 'about'))
    return undefined;
  const months = Math.round(Math.abs(latest.diff(earliest.minus({ days: 1 }), 'months').months));
  const known = { unit: span.unit, at: latest, slack: slackOf(span, months) };
  return +earliest === +latest ? known : { ...known, far: earliest };
};

/** 「半年前の7月」 is seldom counted to the month. */
const slackOf = ({ least, unit }: SpanOfTime, more: number): number =>
  unit === 'months'
    ? Math.max(1, Math.round(((least.months ?? 0) + 12 * (least.years ?? 0)) / 6)) + more
    : more;

/** Forward from today: 「2週間後」. What is after something else is not known. */
const ahead = ({ span, comparison }: ElapsedPhrase, from: DateTime, today: DateTime): Framed => {
  const [least, most] = [from.plus(span.least), from.plus(span.most)];
  if (!most.isValid || most.year > 9999) return noDay('year-out-of-range', today);
  if (comparison === 'exactly' && +least === +most)
    return { ...oneDay(least), ahead: true, frame: { unit: span.unit, at: least } };
  const off = marginOf(from, most);
  if (comparison === 'exactly') return { ...stretch(least, most, today), ahead: true };
  return {
    ...stretch(least.minus({ days: off }), most.plus({ days: off }), today),
    ahead: true,
    approximate: true,
  };
};

/** What is counted from an event is not told from today, and only the person knows when that was. */
const OF_EVENT =
  /(?:(?:[^今毎]日|発行|取得|交付|更新|申請|導入|納品|契約|提出|予定|期限|満了|失効|終了|開始|切れ|それ|これ|あれ)の|期限|満了|失効|切れ|切れる|終了|より|から|数えて)$/;
const AFTER_EVENT = /[のらで]$/;
const TODAY = /^(?:今日|本日|きょう)/;

const isOfEvent = (phrase: ElapsedPhrase, text: string, position: number): boolean => {
  if (phrase.direction === undefined) return false;
  if (phrase.since) return !TODAY.test(text.slice(position, position + 3));
  const before = text.slice(Math.max(0, position - 6), position);
  return (phrase.direction === 'ahead' ? AFTER_EVENT : OF_EVENT).test(before);
};

const fromToday = (phrase: ElapsedPhrase, today: DateTime): Framed => {
  const { span, comparison, direction } = phrase;
  if (direction === 'ahead') return ahead(phrase, today, today);
  const days = stretchFor(span, comparison, today);
  if (!days) return noDay('year-out-of-range', today);
  const { earliest, latest } = days;
  const frame = frameOf(phrase, days);
  return {
    latest: asDay(latest),
    relative: true,
    margin: marginOf(today, latest),
    ...(direction === undefined && { since: true }),
    ...(comparison === 'about' && { approximate: true }),
    ...(earliest && { earliest: asDay(earliest) }),
    ...(frame && { frame }),
  };
};

const backFrom = ({ span, comparison }: ElapsedPhrase, at: DateTime): Framed | undefined => {
  const days = stretchFor(span, comparison, at);
  if (!days?.earliest) return undefined;
  const { earliest, latest } = days;
  const known = { earliest: asDay(earliest), latest: asDay(latest), relative: true };
  if (+earliest === +latest) return { ...known, frame: { unit: 'days', at: latest } };
  return comparison === 'about' ? { ...known, approximate: true } : known;
};

/** 昨日|の2日前, 1月20日|の1週間後. */
const fromDay = (phrase: ElapsedPhrase, { unit, at, far }: Frame, today: DateTime): Framed | undefined => {
  const { direction, comparison, since } = phrase;
  if (unit !== 'days' || far || since || (comparison !== 'exactly' && comparison !== 'about'))
    return undefined;
  if (direction === 'ahead') return ahead(phrase, at, today);
  return direction === 'back' ? backFrom(phrase, at) : undefined;
};

/** 45日前, 発行から35日, 40日たちました, 2週間後. */
export const readElapsed: PartReader = ({ text, today }, position) => {
  const phrase = readElapsedPhrase(text, position);
  if (!phrase) return undefined;
  const alone = (): Framed =>
    isOfEvent(phrase, text, position)
      ? { ...noDay('undecided', today), ...(phrase.since && { since: true }) }
      : fromToday(phrase, today);
  return {
    end: phrase.end,
    apart: phrase.direction === undefined || phrase.since === true,
    within: (frame) => (frame ? fromDay(phrase, frame, today) : alone()),
  };
};
