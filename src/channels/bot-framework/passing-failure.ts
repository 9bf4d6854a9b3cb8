import { UndeliveredError } from '../activity/undelivered-error';

/** What is known of a failed call to a channel; its text is not, because that quotes what was sent. */
export interface Failure {
  /** HTTP status; undefined: no answer came. */
  status: number | undefined;
  code: string | undefined;
  /** How long the channel asks to wait, in milliseconds. */
  retryAfterMs: number | undefined;
  /** Whether trying again may help. */
  passes: boolean;
}

/** Teams asks to try these again (412: somebody else writes to the conversation); the others are a server's bad moments. */
const PASSING = new Set([408, 412, 425, 429, 500, 502, 503, 504]);

/** Codes of a connection that could not be made or broke off. */
const DROPPED = /^(?:E[A-Z]+|UND_ERR_[A-Z_]+|REQUEST_SEND_ERROR)$/;

/** @param now milliseconds since 1970, for a `Retry-After` that names a time */
export function failureOf(error: unknown, now: number): Failure {
  if (error instanceof UndeliveredError)
    return { status: error.status, code: error.reason, retryAfterMs: undefined, passes: false };
  const known = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
  const status = typeof known.statusCode === 'number' ? known.statusCode : undefined;
  const code = typeof known.code === 'string' ? known.code : undefined;
  const passes = status === undefined ? DROPPED.test(code ?? '') : PASSING.has(status);
  return { status, code, retryAfterMs: retryAfter(known.response, now), passes };
}

function retryAfter(response: unknown, now: number): number | undefined {
  const headers = (response as { headers?: { get?(name: string): string | undefined } } | undefined)?.headers;
  const value = headers?.get?.('retry-after');
  if (!value) return undefined;
  if (/^\d{1,6}$/.test(value.trim())) return Number(value) * 1_000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
