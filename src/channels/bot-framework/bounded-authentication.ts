import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { ChannelService } from './channel-service';
import { Kept } from './kept';
import { within } from './within';

/** The part of an HTTP client's pipeline that is used here, as `@azure/core-rest-pipeline` has it. */
interface Pipeline {
  addPolicy(policy: {
    name: string;
    sendRequest<R extends { abortSignal?: unknown }, A>(
      request: R,
      next: (request: R) => Promise<A>,
    ): Promise<A>;
  }): void;
  removePolicy(policy: { name: string }): unknown;
}

/** Whoever calls the bot, as far as answering goes. */
export interface Caller {
  connectorFactory: ConnectorFactory;
  audience?: string;
}

/** Addresses whose connectors are kept: making one takes as long as a turn. Teams has one for each region. */
const MOST_SERVICES = 100;

/**
 * botbuilder's authentication, whose connectors try once and give up in time: by themselves they wait for as long as the
 * other side keeps the connection open, and the conversation waits with them.
 * @param withinMs time for one try in milliseconds
 */
export class BoundedAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly services = new Kept<ChannelService>(MOST_SERVICES);

  constructor(
    credentials: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    private readonly withinMs: number,
  ) {
    super(credentials);
    silenceTokens();
  }

  /** Who the caller is may take the keys of Microsoft's sign-in service, which may not answer. */
  override authenticateRequest(
    activity: Activity,
    authorisation: string,
  ): Promise<AuthenticateRequestResult> {
    return within(this.withinMs, super.authenticateRequest(activity, authorisation));
  }

  /** Where replies go. All callers are answered in this bot's own name, so that it depends on the address alone. */
  serviceFor({ connectorFactory, audience }: Caller, serviceUrl: string): Promise<ChannelService> {
    return this.services.get(`${audience} ${serviceUrl}`, async () => {
      const connector = await connectorFactory.create(serviceUrl, audience as string);
      return new ChannelService(serviceUrl, boundConnector(connector, this.withinMs), this.withinMs);
    });
  }
}

let silenced = false;

/**
 * The SDK prints the key and the stack for a token that it does not take. The caller's refusal is logged in one line instead. Told by
 * what is printed: to follow the call through its promises would cost every other promise of the service its time.
 */
function silenceTokens(): void {
  if (silenced) return;
  silenced = true;
  const print = console.error.bind(console);
  console.error = (...parts: unknown[]) => {
    if (!isAboutToken(parts[0])) print(...parts);
  };
}

const isAboutToken = (first: unknown) =>
  (typeof first === 'string' && first.startsWith('Error finding key for token.')) ||
  (first instanceof Error && first.name === 'TokenExpiredError');

function boundConnector(connector: ConnectorClient, withinMs: number): ConnectorClient {
  const pipeline = pipelineOf(connector);
  // Repeats are paced with everything else that is sent.
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'give-up',
    sendRequest: (request, next) => withDeadline(request, next, withinMs),
  });
  return connector;
}

/** The connector keeps its HTTP client to itself, and takes no policies or time-out by its options. */
function pipelineOf(connector: ConnectorClient): Pipeline {
  return (connector as unknown as { client: { pipeline: Pipeline } }).client.pipeline;
}

function withDeadline<R extends { abortSignal?: unknown }, A>(
  request: R,
  next: (request: R) => Promise<A>,
  withinMs: number,
): Promise<A> {
  const abort = new AbortController();
  request.abortSignal = abort.signal;
  // Not by the signal alone, because the token is fetched on the way, which knows none.
  return within(withinMs, next(request), () => abort.abort());
}
