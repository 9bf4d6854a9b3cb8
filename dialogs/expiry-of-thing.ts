import type { ValidityReading } from '../src/dates';
import { names } from '../src/reading/nouns-named';
import type { Reading } from '../src/reading/reading';

/** 「メンテは1時から5時までです」: nobody asks to have that converted, nor is it known in which zone it is. */
export const isLeftAlone = (reading: Reading, times: ValidityReading): boolean =>
  !reading.asks && reading.request !== 'expiry-time' && !names(reading, ['期限']) && isWithoutZone(times);

const isWithoutZone = (times: ValidityReading): boolean =>
  (times.kind === 'moment' && !times.at.zone.given) || (times.kind === 'period' && !times.end.zone.given);

export const notOurs = (thing: string): string =>
  `「${thing}」の日時のようですので、サーバIDの有効期限としては換算していません。`;
