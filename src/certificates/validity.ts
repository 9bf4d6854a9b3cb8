import { DateTime } from 'luxon';
import type { CertificateFacts, Instant, Validity } from './types';

/**
 * How a certificate stands to the present.
 * @param now the present, in milliseconds since 1970
 * @param zone IANA name of the zone whose calendar counts
 */
export function validityOf(
  facts: Pick<CertificateFacts, 'notBefore' | 'notAfter'>,
  now: Instant,
  zone = 'Asia/Tokyo',
): Validity {
  const from = DateTime.fromMillis(facts.notBefore, { zone });
  const until = DateTime.fromMillis(facts.notAfter, { zone });
  const [issueDay, expiryDay] = [day(from), day(until)];
  return {
    state: now < facts.notBefore ? 'not-yet-valid' : now > facts.notAfter ? 'expired' : 'valid',
    issueDay,
    expiryDay,
    startsAt: second(from),
    expiresAt: second(until),
    daysLeft: Math.round(
      (Date.parse(expiryDay) - Date.parse(day(DateTime.fromMillis(now, { zone })))) / DAY_MS,
    ),
  };
}

const DAY_MS = 86_400_000;

const day = (time: DateTime): string => time.toISODate() ?? '';
const second = (time: DateTime): string => time.startOf('second').toISO({ suppressMilliseconds: true }) ?? '';
