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
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  return {
    state: now < facts.notBefore ? 'not-yet-valid' : now > facts.notAfter ? 'expired' : 'valid',
    issueDay: day(from),
    expiryDay: day(until),
    startsAt: second(from),
    expiresAt: second(until),
    daysLeft: Math.round(until.startOf('day').diff(today, 'days').days),
  };
}

function day(time: DateTime): string {
  return time.toFormat('yyyy-MM-dd');
}

function second(time: DateTime): string {
  return time.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}
