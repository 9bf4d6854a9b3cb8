import { nearTo, showSpan, zonesOf } from '../../../dialogs/form/days';
import type { Conclusion } from '../../../dialogs/form/types';
import { daysBetween, formatMoment } from '../../dates';
import { asksForIssueDay, sideAskedAgain } from '../../reading/asked-again';
import { dayPutUp } from '../../reading/dates-put-up';
import { does } from '../../reading/said';
import { zoneAsked } from '../../reading/zones-said';
import { dayMeant } from '../on-another-day';
import { contextOf } from '../show';
import { wording } from '../wording';
import type { Result } from './subject-proposal';

/** What a result comes to, in a sentence or two. */
export const briefOf = ({ text, brief }: Conclusion): string => brief ?? text.split('\n')[0] ?? text;

/** 「長い。要するに?」: the same in short. */
export function inShort({ turn, form, known }: Result): string | undefined {
  const { reading, world } = turn;
  const tells = reading.told.statements.length > 0 || reading.days.length > 0;
  if (!does(reading, 'simpler') || tells || world.search(reading.analysed).outcome === 'answer')
    return undefined;
  return briefOf(form.conclude(known, contextOf(world)));
}

/** 「始まりのほうだけもう一回」「発行日は何日で計算されてますか」: a part of it. */
export function partAgain({ turn, form, known }: Result): string | undefined {
  const { reading, world } = turn;
  const context = contextOf(world);
  const { within } = nearTo(known.issued);
  if (within && asksForIssueDay(reading)) return wording.countedFrom(showSpan(within));
  const side = sideAskedAgain(reading);
  const told = side && form.id === 'expiry-time' && form.conclude(known, context).result?.[side];
  if (!side || typeof told !== 'string') return undefined;
  return wording.sideOf(side, formatMoment(Date.parse(told), zonesOf(context).targetZone));
}

/** 「それは日本時間?」「GMTで4月15日ですか」: in which zone the result was told. A day of it in Japan is agreed with, or not. */
export function zoneAgain({ turn, form, known }: Result): string | undefined {
  const zone = zoneAsked(turn.reading);
  if (zone === undefined || (zone === 'JST' && turn.reading.days.length > 0)) return undefined;
  const told = form.conclude(known, contextOf(turn.world));
  if (told.result === null || form.id === 'application-type' || form.id === 'key-mismatch') return undefined;
  return form.id === 'expiry-time'
    ? `${wording.timesOfJapan}\n${told.text}`
    : `${wording.daysOfJapan}\n${briefOf(told)}`;
}

/** Days that a count can be off by. */
const OFF = 3;

/** Whether a day that is put up is the result's: 「3月8日ってこと?」; one close to it is a wrong count: 「2月7日なんじゃ?」. */
export function countsSo({ turn, form, known }: Result): boolean | undefined {
  const context = contextOf(turn.world);
  const day = dayPutUp(turn.reading);
  if (day === undefined) return undefined;
  const far = ownDays(form.conclude(known, context)).flatMap((own) => {
    const meant = dayMeant(day, own, context);
    return meant === undefined ? [] : [Math.abs(daysBetween(meant, own))];
  });
  const nearest = Math.min(...far);
  return nearest <= OFF ? nearest === 0 : undefined;
}

const DAY = 10;

const ownDays = ({ result }: Conclusion): string[] =>
  Object.values(result ?? {}).flatMap((value) =>
    typeof value === 'string' && ISO_DAY.test(value) ? [value.slice(0, DAY)] : [],
  );

const ISO_DAY = /^\d{4}-\d\d-\d\d/;
