import { answerTo, statedOf } from '../../src/reading/answers';
import type { Reading } from '../../src/reading/reading';
import type { Statement } from '../../src/reading/told';
import type { ReplyReading } from './types';

/** What a message tells of these facts by itself. Said both ways it is not told. */
export function toldOf<N extends string>(
  reading: Reading,
  names: readonly N[],
): Partial<Record<N, Statement>> {
  const told: Partial<Record<N, Statement>> = {};
  for (const name of names) {
    const said = statedOf(name, reading);
    if (said !== undefined && said !== 'conflict') told[name] = said;
  }
  return told;
}

/** A reply to a question that is answered with yes or no. */
export function readBoolean(
  fact: string,
  matters: readonly string[],
): (reading: Reading) => ReplyReading<boolean> {
  return (reading) => {
    const answer = answerTo(fact, matters, reading);
    if (answer.kind === 'conflict') return { kind: 'problem', message: BOTH };
    return answer.kind === 'value' ? { kind: 'value', value: answer.value } : { kind: 'none' };
  };
}

const BOTH = 'どちらともお答えのようです。どちらになるか、もう一度お聞かせください。';
