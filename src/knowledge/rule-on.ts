import type { DatedRule } from './types';

/**
 * The value that holds on a day: the newest rule whose `from` is not after it, whatever their order in the file.
 * @param date `yyyy-MM-dd`
 * @throws RangeError when every rule starts later
 */
export function ruleOn<T>(rules: readonly DatedRule<T>[], date: string): T {
  const rule = rules.filter(({ from }) => from <= date).reduce<DatedRule<T> | undefined>(newer, undefined);
  if (rule === undefined) throw new RangeError(`no rule is in force on ${date}`);
  return rule.value;
}

/** Of two rules with the same day, the later one in the file wins. */
function newer<T>(best: DatedRule<T> | undefined, rule: DatedRule<T>): DatedRule<T> {
  return best === undefined || rule.from >= best.from ? rule : best;
}
