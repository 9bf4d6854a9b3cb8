import { daysBetween } from '../../src/dates';
import { type ApplicationDecision, decideApplication } from '../../src/decisions/application-type';
import { ruleOn } from '../../src/knowledge/rule-on';
import { todayOf } from '../form/days';
import type { FormContext, Known } from '../form/types';
import type { ApplicationFacts } from './facts';

export type Judgement =
  | Extract<ApplicationDecision, { decided: true }>
  | { decided: false; fact: 'existing' | 'sameName' | 'additional' | 'issued' };

/** The decision where it is the same for every day the issue may have been on. */
export function applicationFor(known: Known<ApplicationFacts>, context: FormContext): Judgement {
  if (typeof known.existing !== 'boolean') return { decided: false, fact: 'existing' };
  const today = todayOf(context);
  const opensAfter = ruleOn(context.rules.renewalOpensAfterDays, today);
  const decideFor = (issueDay: string | undefined) =>
    decideApplication(
      {
        existing: known.existing === true,
        sameName: booleanOf(known.sameName),
        additional: booleanOf(known.additional),
        elapsedDays: issueDay === undefined ? undefined : daysBetween(issueDay, today),
      },
      opensAfter,
    );
  const span = typeof known.issued === 'object' ? known.issued : undefined;
  const earliest = decideFor(span?.from);
  const latest = decideFor(span?.to);
  if (!earliest.decided)
    return { decided: false, fact: earliest.open === 'elapsedDays' ? 'issued' : earliest.open };
  if (latest.decided && earliest.application === latest.application) return latest;
  return { decided: false, fact: 'issued' };
}

const booleanOf = (value: boolean | 'unknown' | undefined): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;
