import type { DateTime } from 'luxon';
import type { TextWithMoments } from '../moments-in';
import { remember } from '../text/remember';
import type { DayContext } from '../types';
import { type Label, labelsOf } from '../validity/labels';
import { joinAlternatives, withOtherDay } from './alternatives';
import type { DayHit, DayReader } from './day-hit';
import { readElapsedDay } from './elapsed-day';
import { readMonth } from './months';
import { readRelativeWord } from './relative-words';
import { readWeek } from './weeks';
import { readDayOfMonth, roughly, writtenDay } from './written-day';

export interface NamedDay {
  hit: DayHit;
  label: Label['kind'];
}

/** In this order: a reader that takes more of the text stands before one that takes its beginning only. */
const READERS: readonly DayReader[] = [readElapsedDay, readMonth, readWeek, readRelativeWord, readDayOfMonth];

/** More days than this are not told apart anyway. */
const MOST_DAYS = 64;

const STARTER =
  /[\d数何半約一先前今当来去昨本明最近こ少つつちだかずけ結随昔と以お西令平昭大月火水木金土日さゆあき発取交購入導更もそイおまTYty〇零二三四五六七八九十]/;

const readAt = (text: string, position: number, today: DateTime): DayHit | undefined => {
  if (!STARTER.test(text.charAt(position))) return undefined;
  if (/\d/.test(text.charAt(position)) && /[\d.]/.test(text.charAt(position - 1))) return undefined;
  for (const reader of READERS) {
    const hit = reader(text, position, today);
    // 「先月の15日頃」; behind 「10日前」 the reader itself has weighed it.
    if (hit) return /\d ?日$/.test(text.slice(hit.start, hit.end)) && !hit.since ? roughly(text, hit) : hit;
  }
  return undefined;
};

const labelled = (text: string, hits: readonly DayHit[]): NamedDay[] => {
  const labels = labelsOf(text, hits);
  return hits.map((hit, index) => ({ hit, label: labels[index]?.kind ?? 'none' }));
};

const scan = (
  { folded: { text }, moments: written }: TextWithMoments,
  today: DateTime,
  context: DayContext,
): NamedDay[] => {
  const hits: DayHit[] = [];
  let next = 0;
  let position = 0;
  while (position < text.length && hits.length < MOST_DAYS) {
    while ((written[next]?.start ?? Number.POSITIVE_INFINITY) < position) next += 1;
    const here = written[next];
    const found =
      here?.start === position ? writtenDay(text, here, today, context) : readAt(text, position, today);
    const hit = found && withOtherDay(text, found);
    if (hit) hits.push(hit);
    position = hit ? Math.max(hit.end, position + 1) : position + 1;
  }
  return labelled(text, joinAlternatives(text, hits));
};

/**
 * Every day named in the text, in order: written, told from today, or loosely.
 * @param today midnight of a plain day in UTC
 */
export const scanDays = remember(scan, ({ folded }, today, { targetZone }) =>
  [+today, targetZone, folded.text].join(' '),
);
