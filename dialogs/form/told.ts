import { answerTo } from '../../src/reading/answers';
import type { Reading } from '../../src/reading/reading';
import type { Statement } from '../../src/reading/statements';
import type { ReplyReading } from './types';

/** What a message tells of these facts by itself, the last word of each. Said both ways it is not told. */
export function toldOf<N extends string>(
  reading: Reading,
  names: readonly N[],
): Partial<Record<N, Statement>> {
  const told: Partial<Record<N, Statement>> = {};
  for (const name of names) {
    const said = reading.told.statements.filter(({ fact, mood }) => fact === name && mood === 'told');
    const main = said.filter(
      (one) => !one.within || said.every((other) => other.within || other.clause !== one.clause),
    );
    const last = main.at(-1);
    const agreed = main.every(({ value }) => value === last?.value);
    const takenBack = reading.replies.some(({ act }) => act === 'take-back');
    if (last && (agreed || takenBack)) told[name] = last;
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
