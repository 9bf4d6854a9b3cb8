import { todayIn } from '../../src/dates';
import { ruleOn } from '../../src/knowledge/rule-on';
import type { FormContext } from '../form/types';

/** The zone certificates are shown in and the zone people live in, as the rules of the day say. */
export function zonesOf({ rules, now }: FormContext): { displayZone: string; targetZone: string } {
  const today = now.toFormat('yyyy-MM-dd');
  return { displayZone: ruleOn(rules.displayZone, today), targetZone: ruleOn(rules.targetZone, today) };
}

/** Today where people live, `yyyy-MM-dd`. */
export function todayOf(context: FormContext): string {
  return todayIn(context.now, zonesOf(context).targetZone);
}
