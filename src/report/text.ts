import type { Group, Report } from './types';
import { longDay, number, summaryOf } from './wording';

/** As many as somebody reads in a mail. */
const SHOWN = 5;

const lineOf = ({ question, count }: Group): string => `${question}(${number(count)}件)`;

/** What the report comes to, as plain text. Pure. @param reminders what staff should look at besides */
export function textOf(report: Report, reminders: readonly string[]): string {
  const { period, totals, before, after, unanswered } = report;
  const { up, down, begun, finished, left } = totals;
  const groups = unanswered.slice(0, SHOWN);
  return [
    `${longDay(period.from)}から${longDay(period.to)}まで`,
    summaryOf(totals, before, after),
    [
      `質問 ${number(totals.questions)} / 回答 ${number(totals.answer)} / 候補 ${number(totals.suggest)} / 未回答 ${number(totals.unknown)}`,
      `役に立った ${number(up)} / 役に立たなかった ${number(down)}`,
      `対話の開始 ${number(begun)} / 完了 ${number(finished)} / 離脱 ${number(left)}`,
    ].join('\n'),
    ...section('答えられなかった質問(多い順)', groups.map(lineOf)),
    ...section('見直すもの', reminders),
  ].join('\n\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`■ ${title}\n${lines.map((line) => `・${line}`).join('\n')}`];
