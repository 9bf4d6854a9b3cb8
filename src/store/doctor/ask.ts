import { spawn } from 'node:child_process';

/** What a look at the file came to. */
export type Verdict =
  | { state: 'sound' }
  /** `reason` names nothing that a person wrote. */
  | { state: 'damaged'; reason: string }
  /** Not a matter of what the file holds: it cannot be opened, the disk is full, or nobody could look. */
  | { state: 'unusable'; reason: string };

/** SQLite's codes for what is wrong with the bytes themselves. */
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|FORMAT|IOERR_SHORT_READ)/;

export const isDamage = (code: unknown): boolean => DAMAGE.test(String(code));

/** How a process ends that libsql or SQLite ends over what the file holds; whatever else ends one says nothing of the file. */
const CRASHES: readonly unknown[] = ['SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGTRAP'];
/** Node and Rust end a process in the same way when there is no memory for it. */
const NO_MEMORY = /out of memory|memory allocation of|Allocation failed/i;
const MOST_COMPLAINTS = 16_384;

export interface Answer {
  /** The process ended without an answer, not for what the file holds: why. */
  notRun?: string;
  /** The table at which the process ended before it had answered. */
  at?: string;
  findings?: string[];
  tables?: Record<string, { rows: number; mended: number; dropped: number; gaps: number }>;
  error?: string;
  code?: string;
}

/** Runs the program; where the file ended its process before it had answered, there is nothing but `at`. */
export async function ask(program: string, args: readonly string[], signal?: AbortSignal): Promise<Answer> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {},
    ...(signal && { signal }),
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints = (complaints + String(chunk)).slice(-MOST_COMPLAINTS);
  });
  const ended = await new Promise<unknown>((resolve) => {
    child.once('close', (status, killedBy) => resolve(killedBy ?? status)).once('error', resolve);
  });
  const answer = lastOf(said);
  if (answer.findings || answer.tables || answer.error !== undefined) return answer;
  if (CRASHES.includes(ended) && !NO_MEMORY.test(complaints)) return answer;
  return { notRun: reasonOf(ended, complaints) };
}

/** The last whole line; a process that was ended may have left a part of one behind it. */
function lastOf(said: string): Answer {
  const last =
    said
      .slice(0, said.lastIndexOf('\n') + 1)
      .trim()
      .split('\n')
      .at(-1) ?? '';
  return last === '' ? {} : (JSON.parse(last) as Answer);
}

function reasonOf(ended: unknown, complaints: string): string {
  if (ended instanceof Error) return `its process did not start: ${ended.message}`;
  if (NO_MEMORY.test(complaints)) return 'there was no memory for its process';
  return typeof ended === 'string' ? `its process was ended by ${ended}` : `its process ended with ${ended}`;
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
  const { findings, error, notRun, code = '' } = answer;
  if (notRun !== undefined)
    return { state: 'unusable', reason: `the file could not be looked through: ${notRun}` };
  if (error !== undefined)
    return isDamage(code) ? { state: 'damaged', reason: error } : { state: 'unusable', reason: error };
  if (!findings)
    return { state: 'damaged', reason: 'reading all of it ends the process: a text in it is no UTF-8' };
  return findings.length === 0
    ? { state: 'sound' }
    : { state: 'damaged', reason: findings.join('; ').slice(0, 500) };
}
