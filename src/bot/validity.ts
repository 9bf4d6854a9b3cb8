import { zonesOf } from '../../dialogs/form/days';
import { readValidity, type ValidityReading } from '../dates';
import { timesOfThing, validityText } from '../reading/validity-text';
import { contextOf } from './show';
import type { Turn } from './types';

/** The validity that a message tells. */
export const validityOf = (turn: Turn): ValidityReading => {
  const context = contextOf(turn.world);
  const text = timesOfThing(turn.reading)?.times ?? validityText(turn.reading);
  return readValidity(text, { now: context.now, ...zonesOf(context) });
};

/** Whether it is said which end of a validity it is, or both are there. */
export const isLabelled = (validity: ValidityReading): boolean =>
  validity.kind === 'period' || (validity.kind === 'moment' && validity.side !== undefined);

/** Whether it is said in which zone its times are. */
export const namesZone = (validity: ValidityReading): boolean =>
  (validity.kind === 'period' && validity.end.zone.given) ||
  (validity.kind === 'moment' && validity.at.zone.given);

/** Whether the text holds validity dates with their times, which are there to be converted. */
export function holdsMoments(turn: Turn): boolean {
  const { kind } = validityOf(turn);
  return kind === 'period' || kind === 'moment' || kind === 'needs-zone';
}

/** The same, or so many of them that it must be asked which are meant. */
export function holdsTimes(turn: Turn): boolean {
  const validity = validityOf(turn);
  return holdsMoments(turn) || (validity.kind === 'impossible' && validity.reason === 'too-many-dates');
}

/** Whether the text shows a validity as a program or a dialog does, or tells one with its time and asks nothing. */
export function showsValidity({ reading }: Turn, validity: ValidityReading): boolean {
  if (validity.kind === 'needs-zone' || ('form' in validity && validity.form === true)) return true;
  const told = validity.kind === 'period' || (validity.kind === 'moment' && validity.side === 'end');
  return told && !reading.asks;
}
