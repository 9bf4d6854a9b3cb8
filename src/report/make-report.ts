import { similarQuestions } from '../clusters/similar-questions';
import type { Knowledge } from '../knowledge/types';
import type { Tables } from '../store';
import { drawCharts } from './charts';
import { csvOf } from './csv';
import { reportOf, totalsOf } from './figures';
import { namesFrom } from './names';
import { pageOf } from './page';
import { dayOf, type Period, periodBefore } from './period';
import { readLog } from './read-log';

/** The report of a period as a page and as a table. @param now milliseconds since 1970 */
export async function makeReport(
  tables: Tables,
  period: Period,
  knowledge: Knowledge,
  now: number,
): Promise<{ html: string; csv: string }> {
  const earlier = periodBefore(period);
  const before = totalsOf(earlier, await readLog(tables, earlier));
  const logged = await readLog(tables, period);
  const report = reportOf(period, logged, before, namesFrom(knowledge), (questions) =>
    similarQuestions(questions.map(({ text }) => text)),
  );
  return { html: pageOf(report, await drawCharts(report), dayOf(now)), csv: csvOf(report) };
}
