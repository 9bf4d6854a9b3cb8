import { names } from './nouns-named';
import { phrasesOf, type SenseUnit, unitsIn } from './phrases';
import type { Reading } from './reading';
import { does } from './said';
import { type Side, sideIn } from './side-named';
import { namesNothing } from './subject-words';

/** 「始まりのほうだけもう一回」「終了はいつでしたっけ」: one end of a validity that was told before. */
export function sideAskedAgain(reading: Reading): Side | undefined {
  const units = unitsOf(reading);
  const again = does(reading, 'when') || units.some(({ text }) => AGAIN.test(text));
  return again ? sideIn(units) : undefined;
}

const AGAIN =
  /^(?:もう(?:一|1)[回度遍]|もう一ぺん|もういっぺん|もういっかい|もうい?ちど|もいちど|もっかい|もっぺん|再度|再び|改めて)$/;

/** 「さっきの期限、もう一回教えて」「その日付だけもっぺん」: what was told before, once more. */
export const asksAgain = (reading: Reading): boolean =>
  unitsOf(reading).some(({ text }) => AGAIN.test(text)) &&
  // 「もう一回見たら1月25日でした」 tells what was seen.
  !reading.days.some(({ mood, owner }) => mood === 'told' && owner !== 'other') &&
  (BEFORE.test(reading.folded) || reading.request !== undefined || asksForThatAlone(reading));

/** 「もう一度CSRを作るの?」 asks about something else, whatever it does again. */
function asksForThatAlone({ clauses }: Reading): boolean {
  const asking = clauses.filter(({ link }) => link !== 'because');
  return (
    namesNothing({ clauses: asking }, DAYS) &&
    asking.every(
      ({ predicate, nominal }) => predicate === null || nominal !== null || TELLS.has(predicate.base),
    )
  );
}

/** Groups of nouns for what a result tells. */
const DAYS = ['発行日', '更新日', '期限', '時刻', '日本時間'];
const TELLS = new Set([
  '言う',
  '教える',
  '見せる',
  '見る',
  '聞く',
  '出す',
  'だ',
  '表示',
  'お願い',
  '頼む',
  '書く',
  '確認',
]);

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
