import { render } from 'preact-render-to-string';
import type { Charts } from './charts';
import { Busy, Comments, Dialogs, Entries, Method, Solved, Unanswered } from './sections';
import { STYLE } from './style';
import { Days, Figures } from './totals';
import type { Report } from './types';
import { longDay, summaryOf } from './wording';

const TITLE = 'サーバIDサポートボット 利用レポート';

/** The report as one HTML file that needs nothing else. @param made the day on which it is made, `yyyy-MM-dd` */
export function pageOf(report: Report, charts: Charts, made: string): string {
  const { period, totals, before, after } = report;
  const span = `${longDay(period.from)}〜${longDay(period.to)}`;
  const body = (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${TITLE} ${span}`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <header>
          <p class="product">サーバIDサポートボット</p>
          <h1>利用レポート</h1>
          <p class="period">
            {span}
            <span>作成日 {longDay(made)}</span>
          </p>
        </header>
        <main>
          <p class="summary">{summaryOf(totals, before, after)}</p>
          <Figures report={report} />
          <Days report={report} chart={charts.days} />
          <Solved report={report} />
          <Unanswered report={report} />
          <Entries report={report} />
          <Dialogs report={report} />
          <Busy report={report} chart={charts.hours} />
          <Comments report={report} />
          <Method />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${render(body)}\n`;
}
