import { AsyncLocalStorage } from 'node:async_hooks';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
} from 'botframework-connector';
import { UndeliveredError } from '../activity/undelivered-error';

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

/**
 * botbuilder's authentication, whose connectors try once and give up in time: by themselves they wait for as long as the
 * other side keeps the connection open, and the conversation waits with them.
 * @param withinMs time for one try in milliseconds
 */
export class BoundedAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    credentials: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    private readonly withinMs: number,
  ) {
    super(credentials);
  }

  override async authenticateRequest(
    activity: Activity,
    authorisation: string,
  ): Promise<AuthenticateRequestResult> {
    // Who the caller is may take the keys of Microsoft's sign-in service, which may not answer.
    const asked = quietly(() => super.authenticateRequest(activity, authorisation));
    const result = await within(this.withinMs, asked);
    const { connectorFactory } = result;
    return connectorFactory
      ? { ...result, connectorFactory: boundedFactory(connectorFactory, this.withinMs) }
      : result;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return boundedFactory(super.createConnectorFactory(identity), this.withinMs);
  }
}

const quiet = new AsyncLocalStorage<true>();
let silenced = false;

/** The SDK prints the key and the stack for a token that it does not take. The caller's refusal is logged in one line instead. */
function quietly<T>(work: () => Promise<T>): Promise<T> {
  if (!silenced) {
    silenced = true;
    const print = console.error.bind(console);
    console.error = (...parts: unknown[]) => {
      if (!quiet.getStore()) print(...parts);
    };
  }
  return quiet.run(true, work);
}

function boundedFactory(factory: ConnectorFactory, withinMs: number): ConnectorFactory {
  return {
    async create(serviceUrl, audience) {
      const connector = await factory.create(serviceUrl, audience);
      const pipeline = pipelineOf(connector);
      // Repeats are paced with everything else that is sent.
      pipeline.removePolicy({ name: 'defaultRetryPolicy' });
      pipeline.addPolicy({
        name: 'give-up',
        sendRequest: (request, next) => withDeadline(request, next, withinMs),
      });
      return connector;
    },
  };
}

/** The connector keeps its HTTP client to itself, and takes no policies or time-out by its options. */
function pipelineOf(connector: ConnectorClient): Pipeline {
  return (connector as unknown as { client: { pipeline: Pipeline } }).client.pipeline;
}

async function withDeadline<R extends { abortSignal?: unknown }, A>(
  request: R,
  next: (request: R) => Promise<A>,
  withinMs: number,
): Promise<A> {
  const abort = new AbortController();
  request.abortSignal = abort.signal;
  // Not by the signal alone, because the token is fetched on the way, which knows none.
  return within(withinMs, next(request)).catch((error: unknown) => {
    if (error instanceof UndeliveredError) abort.abort();
    throw error;
  });
}

function within<A>(ms: number, work: Promise<A>): Promise<A> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UndeliveredError(undefined, `no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
