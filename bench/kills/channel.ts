import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const AGAIN_MS = 100;
const TEXT = '更新はいつから申請できますか';

/** A channel of Bot Framework: what it has no answer to it posts again, and it shows what is sent to it. */
export class Channel {
  /** Replies that were shown, by the activity that they answer. */
  private readonly shown = new Map<string, number>();
  private readonly posted: string[] = [];
  private url = '';
  private readonly server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { type, replyToId } = JSON.parse(Buffer.concat(parts).toString());
      if (type === 'message') this.shown.set(replyToId, (this.shown.get(replyToId) ?? 0) + 1);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    });
  });

  /** @param service where the bot listens at the moment */
  constructor(private readonly service: () => string | undefined) {}

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Says one thing after another in a conversation of its own, for as long as it shall. */
  async talk(name: string, goesOn: () => boolean): Promise<void> {
    for (let n = 0; goesOn(); n += 1) {
      const id = `${name}-${n}`;
      this.posted.push(id);
      const body = JSON.stringify({
        ...{ type: 'message', id, text: TEXT, channelId: 'emulator', serviceUrl: this.url },
        ...{ timestamp: new Date().toISOString(), conversation: { id: name } },
        ...{ from: { id: name }, recipient: { id: 'bot' } },
      });
      while (!(await this.post(body))) await pause(AGAIN_MS);
    }
  }

  /** What was posted, and how much of it was never answered or more than once. */
  outcome(): { messages: number; lost: number; doubled: number } {
    const counts = this.posted.map((id) => this.shown.get(id) ?? 0);
    const doubled = counts.filter((count) => count > 1).length;
    return { messages: counts.length, lost: counts.filter((count) => count === 0).length, doubled };
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async post(body: string): Promise<boolean> {
    const headers = { 'content-type': 'application/json' };
    return fetch(`${this.service()}/api/messages`, { method: 'POST', headers, body }).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
