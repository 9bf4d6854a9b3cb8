import type { Request, Response, Server } from 'restify';
import { clientAddress } from '../direct-line/origins';
import { createRateLimiter } from '../direct-line/rate-limiter';

/** A question or dialog by name, and what pressing it means to the bot. */
export interface SuggestedQuestion {
  label: string;
  action: object;
}

export type Suggest = (text: string) => readonly SuggestedQuestion[];

/** One person types five letters a second; a company's people share an address. */
const RATE = { burst: 200, perSecond: 50 };
const LONGEST = 200;

/** `GET /widget/suggestions?q=…`, for the frame, which is of this origin. What is asked here is kept and logged nowhere. */
export function mountSuggestions(server: Server, suggest: Suggest, now: () => number): void {
  const limiter = createRateLimiter(RATE, now);
  server.get('/widget/suggestions', (request: Request, response: Response, next) => {
    const wait = limiter.take(clientAddress(request));
    const text = new URL(request.url ?? '', 'http://any').searchParams.get('q') ?? '';
    const suggestions = wait > 0 || text.length > LONGEST ? [] : suggest(text);
    const body = JSON.stringify({ suggestions });
    response.writeHead(wait > 0 ? 429 : 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(wait > 0 && { 'Retry-After': String(wait) }),
    });
    response.end(body);
    next(false);
  });
}
