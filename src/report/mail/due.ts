import { DAY_MS } from '../../japan-time';
import { dayOf, hourOf, type Period, periodBefore } from '../period';

/** When the mail of a week is sent, in Japan. */
export interface Schedule {
  /** From Monday 0 on. */
  weekday: number;
  hour: number;
}

/** The day on which a mail was due last, and the seven days before it that its report is of. Pure. @param now milliseconds since 1970 */
export function lastDue(now: number, { weekday, hour }: Schedule): { day: string; period: Period } {
  const today = hourOf(now);
  const since = (today.weekday - weekday + 7) % 7;
  const back = since === 0 && today.hour < hour ? 7 : since;
  const at = now - back * DAY_MS;
  return { day: dayOf(at), period: periodBefore({ from: dayOf(at), to: dayOf(at + 6 * DAY_MS) }) };
}
