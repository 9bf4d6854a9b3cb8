import { DateTime } from 'luxon';
import { decideApplication, decideProcedure } from '../../src/decisions/application-type';
import { decideRemedy } from '../../src/decisions/key-mismatch';

const TODAY = DateTime.fromISO('2026-03-01', { zone: 'utc' });
const OPENS_AFTER_DAYS = 30;

/** The case that a simulated person has, in figures and in the words they may put it in. */
export interface Truth {
  booleans: Readonly<Record<string, boolean>>;
  /** Nights since the issue. */
  elapsed: number;
  days: readonly string[];
  epoch: number;
  moments: readonly string[];
}

export function truthOf(random: () => number): Truth {
  const chance = () => random() < 0.5;
  const elapsed = Math.floor(random() * 70);
  const issued = TODAY.minus({ days: elapsed });
  const at = DateTime.fromMillis(1_300_000_000_000 + Math.floor(random() * 5e8) * 1_000, { zone: 'utc' });
  return {
    booleans: {
      existing: chance(),
      sameName: chance(),
      additional: chance(),
      installed: chance(),
      overwritten: chance(),
      backup: chance(),
      configuration: chance(),
    },
    elapsed,
    days: [
      issued.toFormat('yyyy/M/d'),
      issued.toFormat("yyyy'年'M'月'd'日'"),
      `${elapsed}日前`,
      `令和${issued.year - 2018}年${issued.month}月${issued.day}日です`,
      `${issued.toFormat('yyyy-MM-dd')}に発行されました`,
    ],
    epoch: at.toMillis(),
    moments: [
      `${at.toFormat('MM/dd/yyyy HH:mm:ss')} GMT`,
      `notAfter=${at.toFormat('MMM d HH:mm:ss yyyy', { locale: 'en' })} GMT`,
      at.toISO({ suppressMilliseconds: true }) ?? '',
      `有効期限は${at.toFormat("yyyy'年'M'月'd'日' H:mm:ss")} GMTです`,
    ],
  };
}

/** Whether a dialog's result is the one that the case has. */
export function expectedResult(
  dialog: string,
  truth: Truth,
  result: Readonly<Record<string, unknown>>,
): boolean {
  const { booleans, elapsed } = truth;
  const issued = TODAY.minus({ days: elapsed });
  switch (dialog) {
    case 'application-type': {
      const decision = decideApplication(
        {
          existing: booleans.existing === true,
          sameName: booleans.sameName,
          additional: booleans.additional,
          elapsedDays: elapsed,
        },
        OPENS_AFTER_DAYS,
      );
      return (
        decision.decided &&
        result.application === decision.application &&
        // Whoever said twice not to know it goes on without it.
        (result.procedure === undefined || result.procedure === decideProcedure(booleans.installed === true))
      );
    }
    case 'renewal-date':
      return result.firstDay === issued.plus({ days: OPENS_AFTER_DAYS + 1 }).toISODate();
    case 'registry-certificate':
      return result.validThrough === issued.plus({ months: 3 }).toISODate();
    case 'key-mismatch': {
      const { overwritten, backup, configuration } = booleans;
      const decision = decideRemedy({ overwritten: overwritten === true, backup, configuration });
      return decision.decided && result.case === decision.remedy;
    }
    default:
      return DateTime.fromISO(String(result.at)).toMillis() === truth.epoch;
  }
}
