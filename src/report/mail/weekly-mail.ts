import type { Log } from '../../log';
import { repeatedly } from '../../repeatedly';
import { type Database, readNote, writeNote } from '../../store';
import type { Period } from '../period';
import { lastDue, type Schedule } from './due';
import { type Letter, letterOf, type WrittenReport } from './letter';

export interface WeeklyMailPorts {
  database: Database;
  schedule: Schedule;
  /** Makes the report of a period. */
  make: (period: Period) => Promise<WrittenReport>;
  send: (letter: Letter) => Promise<void>;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
}

const NOTE = 'report-mail';
const LOOK_EVERY_MS = 60_000;

/** Sends the report of the last seven days once a week, until it is stopped. What failed is tried again. */
export const startWeeklyMail = (ports: WeeklyMailPorts): { stop(): Promise<void> } =>
  repeatedly(
    LOOK_EVERY_MS,
    () => mailWhenDue(ports),
    (error) => ports.log('report-mail-failed', { error }),
  );

/**
 * Sends the mail that is due and was not sent yet, from whichever instance is first. A service that has never looked begins with
 * the next week.
 */
export async function mailWhenDue({
  database,
  schedule,
  make,
  send,
  now,
  log,
}: WeeklyMailPorts): Promise<void> {
  const { day, period } = lastDue(now(), schedule);
  if (await isDone(database, day)) return;
  await database.exclusively(NOTE, async () => {
    if (await isDone(database, day)) return;
    await send(letterOf(period, await make(period)));
    await writeNote(database, NOTE, day);
    log('report-mailed', { from: period.from, to: period.to });
  });
}

async function isDone(database: Database, day: string): Promise<boolean> {
  const last = await readNote(database, NOTE);
  if (last === undefined) await writeNote(database, NOTE, day);
  return last === undefined || last >= day;
}
