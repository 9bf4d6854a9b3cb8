import { dayOf } from './period';
import type { AfterAnswer, Totals } from './types';

export const number = (value: number): string => value.toLocaleString('ja-JP');

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`;

/** 「2026年10月1日」 */
export const longDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** @param at milliseconds since 1970 */
export const longDayOf = (at: number): string => longDay(dayOf(at));

export const AFTER: readonly (readonly [AfterAnswer, string])[] = [
  ['up', '「役に立った」と評価'],
  ['nothing', '評価なし、質問はそこまで'],
  ['other', '評価なし、別の質問へ'],
  ['dialog', '評価なし、対話へ進んだ'],
  ['again', '評価なし、同じことを聞き直した'],
  ['unknown', '評価なし、続けて答えられない質問'],
  ['down', '「役に立たなかった」と評価'],
];

/** After these an answer is taken to have helped. */
const HELPED: readonly AfterAnswer[] = ['up', 'nothing', 'other', 'dialog'];

/** How many answers are taken to have helped. */
export const helped = (after: Readonly<Record<AfterAnswer, number>>): number =>
  HELPED.reduce((sum, key) => sum + after[key], 0);

/** What the report comes to, in two sentences. */
export function summaryOf(
  totals: Totals,
  before: Totals,
  after: Readonly<Record<AfterAnswer, number>>,
): string {
  const { questions, answer, unknown } = totals;
  if (questions === 0) return 'この期間に質問はありませんでした。';
  const solved = helped(after);
  const than = before.questions === 0 ? '' : `(直前の同じ日数では${number(before.questions)}件)`;
  return `質問は${number(questions)}件${than}で、${percent(answer, questions)}に回答しました。回答の${percent(solved, answer)}は解決につながったとみられます。答えられなかった質問は${number(unknown)}件です。`;
}
