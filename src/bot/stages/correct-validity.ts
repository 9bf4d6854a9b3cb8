import { labelled } from '../../../dialogs/expiry-messages';
import { zonesOf } from '../../../dialogs/form/days';
import { clockIn, putRight, readValidity } from '../../dates';
import { partsPutRight, partsSaid } from '../../reading/date-parts';
import { takesBack } from '../../reading/said';
import { type Side, sideSpokenOf } from '../../reading/side-named';
import { zoneSaid } from '../../reading/zones-said';
import type { Facts } from '../../reply/types';
import { contextOf } from '../show';
import type { Outcome, Turn } from '../types';
import { holdsMoments } from '../validity';
import { startDialog } from './start';

/** 「間違えた、12/11/2012 23:59:59」「それ、日本時間でした」「12/11の間違いでした」 after times were converted. */
export function correctValidity(turn: Turn, { validity }: Facts): Outcome | null {
  const { reading } = turn;
  if (takesBack(reading) && holdsMoments(turn)) return startDialog(turn, 'expiry-time', {}, reading);
  if (reading.asks || typeof validity !== 'string' || holdsMoments(turn)) return null;
  const changed = putRightIn(turn, validity);
  return changed === undefined ? null : startDialog(turn, 'expiry-time', { validity: changed }, null);
}

/** The times with what is put right; one that stands alone stays the start or the end that it was. */
function putRightIn(turn: Turn, validity: string): string | undefined {
  const changed =
    inZone(turn, validity) ?? onDay(turn, validity) ?? inPart(turn, validity) ?? atTime(turn, validity);
  const reading = read(turn, validity);
  const side = reading.kind === 'moment' ? reading.side : undefined;
  return changed !== undefined && side ? labelled(side, changed) : changed;
}

const read = (turn: Turn, validity: string) => {
  const context = contextOf(turn.world);
  return readValidity(validity, { now: context.now, ...zonesOf(context) });
};

/** The times as they stood, in the zone that is said now. */
function inZone(turn: Turn, validity: string): string | undefined {
  const zone = zoneSaid(turn.reading);
  if (zone === undefined || turn.reading.days.length > 0) return undefined;
  return withDays(turn, validity, (text) => `${text} ${zone}`);
}

/** The same times on another day: of two the one that is named, or else that it is nearer to. */
function onDay(turn: Turn, validity: string): string | undefined {
  const { reading } = turn;
  const side = sideSpokenOf(reading);
  const [day, ...more] = reading.days.filter(
    ({ denied, owner }) => !denied && (owner === 'nobody' || owner === 'expiry' || side !== undefined),
  );
  if (day?.mention.days.kind !== 'day' || !(takesBack(reading) || reading.clauses.length === 1))
    return undefined;
  if (side !== undefined && more.length > 0) return undefined;
  const monthDay = day.mention.days.day.slice(4);
  return withDays(
    turn,
    validity,
    (text, zone, nearest) =>
      nearest(monthDay) ? `${text.slice(0, 4)}${monthDay}${text.slice(10)} ${zone}` : `${text} ${zone}`,
    side,
  );
}

/** 「月と日が逆でした」「4日の間違いです」 of one time; of two the one that is named, or that the wrong day is of: 「28日じゃなく29日」. */
function inPart(turn: Turn, validity: string): string | undefined {
  const side = sideSpokenOf(turn.reading);
  const parts = partsPutRight(turn.reading) ?? (side && partsSaid(turn.reading));
  const reading = read(turn, validity);
  if (parts === undefined) return undefined;
  const right = (moment: string): string | undefined =>
    splitZone(moment, (text, zone) => {
      const day = putRight(text.slice(0, 10), parts);
      return day === undefined ? undefined : `${day}${text.slice(10)} ${zone}`;
    });
  if (reading.kind === 'moment')
    return side === undefined || side === reading.side ? right(reading.at.read) : undefined;
  if (reading.kind !== 'period' || (side === undefined && parts.notDay === undefined)) return undefined;
  const ends = (['start', 'end'] as const).map((end) => ({
    told: reading[end].read,
    changed: side === undefined || side === end ? right(reading[end].read) : undefined,
  }));
  // Where both could be meant, neither is.
  return ends.filter(({ changed }) => changed !== undefined).length === 1
    ? ends.map(({ told, changed }) => changed ?? told).join(BETWEEN)
    : undefined;
}

/** 「15:00:00の間違いでした」: of one time, at another hour of its day. */
function atTime(turn: Turn, validity: string): string | undefined {
  const hours =
    turn.reading.days.length === 0 && takesBack(turn.reading) ? clockIn(turn.message.text) : undefined;
  const reading = read(turn, validity);
  if (hours === undefined || reading.kind !== 'moment') return undefined;
  return splitZone(reading.at.read, (text, zone) => `${text.slice(0, 11)}${hours} ${zone}`);
}

/** Between the two ends of a validity as they are shown. */
const BETWEEN = ' 〜 ';

type Change = (text: string, zone: string, nearest: (monthDay: string) => boolean) => string;

/** @param side that alone is meant */
function withDays(turn: Turn, validity: string, change: Change, side?: Side): string | undefined {
  const reading = read(turn, validity);
  if (reading.kind === 'moment' && side !== undefined && side !== reading.side) return undefined;
  if (reading.kind === 'moment')
    return splitZone(reading.at.read, (text, zone) => change(text, zone, () => true));
  if (reading.kind !== 'period') return undefined;
  const moments = [reading.start.read, reading.end.read];
  const far = (text: string, monthDay: string): number =>
    Math.abs(Date.parse(`${text.slice(0, 4)}${monthDay}`) - Date.parse(text.slice(0, 10)));
  return moments
    .map((text) =>
      splitZone(text, (bare, zone) =>
        change(bare, zone, (monthDay) =>
          side === undefined
            ? moments.every((other) => far(text, monthDay) <= far(other, monthDay))
            : text === reading[side].read,
        ),
      ),
    )
    .join(BETWEEN);
}

/** 「2026-12-10 23:59:59 GMT」 is shown in this one form, whatever was pasted. */
const splitZone = <T>(text: string, change: (text: string, zone: string) => T): T =>
  change(text.slice(0, 19), text.slice(20));
