import type { Server } from 'restify';

export interface Health {
  /** Whether what is asked now can be answered and kept. */
  isReady(): Promise<boolean>;
  versions(): { version: string; knowledge: string };
}

/**
 * `/healthz`: the process serves; who watches over it need not end it. `/readyz`: it can answer and keep what is said; a load
 * balancer may send people here.
 */
export function mountHealth(server: Server, health: Health): void {
  server.get('/healthz', (_request, response, next) => {
    response.send(200, { status: 'ok' });
    next();
  });
  server.get('/readyz', async (_request, response) => {
    const ready = await health.isReady();
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', ...health.versions() });
  });
}
