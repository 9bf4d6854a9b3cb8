import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Log } from '../../log';
import { isUnable } from '../is-unable';
import { StoreError } from '../store-error';
import { type Answer, ask, examine, isDamage, type Verdict } from './ask';
import { renewHeader } from './file-header';
import { firstPageFromLog, sizeOf } from './write-ahead-log';

/** The file, its log and what SQLite keeps beside them. */
const PARTS = ['', '-wal', '-shm'];
/** How often salvaging may end the process that does it. */
const MOST_TRIES = 40;

export interface Doctor {
  /** The compiled `program.ts`. */
  program: string;
  log: Log;
}

/** How long a start waits for the look at a large file; the rest is looked at meanwhile. */
const START_WAITS_MS = 8_000;

/**
 * Looks at the store's file before it is opened. One that is damaged is set aside, and what can be read of it put into a new one.
 * Nothing else may have it open.
 * @param waitMs how long to wait for the look before going on without
 */
export async function mendBeforeOpening(
  path: string,
  doctor: Doctor,
  waitMs = START_WAITS_MS,
): Promise<void> {
  const verdict = lookAtSizes(path) ?? (sizeOf(path) === 0 ? { state: 'sound' as const } : undefined);
  if (verdict?.state === 'sound' && existsSync(path))
    doctor.log('store-empty', { file: basename(path), reason: 'the file was there, and nothing in it' });
  if (verdict) return verdict.state === 'damaged' ? mend(path, verdict.reason, doctor) : undefined;
  const stop = new AbortController();
  const looking = examine(doctor.program, path, { signal: stop.signal });
  const inTime = await within(waitMs, looking);
  if (inTime?.state === 'damaged') return mend(path, inTime.reason, doctor);
  // Whether it can be used shows when it is opened.
  if (inTime?.state === 'unusable') doctor.log('store-not-checked', { reason: inTime.reason });
  if (inTime) return;
  doctor.log('store-still-checked', { megabytes: Math.round(sizeOf(path) / 1e6) });
  void looking.then((late) => {
    if (late.state === 'damaged') doctor.log('store-damaged', { reason: late.reason });
    if (late.state === 'unusable') doctor.log('store-not-checked', { reason: late.reason });
  });
}

/** What needs no look inside. */
export function lookAtSizes(path: string): Verdict | undefined {
  if (sizeOf(path) > 0 || sizeOf(`${path}-wal`) === 0) return undefined;
  return { state: 'damaged', reason: 'the file is empty although its log is not' };
}

/**
 * Sets the file aside and begins a new one with what can be read of it.
 * @throws StoreError where nobody could read it, as with no memory left; it is in its place then, as it was
 * @param rescued a copy that a running process made of what it had of the file: taken as it is unless it is damaged too
 */
export async function mend(path: string, reason: string, doctor: Doctor, rescued?: string): Promise<void> {
  const { program, log } = doctor;
  const whole = rescued !== undefined && (await examine(program, rescued)).state !== 'damaged';
  const aside = freeName(path);
  moveFile(path, aside);
  if (whole) {
    renameSync(rescued, path);
    log('store-mended', { reason, setAside: basename(aside), whole });
    return;
  }
  if (rescued !== undefined) rmSync(rescued, { force: true });
  if (sizeOf(aside) === 0 && existsSync(`${aside}-wal`)) firstPageFromLog(aside);
  const begun = `${path}.new`;
  let answer = await salvage(program, aside, begun);
  const undo = isDamage(answer.code) ? renewHeader(aside) : undefined;
  if (undo) {
    const again = await salvage(program, aside, begun);
    if (again.tables) answer = again;
    else undo();
  }
  // The new file cannot be written, whatever the old one holds.
  const unable = answer.notRun ?? (isUnable(answer.code) ? answer.error : undefined);
  if (unable !== undefined) {
    for (const part of PARTS) rmSync(begun + part, { force: true });
    moveFile(aside, path);
    throw new StoreError(
      dirname(path),
      `${basename(path)} is damaged (${reason}), and what it holds could not be copied: ${unable}`,
    );
  }
  const tables = Object.entries(answer.tables ?? {}).filter(([, { rows, gaps }]) => rows + gaps > 0);
  const sum = (name: 'mended' | 'dropped' | 'gaps') => tables.reduce((n, [, table]) => n + table[name], 0);
  if (existsSync(begun)) {
    chmodSync(begun, 0o600);
    renameSync(begun, path);
  }
  log('store-mended', {
    reason,
    setAside: basename(aside),
    rows: Object.fromEntries(tables.map(([name, { rows }]) => [name, rows])),
    mended: sum('mended'),
    dropped: sum('dropped'),
    gaps: sum('gaps'),
    ...(answer.tables ? {} : { nothingRead: answer.error ?? 'the file cannot be read at all' }),
  });
}

/** Has what can be read copied into a new file. */
async function salvage(program: string, from: string, to: string): Promise<Answer> {
  for (const part of PARTS) rmSync(to + part, { force: true });
  let answer = await ask(program, ['salvage', from, to]);
  for (let tries = 0; tries < MOST_TRIES && answer.at !== undefined; tries += 1)
    answer = await ask(program, ['salvage', from, to, answer.at, String(2 ** tries)]);
  return answer;
}

function moveFile(from: string, to: string): void {
  for (const part of PARTS) if (existsSync(from + part)) renameSync(from + part, to + part);
}

function freeName(path: string): string {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const name = (at: number) => `${path}.damaged-${time}${at > 0 ? `-${at}` : ''}`;
  let at = 0;
  while (existsSync(name(at))) at += 1;
  return name(at);
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
