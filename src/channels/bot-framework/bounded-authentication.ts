import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorClient, ConnectorFactory } from 'botframework-connector';
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
}

/**
 * botbuilder's authentication, whose connectors give up: by themselves they wait for as long as the other side keeps the
 * connection open, and the conversation waits with them.
 * @param withinMs time for one reply in milliseconds, repetitions included
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
    const result = await within(this.withinMs, super.authenticateRequest(activity, authorisation));
    const { connectorFactory } = result;
    return connectorFactory
      ? { ...result, connectorFactory: boundedFactory(connectorFactory, this.withinMs) }
      : result;
  }
}

function boundedFactory(factory: ConnectorFactory, withinMs: number): ConnectorFactory {
  return {
    async create(serviceUrl, audience) {
      const connector = await factory.create(serviceUrl, audience);
      pipelineOf(connector).addPolicy({
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
    timer = setTimeout(() => reject(new UndeliveredError(ms)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
