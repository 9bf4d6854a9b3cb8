import type { RequestHandler, Response, Server } from 'restify';
import { limitHere } from '../../store';
import { checkOrigin } from '../direct-line/origins';
import { clientAddress } from '../http/client';
import { createRateLimiter } from '../http/rate-limiter';
import { readBody } from '../http/read-body';

/** A question or dialog by name, and what pressing it means to the bot. */
export interface SuggestedQuestion {
  label: string;
  action: object;
}

export type Suggest = (text: string) => Promise<readonly SuggestedQuestion[]>;

/** One person types five letters a second; a company's people share an address. */
const RATE = { burst: 200, perSecond: 50 };
const LONGEST = 200;
const LARGEST_BODY = 2_000;
const BODY_MS = 5_000;

/**
 * `POST /widget/suggestions` with what is being typed as plain text, for the frame, which is of this origin. It is kept and
 * logged nowhere; in an address it would stand in the logs of proxies.
 */
export function mountSuggestions(server: Server, suggest: Suggest, publicUrl: string | undefined): void {
  const limiter = createRateLimiter('suggestions', RATE, limitHere);
  const handler: RequestHandler = async (request, response) => {
    const wait = await limiter.take(clientAddress(request));
    if (wait > 0) return answer(response, 429, [], { 'Retry-After': String(wait) });
    try {
      checkOrigin(request, [], publicUrl);
      const text = (await readBody(request, LARGEST_BODY, BODY_MS)).toString('utf8');
      answer(response, 200, text.length > LONGEST ? [] : await suggest(text).catch(() => []));
    } catch {
      answer(response, 400, [], { Connection: 'close' });
    }
  };
  server.post('/widget/suggestions', handler);
}

function answer(
  response: Response,
  status: number,
  suggestions: readonly SuggestedQuestion[],
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const body = JSON.stringify({ suggestions });
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(body);
}
