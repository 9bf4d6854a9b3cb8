import { createHash } from 'node:crypto';

/** What the log says of an error. Messages of libraries quote what people wrote, so none of them is in it. */
export type Fault = {
  /** The error's class. */
  kind: string;
  code?: string;
  /** HTTP status that the other side answered with. */
  status?: number;
  /** Equal for equal errors at the same place, so that they can be counted and looked for. */
  hash: string;
  /** Where it was thrown: files, lines and columns, the innermost first. */
  at?: string;
  cause?: { kind: string; code?: string };
};

const WORD = /^[A-Za-z][\w.-]{0,59}$/;
const PLACE = /([\w.-]{1,80}:\d+:\d+)\)?$/;
const MOST_PLACES = 6;
const HASH_LENGTH = 12;

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, hash: hashOf(typeof error) };
  const named = nameOf(error);
  const at = placesIn(error);
  const cause = error.cause instanceof Error ? nameOf(error.cause) : undefined;
  return {
    ...named,
    ...statusOf(error),
    hash: hashOf(`${named.kind} ${named.code} ${at.join(' ')}`),
    ...(at.length > 0 && { at: at.join(' ') }),
    ...(cause && { cause }),
  };
}

/** Letters and digits only: what a program reads from a channel's answer may stand in either. */
function nameOf(error: Error): Pick<Fault, 'kind' | 'code'> {
  const code = 'code' in error ? String(error.code) : '';
  const kind = typeof error.name === 'string' && WORD.test(error.name) ? error.name : 'Error';
  return WORD.test(code) || /^\d{1,10}$/.test(code) ? { kind, code } : { kind };
}

function statusOf(error: Error): Pick<Fault, 'status'> {
  const status = 'status' in error ? error.status : 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? { status } : {};
}

/** The stack begins with the message; where it does not, nobody can tell what in it is a place. */
function placesIn({ stack, message }: Error): string[] {
  if (typeof stack !== 'string') return [];
  const from = stack.indexOf(message);
  if (from < 0) return [];
  return stack
    .slice(from + message.length)
    .split('\n')
    .flatMap((line) => PLACE.exec(line)?.[1] ?? [])
    .slice(0, MOST_PLACES);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
