import type { Server } from 'restify';

const PATH = '/THIRD-PARTY-NOTICES.txt';

/** Shows the licences of what others made and the service contains. */
export function mountNotices(server: Server, text: string): void {
  const bytes = Buffer.from(text);
  server.get(PATH, (_request, response, next) => {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.sendRaw(200, bytes);
    next();
  });
}
