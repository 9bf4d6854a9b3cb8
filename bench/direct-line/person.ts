import WebSocket from 'ws';

/** What a bench needs of a Direct Line activity. */
interface Activity {
  type: string;
  text?: string;
  from?: { role?: string };
  replyToId?: string;
}

interface Session {
  token: string;
  conversationId: string;
  domain: string;
}

/** One message and how long its reply took to arrive at the socket, in milliseconds from the start of the request. */
export interface Exchange {
  said: string;
  replies: string[];
  tookMs: number | undefined;
}

/** How long a reply is waited for at the end. */
const PATIENCE_MS = 15_000;

/** A person with one open conversation, as the website's widget holds it: token, conversation, socket. */
export class Person {
  readonly exchanges: Exchange[] = [];
  private readonly byId = new Map<string, Exchange & { startedAt: number }>();
  /** Replies that came before the answer to the request that says which id the message got. */
  private readonly early = new Map<string, { text: string; at: number }[]>();

  private constructor(
    private readonly session: Session,
    private readonly socket: WebSocket,
  ) {
    socket.on('message', (data) => this.hear(String(data)));
  }

  static async arrive(url: string): Promise<Person> {
    const session = (await post(`${url}/widget/token`, undefined, {})) as unknown as Session;
    const opened = await post(`${session.domain}/conversations`, session.token, {});
    const socket = new WebSocket(String(opened.streamUrl), { perMessageDeflate: false });
    const person = new Person(session, socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return person;
  }

  /** Sends a message; the reply is noted when it comes. */
  async say(text: string): Promise<void> {
    const exchange = { said: text, replies: [], tookMs: undefined, startedAt: performance.now() };
    this.exchanges.push(exchange);
    const { domain, conversationId, token } = this.session;
    const activity = { type: 'message', text, channelData: { clientActivityID: crypto.randomUUID() } };
    const { id } = await post(`${domain}/conversations/${conversationId}/activities`, token, activity);
    this.byId.set(String(id), exchange);
    for (const { text: reply, at } of this.early.get(String(id)) ?? []) note(exchange, reply, at);
    this.early.delete(String(id));
  }

  /** Waits until everything said has a reply, or patience ends. */
  async hearAll(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until && this.exchanges.some(({ tookMs }) => tookMs === undefined))
      await new Promise((resolve) => setTimeout(resolve, 2));
  }

  async leave(): Promise<void> {
    const closed = new Promise((resolve) => this.socket.once('close', resolve));
    this.socket.close();
    await closed;
  }

  private hear(frame: string): void {
    if (frame === '') return;
    const at = performance.now();
    for (const activity of (JSON.parse(frame) as { activities: Activity[] }).activities) {
      const { type, from, replyToId, text = '' } = activity;
      if (type !== 'message' || from?.role !== 'bot' || replyToId === undefined) continue;
      const exchange = this.byId.get(replyToId);
      if (exchange) note(exchange, text, at);
      else this.early.set(replyToId, [...(this.early.get(replyToId) ?? []), { text, at }]);
    }
  }
}

function note(exchange: Exchange & { startedAt: number }, reply: string, at: number): void {
  exchange.replies.push(reply);
  exchange.tookMs ??= at - exchange.startedAt;
}

async function post(url: string, token: string | undefined, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
