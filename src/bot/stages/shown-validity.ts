import { names } from '../../reading/nouns-named';
import { questionsIn } from '../../reading/parts';
import { pastedLines } from '../../reading/pasted-lines';
import { does } from '../../reading/said';
import { isOfTimes } from '../entry-text';
import type { Stage, Turn } from '../types';
import { namesZone, showsValidity, validityOf } from '../validity';
import { openMatter } from './open-matter';

/**
 * What a program shows of a validity, with a sentence that asks when it is: the sentence is judged by itself, and the dates
 * are read as they would be without it. Whatever else is asked of it, the words of the program say nothing about.
 */
export const shownValidity: Stage = (turn) => {
  if (turn.state.stack.length > 0 || turn.message.action) return null;
  const { said, pasted } = pastedLines(turn.reading.text);
  if (said === '' || pasted === '') return null;
  const shown = readAgain(turn, pasted);
  const validity = validityOf(shown);
  if (!showsValidity(shown, validity) || !asksWhen(readAgain(turn, said))) return null;
  // 「表示は日本時間です。いつ切れますか」: the sentence says what the program does not.
  const told = namesZone(validityOf(turn)) && !namesZone(validity) ? turn : shown;
  return openMatter(told, 'expiry-time', turn.world.search(shown.reading.analysed));
};

const readAgain = (turn: Turn, text: string): Turn => ({
  ...turn,
  message: { ...turn.message, text },
  reading: turn.world.read(text, { fact: null }),
});

/** Whether the dates are to be converted, or it is asked when they are, and nothing else. */
function asksWhen({ reading, world }: Turn): boolean {
  const { request } = reading;
  if (request !== undefined && (request !== 'expiry-time' || !reading.asks)) return request === 'expiry-time';
  if (!reading.asks || questionsIn(reading).length > 1) return false;
  const match = world.search(reading.analysed);
  if (isOfTimes(match)) return true;
  return (
    match.outcome !== 'answer' &&
    // 「これっていつ切れますか」
    (names(reading, ['期限', '時刻']) || does(reading, 'ended')) &&
    (match.topicId === null || does(reading, 'when'))
  );
}
