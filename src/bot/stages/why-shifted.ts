import { readAll } from '../../../dialogs/expiry-messages';
import { zonesOf } from '../../../dialogs/form/days';
import { shiftAsked } from '../../reading/day-shift';
import { contextOf } from '../show';
import { wording, yesNo } from '../wording';
import type { Result } from './subject-proposal';

const MINUTES = 60;

/** 「なんで年越しちゃうの?」「時差のせい?」 after times were converted: how far the two zones lie apart. */
export function whyShifted({ turn, form, known }: Result): string | undefined {
  const asked = shiftAsked(turn.reading);
  if (asked === undefined || form.id !== 'expiry-time' || typeof known.validity !== 'string')
    return undefined;
  const context = contextOf(turn.world);
  const reading = readAll(known.validity, context);
  const moment = reading.kind === 'period' ? reading.end : reading.kind === 'moment' ? reading.at : undefined;
  if (moment === undefined) return undefined;
  const { offset } = context.now.setZone(zonesOf(context).targetZone);
  const hours = (offset - moment.zone.offsetMinutes) / MINUTES;
  if (hours <= 0) return undefined;
  const because = wording.becauseOfZone(moment.zone.name, hours);
  const { text } = form.conclude(known, context);
  return `${asked === 'zone' ? `${yesNo(true)}、` : ''}${because}\n${text}`;
}
