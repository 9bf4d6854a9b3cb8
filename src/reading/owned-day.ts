import type { DayMention } from '../dates';
import type { Owner } from './day-owners';
import type { SenseClause } from './phrases';

/** A day that a message names, and whose it is. */
export interface OwnedDay extends Owner {
  mention: DayMention;
  /** Said to be wrong: 「1月20日じゃなくて」. */
  denied: boolean;
  mood: 'told' | 'supposed' | 'asked';
  /** In front of the noun that it is the day of: 「12月1日発行の謄本」. */
  within: boolean;
  /** What it is the day of is still to come: planned, or told in the present tense. */
  ahead?: 'planned' | 'present';
  /** Told in front of a noun of what has happened: 「1月15日に届いた封筒」. */
  over?: true;
  /** It says which of several is applied for, and not when: 「来年分の更新申請」. */
  share?: true;
  clause: SenseClause;
}

/** A day that a dialog reckons with. */
export const isOfACase = ({ owner }: OwnedDay): boolean => owner !== 'other' && owner !== 'nobody';

/** Every day from `from` to `to`, `yyyy-MM-dd`, inclusive; both the same where the day is known. */
export type DaySpan = { readonly from: string; readonly to: string };

/** The days that a mention names; nothing where it names none, or no first one. */
export function spanNamed({ mention: { days } }: OwnedDay): DaySpan | undefined {
  if (days.kind === 'day') return { from: days.day, to: days.day };
  return days.kind === 'vague' && days.earliest !== undefined
    ? { from: days.earliest, to: days.latest }
    : undefined;
}
