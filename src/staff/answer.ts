import type { ServerResponse } from 'node:http';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What a visit to the staff page gets back. */
export type Answer =
  | { page: VNode; status?: number; retryAfterSeconds?: number }
  | { redirect: string }
  | { data: unknown }
  | { file: string; type: string };

/** Nothing runs or is loaded but the page's own files, and nobody else's page may hold it or be sent to by it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** Sends an answer; `cookies` are set with it. */
export function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  cookies: readonly string[],
  isHead: boolean,
): void {
  const { status, body, headers } = written(answer);
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    'Content-Length': Buffer.byteLength(body),
    ...(cookies.length > 0 && { 'Set-Cookie': [...cookies] }),
  });
  response.end(isHead ? undefined : body);
}

function written(answer: Answer): { status: number; body: string; headers: Record<string, string> } {
  if ('redirect' in answer) return { status: 303, body: '', headers: { Location: answer.redirect } };
  if ('data' in answer)
    return {
      status: 200,
      body: JSON.stringify(answer.data),
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    };
  if ('file' in answer) return { status: 200, body: answer.file, headers: { 'Content-Type': answer.type } };
  const { page, status = 200, retryAfterSeconds } = answer;
  return {
    status,
    body: `<!doctype html>${renderToString(page)}`,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    },
  };
}
