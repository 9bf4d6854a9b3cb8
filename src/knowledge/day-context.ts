import { DateTime } from 'luxon';
import type { DayContext } from '../dates';
import { ruleOn } from './rule-on';
import type { Knowledge } from './types';

/** How days are read where nobody is asking: at the beginning of a day. @param today `yyyy-MM-dd` */
export function dayContextOf({ rules }: Pick<Knowledge, 'rules'>, today: string): DayContext {
  const targetZone = ruleOn(rules.targetZone, today);
  return { now: DateTime.fromISO(today, { zone: targetZone }), targetZone };
}
