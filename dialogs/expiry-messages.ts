import { completeTime, completeZone, readValidity, type ValidityReading } from '../src/dates';
import { zonesOf } from './form/days';
import type { FormContext } from './form/types';

const BETWEEN = '\u001f';

/** Several messages as one text; those behind the first complete it. */
export const together = (...messages: readonly string[]): string => messages.join(BETWEEN);

/** A date, or times, said to be one end of a validity. */
export const labelled = (side: 'start' | 'end', text: string): string =>
  `${side === 'start' ? 'notBefore' : 'notAfter'}=${text}`;

/** Reads what `together` made one text of. */
export function readAll(texts: string, context: FormContext): ValidityReading {
  const zones = { now: context.now, ...zonesOf(context) };
  const [first = '', ...more] = texts.split(BETWEEN);
  return more.reduce(
    (reading, text) => {
      if (reading.kind === 'needs-time') return completeTime(reading, text, zones);
      return reading.kind === 'needs-zone' ? completeZone(reading, text, zones) : { kind: 'none' as const };
    },
    readValidity(first, zones),
  );
}
