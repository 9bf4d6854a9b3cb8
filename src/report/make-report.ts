import { similarQuestions } from '../clusters/similar-questions';
import { remindersOf } from '../knowledge/reminders';
import type { Knowledge } from '../knowledge/types';
import type { Tables } from '../store';
import { drawCharts } from './charts';
import { csvOf } from './csv';
import { reportOf, totalsOf } from './figures';
import { namesFrom } from './names';
import { pageOf } from './page';
import { dayOf, type Period, periodBefore } from './period';
import { readLog } from './read-log';
import { textOf } from './text';

/** The report of a period as a page, as a table and, in short, as text. @param now milliseconds since 1970 */
export async function makeReport(
  tables: Tables,
  period: Period,
  knowledge: Knowledge,
  now: number,
): Promise<{ html: string; csv: string; text: string }> {
  const earlier = periodBefore(period);
  const before = totalsOf(earlier, await readLog(tables, earlier));
  const logged = await readLog(tables, period);
  const report = reportOf(period, logged, before, namesFrom(knowledge), (questions) =>
    similarQuestions(questions.map(({ text }) => text)),
  );
  const today = dayOf(now);
  const reminders = remindersOf(knowledge, today).map((reminder) => reminder.text);
  const html = pageOf(report, await drawCharts(report), today);
  return { html, csv: csvOf(report), text: textOf(report, reminders) };
}
