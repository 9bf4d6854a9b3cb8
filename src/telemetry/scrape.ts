import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';

/** Who may read the metrics. */
export interface ScrapeRules {
  /** To be shown as `Authorization: Bearer …`; undefined: none is asked for. */
  token: string | undefined;
  /** Whether only programs of this machine may ask, under its own names. */
  thisMachineOnly: boolean;
}

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
/** Proxies add one of these. */
const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** Answers with the metrics, or refuses. */
export async function answerScrape(
  request: IncomingMessage,
  response: ServerResponse,
  registry: Registry,
  rules: ScrapeRules,
): Promise<void> {
  const status = refusalOf(request, rules);
  if (status !== undefined) {
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    end(response, status);
    return;
  }
  const text = await registry.metrics();
  response.setHeader('Content-Type', registry.contentType);
  response.setHeader('Cache-Control', 'no-store');
  end(response, 200, text);
}

/** restify changes `writeHead` for the whole process: it returns nothing. */
function end(response: ServerResponse, status: number, text = ''): void {
  response.statusCode = status;
  response.end(text);
}

/** An HTTP server for nothing but the metrics. Listens to nothing yet. */
export function createScrapeServer(registry: Registry, rules: ScrapeRules): Server {
  const server = createServer((request, response) => {
    const { method, url = '' } = request;
    request.resume();
    if (!/^\/metrics\/?(?:\?|$)/.test(url)) end(response, 404);
    else if (method !== 'GET' && method !== 'HEAD') end(response, 405);
    else answerScrape(request, response, registry, rules).catch(() => response.destroy());
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.maxConnections = 20;
  return server;
}

function refusalOf(
  { headers }: IncomingMessage,
  { token, thisMachineOnly }: ScrapeRules,
): number | undefined {
  if (token !== undefined) return isToken(headers.authorization, token) ? undefined : 401;
  // A proxy that passes everything on would show the metrics to everybody.
  if (FORWARDED.some((name) => headers[name] !== undefined)) return 403;
  return thisMachineOnly && !LOOPBACK_HOST.test(headers.host ?? '') ? 421 : undefined;
}

function isToken(shown: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown ?? ''), digest(`Bearer ${token}`));
}
