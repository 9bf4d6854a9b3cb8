import type { CloudAdapter } from 'botbuilder';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import { holdsPrivateKey } from '../../certificates';
import type { BotEndpoint } from '../../config/read-configuration';
import type { Log } from '../../log';
import { apologise } from '../activity/apologise';
import type { BotLogic } from '../activity/bot-logic';
import { jsonBody } from '../http/json-body';
import { Adapter } from './adapter';
import { BoundedAuthentication } from './bounded-authentication';

const id = z
  .string()
  .max(500)
  .refine((value) => !holdsPrivateKey(value), 'must not hold a key');

/** What every activity has that this service can answer; anything else is refused before the SDK sees it. */
const activitySchema = z.looseObject({
  // These stand in the log where a turn fails, so that there must be no room in them for what a person says.
  type: z.string().regex(/^[A-Za-z/]{1,40}$/),
  id: id.optional(),
  replyToId: id.nullish(),
  channelId: z.string().regex(/^[\w.:-]{1,40}$/),
  serviceUrl: z
    .string()
    .max(2_000)
    .refine((value) => !holdsPrivateKey(value), 'must not hold a key')
    .optional(),
  conversation: z.looseObject({ id: id.min(1) }),
  from: z.looseObject({ id }).optional(),
  recipient: z.looseObject({}).optional(),
  locale: id.nullish(),
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({})).max(50).nullish(),
  entities: z.array(z.looseObject({})).max(50).nullish(),
});

/** Teams sends an activity again when it has waited 15 s for the answer, and a reply is given up before that. */
const DELIVER_WITHIN_MS = 12_000;

/**
 * `POST /api/messages` for Teams, Azure's channels, Emulator and Playground.
 * @param deliverWithinMs time for each reply to reach the channel, in milliseconds
 */
export function mountBotFramework(
  server: Server,
  endpoint: BotEndpoint,
  logic: BotLogic,
  log: Log,
  deliverWithinMs: number = DELIVER_WITHIN_MS,
): void {
  if (endpoint.mode === 'off') return;
  const adapter = createAdapter(endpoint, log, deliverWithinMs);
  server.post('/api/messages', jsonBody(), async (request: Request, response: Response) => {
    const activity = activitySchema.safeParse(request.body);
    if (!activity.success) {
      const problem = activity.error.issues
        .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
        .join('; ');
      response.send(400, { error: { code: 'BadArgument', message: problem.slice(0, 500) } });
      return;
    }
    await adapter.process(asSdkRequest(request), response, logic);
  });
  // The Playground asks whether somebody is there before it sends.
  server.head('/api/messages', (_request: Request, response: Response, next: Next) => {
    response.send(200);
    next();
  });
}

/** restify's request is node's, whose method may be missing by its type; that of a request received never is. */
function asSdkRequest(request: Request): Request & { method: string } {
  return request as Request & { method: string };
}

function createAdapter(
  endpoint: Exclude<BotEndpoint, { mode: 'off' }>,
  log: Log,
  deliverWithinMs: number,
): CloudAdapter {
  const credentials = endpoint.mode === 'authenticated' ? { ...endpoint.credentials } : {};
  const adapter = new Adapter(new BoundedAuthentication(credentials, deliverWithinMs), log);
  adapter.onTurnError = apologise(log);
  return adapter;
}
