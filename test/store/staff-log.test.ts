import { sql } from 'kysely';
import { fill } from '../../bench/report/generate';
import { DAY_MS, dayNumber } from '../../src/japan-time';
import { type Database, StaffLog } from '../../src/store';
import { together } from '../../src/store/staff-log';
import { temporaryStore } from './support';

const FROM = Date.parse('2026-07-03T00:00:00+09:00');
const DAYS = 12;
const BEFORE = FROM + DAYS * DAY_MS;

const store = temporaryStore();
let database: Database;
let log: StaffLog;
beforeAll(async () => {
  database = await store.open();
  await fill(database, { turns: 3_000, days: DAYS, from: FROM, seed: 7 });
  log = new StaffLog(database);
});
afterAll(() => store.dispose());

const count = async (from: number, before: number, outcome: string) => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from questions where at >= ${from} and at < ${before} and outcome = ${outcome}`.execute(
    database.db,
  );
  return Number(rows[0]?.n);
};

it('counts each day in Japan, and all together, as an independent query does', async () => {
  const days = await log.perDay(FROM, BEFORE);
  expect(days.map(({ day }) => day)).toEqual(
    Array.from({ length: DAYS }, (_, at) => dayNumber(FROM + at * DAY_MS)),
  );
  for (const [at, { answered, suggested, unknown, questions }] of days.entries()) {
    const [from, before] = [FROM + at * DAY_MS, FROM + (at + 1) * DAY_MS];
    expect(answered).toBe(await count(from, before, 'answer'));
    expect(unknown).toBe(await count(from, before, 'unknown'));
    expect(questions).toBe(answered + suggested + unknown);
  }
  expect(together(days).answered).toBe(await count(FROM, BEFORE, 'answer'));
  expect(together(days).up + together(days).down).toBeGreaterThan(0);
});

it('a span that begins and ends in the middle of days counts no moment beside it', async () => {
  const [from, before] = [FROM + DAY_MS / 3, FROM + 3.4 * DAY_MS];
  const days = await log.perDay(from, before);
  expect(days).toHaveLength(4);
  expect(together(days).answered).toBe(await count(from, before, 'answer'));
});

it('tells of unresolved questions, the newest day first, until there are enough', async () => {
  const rows = await log.unresolved(FROM, BEFORE, 20);
  expect(rows.length).toBeGreaterThanOrEqual(20);
  const days = rows.map(({ at }) => dayNumber(at));
  expect(days).toEqual([...days].sort((one, other) => other - one));
  const all = await log.unresolved(FROM, BEFORE, 9_999);
  const unresolved = (await count(FROM, BEFORE, 'unknown')) + (await count(FROM, BEFORE, 'suggest'));
  expect(all.filter(({ reason }) => reason !== 'down')).toHaveLength(unresolved);
  expect(all.some(({ reason }) => reason === 'down')).toBe(true);
});
