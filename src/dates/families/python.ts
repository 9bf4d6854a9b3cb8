import { clockOf } from '../grammar/clock';
import type { DateHit } from '../grammar/hits';
import { matchAt } from '../text/scan';

const CALL =
  /(?:datetime\.)?datetime\((\d{4}), ?(\d{1,2}), ?(\d{1,2}), ?(\d{1,2}), ?(\d{1,2})(?:, ?(\d{1,2})(?:, ?\d{1,6})?)?(, ?tzinfo=(?:(?:datetime\.)?timezone\.utc|<UTC>|tzutc\(\)|UTC))?\)/iy;

/** What Python prints of a moment: `datetime.datetime(2026, 8, 2, 23, 59, 59, tzinfo=datetime.timezone.utc)`. */
export const readPython = (text: string, position: number): DateHit | undefined => {
  const match = matchAt(CALL, text, position);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const end = position + match[0].length;
  const clock = clockOf(end, { hour, minute, second });
  const hit: DateHit = { end, year, month, day, format: 'iso-8601', clock };
  return match[7] === undefined ? hit : { ...hit, zones: [{ end, name: 'UTC', offset: 0 }] };
};
