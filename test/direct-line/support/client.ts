import { type Activity, ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';
import WebSocket from 'ws';
import { FetchXmlHttpRequest } from './xml-http-request';

Object.assign(globalThis, { WebSocket, XMLHttpRequest: FetchXmlHttpRequest });

export interface Session {
  token: string;
  conversationId: string;
  userId: string;
  domain: string;
  expiresIn: number;
  resume: string;
}

/** What the website's frame does first. */
export async function widgetSession(url: string, body: object = {}): Promise<Session> {
  const response = await fetch(`${url}/widget/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Session;
}

const clients: { end(): void }[] = [];
export function endClients(): void {
  for (const client of clients.splice(0)) client.end();
}

interface ClientOptions {
  webSocket?: boolean;
  conversationId?: string;
  watermark?: string;
  userId?: string;
  timeout?: number;
}

/** The client that Web Chat uses, with its waits shortened: before a reconnection from 3–15 s to 0.1 s, after a failed one from 20 s to 0.5 s. */
export function connect({ token, domain }: Pick<Session, 'token' | 'domain'>, options: ClientOptions = {}) {
  const { userId = 'unnamed', ...rest } = options;
  const hurry = { random: () => (100 - 3_000) / 12_000 };
  const directLine = new DirectLine({ token, domain, pollingInterval: 200, timeout: 500, ...rest, ...hurry });
  const heard: Activity[] = [];
  const errors: unknown[] = [];
  const statuses: ConnectionStatus[] = [];
  const following = [
    directLine.activity$.subscribe(
      (activity) => heard.push(activity),
      (error: unknown) => errors.push(error),
    ),
    directLine.connectionStatus$.subscribe((status) => statuses.push(status)),
  ];
  const client = {
    directLine,
    heard,
    errors,
    statuses,
    /** Texts heard so far, in order: 〉 before the person's own. */
    texts: () => textsOf(heard),
    /** The same in the order of the transcript. */
    textsById: () => textsOf([...heard].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))),
    post: (activity: object) =>
      new Promise<string>((resolve, reject) => {
        const posted = { from: { id: userId }, ...activity } as Activity;
        directLine.postActivity(posted).subscribe(resolve, reject);
      }),
    say: (text: string, clientActivityID: string = crypto.randomUUID()) =>
      client.post({ type: 'message', text, channelData: { clientActivityID } }),
    end() {
      for (const subscription of following) subscription.unsubscribe();
      directLine.end();
    },
  };
  clients.push(client);
  return client;
}

const textsOf = (activities: readonly Activity[]) =>
  activities
    .filter((activity): activity is Message => activity.type === 'message')
    .map(({ text, from }) => (from.role === 'user' ? `〉${text}` : text));

/** Waits until it is so; what was meant is told when it does not come true. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  state?: () => unknown,
): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > end) {
      throw new Error(`Not within 15 s: ${condition} ${state ? JSON.stringify(state()) : ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export { ConnectionStatus };
