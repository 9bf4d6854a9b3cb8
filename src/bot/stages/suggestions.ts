import { foldReply } from '../../../dialogs/reading/clauses';
import { readOptionNumber } from '../../../dialogs/reading/option-number';
import { readYesNo } from '../../../dialogs/reading/yes-no';
import type { Stage } from '../types';
import { answerEntry, NONE_OF_THESE } from './answer';

const NONE =
  /^(?:どれで?も?(?:ない|ありません|違う|ちがう)|該当(?:なし|しない)|当てはまらない|ない|ありません|違います?)(?:です)?[。!]*$/;

/** A reply to 「もしかして」 by number, by the question's own words, or by yes or no. */
export const suggestions: Stage = (turn) => {
  const { suggested } = turn.state;
  if (suggested.length === 0 || turn.message.action) return null;
  const { text } = turn.message;
  const folded = foldReply(text);
  const number = readOptionNumber(text, suggested.length + 1);
  if (number !== undefined) return answerEntry(turn, suggested[number] ?? '');
  if (NONE.test(folded) || folded === foldReply(NONE_OF_THESE)) return answerEntry(turn, '');
  const named = turn.world.knowledge.entries.find((entry) => foldReply(entry.question) === folded);
  if (named) return answerEntry(turn, named.id);
  const answer = suggested.length === 1 ? readYesNo(folded) : readYesNo(folded) === false ? false : undefined;
  if (answer === undefined) return null;
  return answerEntry(turn, answer ? (suggested[0] ?? '') : '');
};
