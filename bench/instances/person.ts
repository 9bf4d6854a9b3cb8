import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';

export interface Heard {
  id: string;
  type: string;
  text?: string;
  from: { id: string; role?: string };
  replyToId?: string;
  channelData?: { clientActivityID?: string };
}

/** Questions with what their answers say, by which a reply to another person's would show. */
export const QUESTIONS: readonly (readonly [asked: string, answer: RegExp])[] = [
  ['更新はいつから申請できますか', /30日/],
  ['有効期限はどのタイムゾーンですか', /GMT/],
  ['更新のたびに新しいCSRは必要ですか', /CSR|鍵/],
];

const AGAIN_MS = 100;

/**
 * Somebody whose messages go to one instance after another, as a load balancer has it, and whose socket is at one of them. What
 * is not answered is sent again under its own id, to the next.
 */
export class Person {
  readonly heard: Heard[] = [];
  /** Received on one connection more than once. */
  doubled = 0;
  readonly sentAt: number[] = [];
  readonly answeredAt = new Map<number, number>();
  private token = '';
  private id = '';
  private socket: WebSocket | undefined;
  private ended = false;
  private turn = 0;

  /** @param urls of the instances that answer at the moment */
  constructor(private readonly urls: () => readonly string[]) {}

  async begin(): Promise<void> {
    const session = await this.call('/widget/token', { method: 'POST', body: '{}' });
    this.token = String(session.token);
    this.id = String(session.conversationId);
    await this.call('/v3/directline/conversations', { method: 'POST', body: '{}' });
    await this.listen();
  }

  /** Sends the nth message, however often it takes. */
  async say(n: number): Promise<void> {
    this.sentAt[n] = performance.now();
    const [text] = questionOf(n);
    const body = JSON.stringify({
      type: 'message',
      from: { id: 'me' },
      text,
      channelData: { clientActivityID: `n${n}` },
    });
    await this.call(`/v3/directline/conversations/${this.id}/activities`, { method: 'POST', body });
  }

  /** The nth message's own activity and the replies to it, as they were heard. */
  exchange(n: number): { own: Heard | undefined; replies: Heard[] } {
    const own = this.heard.find(({ channelData }) => channelData?.clientActivityID === `n${n}`);
    const replies = this.heard.filter(
      ({ type, replyToId }) => type === 'message' && own && replyToId === own.id,
    );
    return { own, replies };
  }

  end(): void {
    this.ended = true;
    this.socket?.terminate();
  }

  private async listen(): Promise<void> {
    const watermark = Math.max(0, ...this.heard.map(({ id }) => Number(id.split('|')[1])));
    const path = `/v3/directline/conversations/${this.id}?watermark=${watermark}`;
    const { streamUrl } = await this.call(path, { method: 'GET' });
    const socket = new WebSocket(String(streamUrl));
    this.socket = socket;
    const here = new Set<string>();
    socket.on('message', (data) => this.take(String(data), here));
    socket.on('error', () => undefined);
    socket.once('close', async () => {
      if (this.ended) return;
      await pause(AGAIN_MS);
      await this.listen();
    });
  }

  private take(frame: string, here: Set<string>): void {
    if (frame === '') return;
    for (const activity of (JSON.parse(frame) as { activities: Heard[] }).activities) {
      if (activity.type === 'typing') continue;
      if (here.has(activity.id)) this.doubled += 1;
      here.add(activity.id);
      if (this.heard.some(({ id }) => id === activity.id)) continue;
      this.heard.push(activity);
      const answered = this.heard.find(({ id }) => id === activity.replyToId);
      const n = Number(answered?.channelData?.clientActivityID?.slice(1) ?? Number.NaN);
      if (!Number.isNaN(n) && !this.answeredAt.has(n)) this.answeredAt.set(n, performance.now());
    }
  }

  /** Asks one instance after another until one answers. */
  private async call(path: string, request: { method: string; body?: string }) {
    for (;;) {
      const urls = this.urls();
      const url = urls[this.turn++ % Math.max(1, urls.length)];
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.token}` };
      const answer = await fetch(`${url}${path}`, { ...request, headers }).catch(() => undefined);
      if (answer?.ok) {
        const body = (await answer.json().catch(() => undefined)) as Record<string, unknown> | undefined;
        if (body) return body;
      } else if (answer && answer.status < 500 && answer.status !== 429)
        throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      await pause(AGAIN_MS);
    }
  }
}

export const questionOf = (n: number) => QUESTIONS[n % QUESTIONS.length] ?? ['', /$^/];
