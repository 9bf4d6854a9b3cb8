import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Server } from 'restify';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { repeatedly } from '../../repeatedly';
import { poll, postActivity, upload } from './activity-routes';
import { sendAttachment } from './attachment-route';
import { limitAddress } from './authenticate';
import { createAzureDirectLine } from './azure';
import { generateToken, reconnect, refreshToken, startConversation } from './conversation-routes';
import { createServices } from './create-services';
import { notFound, wrongMethod } from './direct-line-error';
import { allowOrigin, type JsonReply, preflight, respond } from './http';
import type { Services } from './services';
import type { DirectLineDeps } from './settings';
import { acceptStreams } from './upgrade';
import { type WidgetForgetDeps, widgetForget } from './widget-forget';
import { widgetToken } from './widget-token';

const API = '/v3/directline';

/** How often it is looked for what an instance that is no more has left. */
const LOOK_EVERY_MS = 2_000;

type Handle = (services: Services, request: IncomingMessage, id: string) => Promise<JsonReply>;

const ROUTES: readonly ['get' | 'post', string, Handle][] = [
  ['post', `${API}/tokens/generate`, generateToken],
  ['post', `${API}/tokens/refresh`, refreshToken],
  ['post', `${API}/conversations`, startConversation],
  ['get', `${API}/conversations/:id`, reconnect],
  ['get', `${API}/conversations/:id/activities`, poll],
  ['post', `${API}/conversations/:id/activities`, postActivity],
  ['post', `${API}/conversations/:id/upload`, upload],
];

export interface MountedDirectLine {
  /** Open WebSockets. */
  sockets(): number;
  /** Conversations with a turn running or waiting. */
  queued(): number;
  /** Takes nothing new on, lets turns under way end, and closes the sockets, within 3 seconds. */
  close(): Promise<void>;
}

/**
 * Hosts Direct Line 3.0 for the bot on this server, or, with `directLineSecret`, only hands out Azure's tokens to the
 * widget. Its routes read their bodies themselves: no body parser may run before them.
 * @param now milliseconds since 1970.
 */
export function mountDirectLine(
  server: Server,
  deps: DirectLineDeps,
  now: () => number,
  log: Log,
): MountedDirectLine {
  let closing = false;
  const services = createServices(deps, now, log, () => closing);
  mountWidgetToken(server, { ...services, database: deps.database });
  const counts = { sockets: () => services.streams.size, queued: () => services.queue.size };
  if (deps.config.directLineSecret) return { ...counts, close: () => services.streams.close() };

  // Nobody is served before what an earlier process left has its place in the queue.
  let recovery: Promise<void> | undefined;
  const ready = () => {
    recovery ??= services.turns.recover().catch((cause: unknown) => {
      // The next to come tries again: what cannot be read now may be readable soon.
      recovery = undefined;
      log('direct-line-recovery-failed', faultOf(cause));
      throw cause;
    });
    return recovery;
  };
  ready().catch(() => undefined);
  const again = deps.database.isShared
    ? repeatedly(LOOK_EVERY_MS, services.turns.recover.bind(services.turns), (cause) =>
        log('direct-line-recovery-failed', faultOf(cause)),
      )
    : undefined;
  mountApi(server, services, ready);
  const stopAccepting = acceptStreams(server.server as HttpServer, services);
  return {
    ...counts,
    async close() {
      if (closing) return;
      closing = true;
      stopAccepting();
      await again?.stop();
      await orAfter(services.limits.closeMs, services.queue.idle());
      await services.streams.close();
    },
  };
}

function mountApi(server: Server, services: Services, ready: () => Promise<void>): void {
  const { log } = services;
  const enter = async (request: Request) => {
    await limitAddress(services, request);
    await ready();
  };
  for (const [method, path, handle] of ROUTES) {
    const handler: RequestHandler = async (request, response) => {
      allowOrigin(request, response);
      await respond(request, response, log, async () => {
        await enter(request);
        return handle(services, request, String(request.params?.id ?? ''));
      });
    };
    server[method](path, handler);
    if (method === 'get') server.head(path, handler);
  }
  const attachment: RequestHandler = async (request, response) => {
    await respond(request, response, log, async () => {
      await enter(request);
      await sendAttachment(services, response, String(request.params?.id ?? ''));
      return undefined;
    });
  };
  server.get(`${API}/attachments/:id`, attachment);
  server.head(`${API}/attachments/:id`, attachment);
  const nothing: RequestHandler = async (request, response) => {
    allowOrigin(request, response);
    await respond(request, response, log, async () => {
      await limitAddress(services, request);
      throw isKnown(request.path()) ? wrongMethod() : notFound();
    });
  };
  for (const method of ['get', 'head', 'post', 'put', 'patch', 'del'] as const) {
    server[method](API, nothing);
    server[method](`${API}/*`, nothing);
  }
  server.opts(`${API}/*`, async (request: Request, response) => preflight(request, response));
}

const PATTERNS = [...ROUTES.map(([, path]) => path), `${API}/attachments/:id`].map(
  (path) => new RegExp(`^${path.replace(':id', '[^/]+')}/?$`),
);
const isKnown = (path: string): boolean => PATTERNS.some((pattern) => pattern.test(path));

function mountWidgetToken(server: Server, services: Services & WidgetForgetDeps): void {
  const { config, limits, tokens, log } = services;
  const { directLineSecret } = config;
  const azure = directLineSecret
    ? createAzureDirectLine(directLineSecret, config.azureBaseUrl, log)
    : undefined;
  const mayRead = (request: Request) => config.trustedOrigins.includes(request.headers.origin ?? '');
  const handler: RequestHandler = async (request, response) => {
    if (mayRead(request)) allowOrigin(request, response);
    await respond(request, response, log, async () => {
      await limitAddress(services, request);
      return { status: 200, body: await widgetToken({ config, limits, tokens, azure }, request) };
    });
  };
  server.post('/widget/token', handler);
  server.post('/widget/forget', async (request: Request, response) => {
    await respond(request, response, log, async () => {
      await limitAddress(services, request);
      return { status: 200, body: await widgetForget(services, request) };
    });
  });
  server.opts('/widget/token', async (request: Request, response) => {
    if (mayRead(request)) return preflight(request, response);
    response.writeHead(403);
    response.end();
  });
}

async function orAfter(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, timeout]);
  clearTimeout(timer);
}
