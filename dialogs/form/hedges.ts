import type { FactValue } from '../../src/reply/types';

/** What was said outright, or only thought to be so: 「ないと思います」. */
export type Told = boolean | 'likely' | 'unlikely';

/** @param hedged whether it was only thought to be so */
export function weigh(said: boolean, hedged: boolean): Told {
  if (!hedged) return said;
  return said ? 'likely' : 'unlikely';
}

export const isTold = (value: FactValue): boolean =>
  typeof value === 'boolean' || value === 'likely' || value === 'unlikely';

export const isHedged = (value: Told | 'unknown' | undefined): boolean =>
  value === 'likely' || value === 'unlikely';

/** What it comes to, hedged or not; undefined where it is not known. */
export const meant = (value: Told | 'unknown' | undefined): boolean | undefined =>
  value === undefined || value === 'unknown' ? undefined : value === true || value === 'likely';
