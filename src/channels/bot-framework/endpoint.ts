import type { Next, Request, Response, Server } from 'restify';
import type { BotEndpoint } from '../../config/read-configuration';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { repeatedly } from '../../repeatedly';
import type { Outbox } from '../../store';
import { type BotLogic, conversationKey, deliveryKeys, type LogicPorts, setBase } from '../activity';
import { waitingOf } from '../activity/received';
import { baseUrl } from '../direct-line/origins';
import { jsonBody } from '../http/json-body';
import { readActivity } from './activity-schema';
import { Adapter } from './adapter';
import { type AdmissionPorts, type Refusal, refusal, refusalOf } from './admission';
import { BoundedAuthentication } from './bounded-authentication';
import { forCloud } from './clouds';
import { DEFAULT_DELIVERY, Delivery, type DeliverySettings } from './delivery';
import { reasonOf } from './reason-of';
import { recover } from './recover';

/** A message of Teams has at most 100 kB in UTF-16, and may come with a formatted copy of itself. */
const LARGEST_BODY = 1024 * 1024;

/** How often it is looked for what an instance that is no more has left. */
const LOOK_EVERY_MS = 2_000;

/** Teams sends an activity again when it has waited 15 s for the answer. */
const ACKNOWLEDGE_AFTER_MS = 10_000;

export interface EndpointOptions {
  delivery?: Partial<DeliverySettings>;
  acknowledgeAfterMs?: number;
  /** What is on its way; without it nothing is taken up again after a crash. */
  outbox?: Outbox;
  /** Whether a private key stands in an activity that is to be kept; without it all are held to. */
  holdsSecret?: LogicPorts['holdsSecret'];
  /** Does what is due whether or not the store takes it now. */
  untilDone?: LogicPorts['untilDone'];
  /** Sends what an earlier process left. */
  resume?: Parameters<typeof recover>[1];
  /** Whether other processes send too, and may leave something. */
  isShared?: boolean;
  publicUrl?: string | undefined;
  /** What may be taken on at most; without it everything is. */
  admission?: AdmissionPorts;
}

/**
 * `POST /api/messages` for Teams, Azure's channels, Emulator and Playground.
 * @returns how to stop: what waits to be sent is left to the next start
 */
export function mountBotFramework(
  server: Server,
  endpoint: BotEndpoint,
  logic: BotLogic,
  log: Log,
  options: EndpointOptions = {},
): { stop(): void } {
  if (endpoint.mode === 'off') return { stop: () => undefined };
  const settings = { ...DEFAULT_DELIVERY, ...options.delivery };
  const delivery = new Delivery(settings);
  const credentials = endpoint.mode === 'authenticated' ? forCloud(endpoint.credentials) : {};
  const appId = endpoint.mode === 'authenticated' ? endpoint.credentials.MicrosoftAppId : '';
  const authentication = new BoundedAuthentication(credentials, settings.attemptMs);
  const { holdsSecret = async () => true, untilDone = (task) => task() } = options;
  const adapter = new Adapter(authentication, appId, delivery, log);
  // Nobody is served before what an earlier process left has its place.
  const takeUp = async () => options.resume && recover(adapter, options.resume, log);
  const failed = (cause: unknown) => log('outbox-failed', faultOf(cause));
  const recovered = takeUp().catch(failed);
  const again = options.isShared ? repeatedly(LOOK_EVERY_MS, takeUp, failed) : undefined;
  const answer = async (request: Request): Promise<Refusal> => {
    const read = readActivity(request.body);
    if ('problem' in read) return refusal(400, 'BadArgument', read.problem);
    const { activity } = read;
    const caller = await adapter
      .identify(activity, request.header('authorization', ''))
      .catch((error: unknown) => reasonOf(error));
    if (typeof caller === 'string') {
      log('caller-refused', { reason: caller });
      return refusal(401, 'Unauthorized', 'The caller is not known');
    }
    const refused =
      options.admission && (await refusalOf(request, activity, appId !== '', options.admission));
    if (refused) return refused;
    await recovered;
    const turn = adapter.run(caller, activity, (context) => {
      setBase(context, addressOf(request, options.publicUrl));
      return logic(context);
    });
    const mayWait = activity.type === 'invoke' || activity.deliveryMode === 'expectReplies';
    const inTime = mayWait
      ? await turn
      : await within(options.acknowledgeAfterMs ?? ACKNOWLEDGE_AFTER_MS, turn);
    if (inTime !== LATE) return inTime ?? { status: 200 };
    // From now on the channel takes it for dealt with, so it must outlive the process.
    const [name = ''] = deliveryKeys(activity);
    const waiting = { conversationId: conversationKey(activity), turn: name };
    const userId = activity.from?.id ?? '';
    const secret = await holdsSecret(activity).catch(() => true);
    await options.outbox?.takeOn({ ...waiting, userId, received: waitingOf(activity, secret) });
    // What is left when the service stops is for the next start.
    const over = () =>
      delivery.isStopping ? undefined : untilDone(async () => options.outbox?.settle(waiting));
    turn.finally(over).catch(() => undefined);
    return { status: 200 };
  };
  server.post('/api/messages', jsonBody(LARGEST_BODY), async (request: Request, response: Response) => {
    const { status, body, retryAfterSeconds } = await answer(request);
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
    if (body === undefined) response.sendRaw(status, '');
    else response.send(status, body);
  });
  // The Playground asks whether somebody is there before it sends.
  server.head('/api/messages', (_request: Request, response: Response, next: Next) => {
    response.send(200);
    next();
  });
  return {
    stop() {
      void again?.stop();
      delivery.stop();
    },
  };
}

/** Where the caller reaches this service; undefined where the request does not say it well. */
function addressOf(request: Request, publicUrl: string | undefined): string | undefined {
  try {
    return baseUrl(request, publicUrl);
  } catch {
    return undefined;
  }
}

const LATE = Symbol('not in time');

async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, ms, LATE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
