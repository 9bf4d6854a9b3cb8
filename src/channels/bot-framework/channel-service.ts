import {
  request as askPlain,
  type ClientRequest,
  type IncomingMessage,
  Agent as PlainAgent,
} from 'node:http';
import { request as askSecure, Agent as SecureAgent } from 'node:https';
import { createPipelineRequest, proxyPolicy } from '@azure/core-rest-pipeline';
import type { Activity, ResourceResponse } from 'botbuilder-core';
import type { ConnectorClient } from 'botframework-connector';
import { within } from './within';

/** A channel's answer holds an id. */
const LARGEST_ANSWER = 64 * 1024;
const plainAgent = new PlainAgent({ keepAlive: true });
const secureAgent = new SecureAgent({ keepAlive: true });

/** Signs a request in the bot's name; botbuilder's credentials do so, and keep the token for as long as it lasts. */
interface Credentials {
  signRequest(request: { headers: { set(name: string, value: string): void } }): Promise<unknown>;
}

/** The channel did not take what was sent. */
class RefusedError extends Error {
  constructor(
    readonly statusCode: number,
    readonly response: { headers: { get(name: string): string | undefined } },
  ) {
    super(`HTTP ${statusCode}`);
    this.name = 'RefusedError';
  }
}

/**
 * Where the activities of a channel are sent. botbuilder's connector, which stays for everything else, takes as long to put a
 * request together as a whole turn takes; what is sent and how it is signed are the same.
 */
export class ChannelService {
  private agent: Promise<PlainAgent | undefined> | undefined;

  /** @param withinMs time for one try in milliseconds */
  constructor(
    private readonly serviceUrl: string,
    readonly connector: ConnectorClient,
    private readonly withinMs: number,
  ) {}

  /** @throws what the connection met, RefusedError, or UndeliveredError when no answer came in time */
  send({ id: _, ...activity }: Partial<Activity>): Promise<ResourceResponse> {
    const call: Call = { isOver: false };
    return within(this.withinMs, this.post(activity, call), () => {
      call.isOver = true;
      call.request?.destroy();
    });
  }

  private async post(activity: Partial<Activity>, call: Call): Promise<ResourceResponse> {
    const body = Buffer.from(JSON.stringify(activity));
    const headers: Record<string, string | number> = {
      accept: '*/*',
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    };
    const { credentials } = this.connector as unknown as { credentials: Credentials };
    await credentials.signRequest({
      headers: {
        set(name, value) {
          headers[name] = value;
        },
      },
    });
    this.agent ??= proxyFor(this.serviceUrl);
    const agent = await this.agent;
    if (call.isOver) throw new Error('too late');
    const { status, header, text } = await ask(this.urlOf(activity), { agent, headers }, body, call);
    if (status >= 300) throw new RefusedError(status, { headers: { get: header } });
    return idIn(text);
  }

  private urlOf({ conversation, replyToId }: Partial<Activity>): string {
    const place = `v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`;
    const of = replyToId ? `/${encodeURIComponent(replyToId)}` : '';
    return `${this.serviceUrl.replace(/\/$/, '')}/${place}${of}`;
  }
}

interface Call {
  /** Nobody waits for it any more. */
  isOver: boolean;
  request?: ClientRequest;
}

interface Answer {
  status: number;
  header: (name: string) => string | undefined;
  text: string;
}

function ask(
  url: string,
  { agent, headers }: { agent: PlainAgent | undefined; headers: Record<string, string | number> },
  body: Buffer,
  call: Call,
): Promise<Answer> {
  const isSecure = /^https:/i.test(url);
  const options = { method: 'POST', agent: agent ?? (isSecure ? secureAgent : plainAgent), headers };
  return new Promise((resolve, reject) => {
    call.request = (isSecure ? askSecure : askPlain)(url, options, (response) => {
      const header = (name: string) => response.headers[name]?.toString();
      textOf(response).then((text) => resolve({ status: response.statusCode ?? 0, header, text }), reject);
    });
    call.request.on('error', reject).end(body);
  });
}

/** By HTTPS_PROXY and the like, as everything of the SDK goes. */
async function proxyFor(url: string): Promise<PlainAgent | undefined> {
  const probe = createPipelineRequest({ url });
  await proxyPolicy().sendRequest(probe, async (request) => ({
    request,
    status: 200,
    headers: request.headers,
  }));
  return probe.agent as PlainAgent | undefined;
}

function textOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    response.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= LARGEST_ANSWER) parts.push(part);
      else response.destroy();
    });
    response.on('end', () => resolve(Buffer.concat(parts).toString()));
    response.on('error', reject);
  });
}

/** Some channels answer with nothing. */
function idIn(text: string): ResourceResponse {
  try {
    const { id } = JSON.parse(text) as Partial<ResourceResponse>;
    return { id: typeof id === 'string' ? id : '' };
  } catch {
    return { id: '' };
  }
}
