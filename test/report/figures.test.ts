import { sql } from 'kysely';
import { fill } from '../../bench/report/generate';
import { csvOf } from '../../src/report/csv';
import { reportOf, totalsOf } from '../../src/report/figures';
import { makeReport } from '../../src/report/make-report';
import { readLog } from '../../src/report/read-log';
import type { Database } from '../../src/store';
import { temporaryStore } from '../store/support';
import { understand } from '../support/talk';
import { figuresIn } from './read-report';

jest.setTimeout(120_000);

const store = temporaryStore();
let database: Database;
beforeAll(async () => {
  database = await store.open();
  await fill(database, {
    turns: 6_000,
    days: 20,
    from: Date.parse('2026-07-01T00:00:00+09:00'),
    seed: 7,
  });
}, 60_000);
afterAll(() => store.dispose());

const PERIOD = { from: '2026-07-05', to: '2026-07-12' };
const SPAN = sql`at >= ${Date.parse('2026-07-04T15:00:00Z')} and at < ${Date.parse('2026-07-12T15:00:00Z')}`;
const names = {
  entry: (id: string) => id,
  dialog: (id: string) => id,
  fact: (id: string) => id,
  channel: (id: string) => id,
};

/** Counts in the database itself, by another way than the report's. */
async function count(query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${query})`.execute(database.db);
  return Number(rows[0]?.n);
}

it('the figures are those of an independent query', async () => {
  const { html } = await makeReport(database, PERIOD, (await understand()).knowledge, Date.now());
  const outcome = (one: string) => count(sql`select 1 from questions where ${SPAN} and outcome = ${one}`);
  const rating = (one: string) => count(sql`select 1 from feedback where ${SPAN} and rating = ${one}`);
  const begun = sql`select * from questions where ${SPAN} and begun = 1`;
  const finished = sql`select 1 from (${begun}) b where exists (
    select 1 from questions f
    where f.conversation_id = b.conversation_id and f.user_id = b.user_id and f.dialog = b.dialog
      and f.dialog_step = 'finished' and f.at >= b.at
      and not exists (
        select 1 from questions o
        where o.conversation_id = b.conversation_id and o.user_id = b.user_id and o.dialog = b.dialog
          and o.begun = 1 and o.at > b.at and o.at <= f.at))`;
  const expected = {
    質問: await count(
      sql`select 1 from questions where ${SPAN} and outcome in ('answer', 'suggest', 'unknown')`,
    ),
    回答: await outcome('answer'),
    候補: await outcome('suggest'),
    未回答: await outcome('unknown'),
    役に立った: await rating('up'),
    役に立たなかった: await rating('down'),
    対話の開始: await count(begun),
    完了: await count(finished),
    離脱: (await count(begun)) - (await count(finished)),
  };
  expect(expected.離脱).toBeGreaterThan(50);
  expect(figuresIn(html)).toEqual(expected);
});

it('days, channels, entries and unanswered groups add up to the same figures, days as they are in Japan', async () => {
  const logged = await readLog(database, PERIOD);
  const totals = totalsOf(PERIOD, logged);
  const report = reportOf(PERIOD, logged, totals, names, (questions) => [
    { question: 'all', count: questions.length, wordings: [] },
  ]);
  const { rows } = await sql<{ day: string; n: number }>`
    select date(at / 1000 + 9 * 3600, 'unixepoch') as day, count(*) as n from questions
    where ${SPAN} and outcome in ('answer', 'suggest', 'unknown') group by 1 order by 1`.execute(database.db);
  const perDay = report.days.map(({ day, answer, suggest, unknown }) => ({
    day,
    n: answer + suggest + unknown,
  }));
  expect(perDay.filter(({ n }) => n > 0)).toEqual(rows);
  expect(perDay.map(({ day }) => day)).toHaveLength(8);
  const sum = (list: readonly number[]) => list.reduce((whole, one) => whole + one, 0);
  expect(sum(report.channels.map((one) => one.count))).toBe(totals.questions);
  expect(sum(report.hours.map((one) => one.count))).toBe(totals.questions);
  expect(sum(report.entries.map(({ answered }) => answered))).toBe(totals.answer);
  expect(sum(report.dialogs.map(({ left }) => left))).toBe(totals.left);
  expect(sum(report.dialogs.flatMap(({ stops }) => stops.map((stop) => stop.count)))).toBe(totals.left);
  expect(sum(Object.values(report.after))).toBe(totals.answer);
  expect(report.unanswered[0]?.count).toBe(totals.unknown);
});

it('a table for Excel holds what people wrote as text, never as a formula', async () => {
  const logged = await readLog(database, PERIOD);
  const report = reportOf(PERIOD, logged, totalsOf(PERIOD, logged), names, () => [
    { question: '=HYPERLINK("http://x")', count: 1, wordings: ['=HYPERLINK("http://x")', '＋1', '@SUM(A1)'] },
  ]);
  const csv = csvOf(report);
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(csv).not.toMatch(/(?:^|,|\n)"?[=+@＝＋＠]/);
});

it('an empty period has a report that says so', async () => {
  const { html } = await makeReport(
    database,
    { from: '2020-01-01', to: '2020-01-02' },
    (await understand()).knowledge,
    Date.now(),
  );
  expect(new Set(Object.values(figuresIn(html)))).toEqual(new Set([0]));
  expect(html).toContain('この期間に質問はありませんでした。');
});
