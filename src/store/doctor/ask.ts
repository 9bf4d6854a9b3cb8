import { spawn } from 'node:child_process';

/** What a look at the file came to. */
export type Verdict =
  | { state: 'sound' }
  /** `reason` names nothing that a person wrote. */
  | { state: 'damaged'; reason: string }
  /** Not a matter of what the file holds: it cannot be opened, or the disk is full. */
  | { state: 'unusable'; reason: string };

/** SQLite's codes for what is wrong with the bytes themselves. */
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|FORMAT|IOERR_SHORT_READ)/;

export interface Answer {
  /** The table at which the process ended before it had answered. */
  at?: string;
  findings?: string[];
  tables?: Record<string, { rows: number; mended: number; dropped: number; gaps: number }>;
  error?: string;
  code?: string;
}

/** Runs the program; where its process ended without an answer, there is nothing but `at`. */
export async function ask(program: string, args: readonly string[], signal?: AbortSignal): Promise<Answer> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {},
    ...(signal && { signal }),
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const last = said.trim().split('\n').at(-1) ?? '';
  return last === '' ? {} : (JSON.parse(last) as Answer);
}

/**
 * Has a file of the store read in a process of its own, so that what ends that process does not end this one.
 * @param program the compiled `program.ts`
 */
export async function examine(
  program: string,
  path: string,
  { thorough = false, signal }: { thorough?: boolean; signal?: AbortSignal } = {},
): Promise<Verdict> {
  const answer = await ask(program, ['check', path, ...(thorough ? ['thorough'] : [])], signal);
  const { findings, error, code = '' } = answer;
  if (error !== undefined)
    return DAMAGE.test(code) ? { state: 'damaged', reason: error } : { state: 'unusable', reason: error };
  if (!findings)
    return { state: 'damaged', reason: 'reading all of it ends the process: a text in it is no UTF-8' };
  return findings.length === 0
    ? { state: 'sound' }
    : { state: 'damaged', reason: findings.join('; ').slice(0, 500) };
}
