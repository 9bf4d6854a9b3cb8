import { names } from './nouns-named';
import { phrasesOf, type SenseUnit, unitsIn } from './phrases';
import type { Reading } from './reading';
import { does } from './said';

const SIDES = [
  ['start', /^(?:始まり|はじまり|始まる|開始|開始日|開始日時|スタート)$/],
  ['end', /^(?:終わり|おわり|終わる|終了|終了日|終了日時|満了|満了日)$/],
] as const;

/** 「始まりのほうだけもう一回」「終了はいつでしたっけ」: one end of a validity that was told before. */
export function sideAskedAgain(reading: Reading): 'start' | 'end' | undefined {
  const units = unitsOf(reading);
  const sides = SIDES.filter(([, word]) =>
    units.some(({ text, base }) => word.test(text) || word.test(base)),
  );
  const again = does(reading, 'when') || units.some(({ text }) => AGAIN.test(text));
  const [side, ...more] = sides;
  return again && side && more.length === 0 ? side[0] : undefined;
}

const AGAIN = /^(?:もう(?:一|1)[回度]|もっかい|再度|再び|改めて)$/;

/** 「さっきの期限、もう一回教えて」「先ほどの結果をもう一度」: what was told before, once more. */
export const asksAgain = (reading: Reading): boolean =>
  unitsOf(reading).some(({ text }) => AGAIN.test(text)) &&
  // 「もう一回見たら1月25日でした」 tells what was seen.
  !reading.days.some(({ mood, owner }) => mood === 'told' && owner !== 'other') &&
  (BEFORE.test(reading.folded) || names(reading, ['対話']));

const BEFORE = /さっき|先ほど|先程|さきほど|最初の|前の/;

/** 「発行日は何日で計算されてますか」「発行日はいつでしたっけ」: the day that the result was worked out from. */
export const asksForIssueDay = (reading: Reading): boolean =>
  names(reading, ['発行日']) &&
  (does(reading, 'when') || does(reading, 'how-long')) &&
  reading.clauses.some(({ tail }) => tail?.marks.has('past') || tail?.marks.has('state'));

/** The words of a message, and those that its nouns belong to. */
const unitsOf = ({ clauses }: Reading): SenseUnit[] =>
  clauses.flatMap((clause) => [
    ...unitsIn(clause),
    ...phrasesOf(clause).flatMap(({ owner }) => owner?.units ?? []),
  ]);
