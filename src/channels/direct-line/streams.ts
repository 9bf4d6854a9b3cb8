import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import type { KeptActivity, Signals, Transcripts } from '../../store';
import type { Outlet } from './adapter';
import { activityId, placeOf } from './ids';
import { activitySet, presentActivity } from './present';
import type { Limits } from './settings';

/** Activities read and sent before waiting until they have left; bounds what a slow socket holds in memory. */
const READ_AHEAD = 20;

/** Waiting to leave for a client that does not keep up: more is read from the transcript when this is gone. */
const BACKLOG_BYTES = 64 * 1024;
/** Signals that an activity has been kept. */
const TOPIC = 'activity';
const CLOSE_GRACE_MS = 1_000;
/** WebSocket close codes, RFC 6455 section 7.4.1. */
const NORMAL_CLOSURE = 1000;
const GOING_AWAY = 1001;

interface Stream {
  socket: WebSocket;
  /** What the socket writes to. */
  transport: Duplex;
  conversationId: string;
  base: string;
  /** Number of the last activity sent. */
  cursor: number;
  /** Number of the newest activity heard of. */
  newest: number;
  /** Shown after this activity and before all later ones. */
  typing: { after: number; activity: string } | undefined;
  /** The pump at work; undefined when everything has been sent. */
  pumping: Promise<void> | undefined;
  again: boolean;
  /** Pings since the socket was last heard. */
  silent: number;
}

/**
 * The open sockets. Each reads the transcript from its own place and waits until what it sent has left before it reads on: a
 * slow one holds little in memory, and nobody misses anything. Several tabs may watch one conversation: closing the
 * older one, as Azure does, would have both reconnect in turns for ever.
 */
export class Streams implements Outlet {
  private readonly streams = new Map<string, Set<Stream>>();
  private readonly heartbeat: NodeJS.Timeout;
  private readonly stopHearing: (() => void) | undefined;
  private count = 0;

  constructor(
    private readonly transcripts: Transcripts,
    private readonly limits: Limits,
    private readonly log: Log,
    /** Where other processes show the same conversations. */
    private readonly signals?: Signals,
  ) {
    this.stopHearing = signals?.subscribe(TOPIC, (id) => this.heard(id));
    this.heartbeat = setInterval(() => this.pingAll(), limits.pingMs);
    this.heartbeat.unref();
  }

  get size(): number {
    return this.count;
  }

  /** @param cursor the number of the last activity that the client has. */
  add(socket: WebSocket, transport: Duplex, conversationId: string, cursor: number, base: string): void {
    const idle = { newest: cursor, typing: undefined, pumping: undefined, again: false, silent: 0 };
    const open: Stream = { socket, transport, conversationId, base, cursor, ...idle };
    const tabs = this.streams.get(conversationId) ?? new Set();
    this.streams.set(conversationId, tabs.add(open));
    this.count += 1;
    const heard = () => {
      open.silent = 0;
    };
    socket.on('message', heard).on('pong', heard);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.remove(open));
    if (tabs.size > this.limits.socketsPerConversation) {
      const [oldest] = tabs;
      oldest?.socket.close(NORMAL_CLOSURE, 'replaced by a newer connection');
    }
    this.pump(open);
  }

  /**
   * @param more whether more may follow at once, such as the reply to somebody's own words: then both leave in one packet.
   * Writing to the network is among the dearest that a message costs.
   */
  notify(activity: KeptActivity, more = false): void {
    for (const stream of this.streams.get(activity.conversationId) ?? []) {
      stream.newest = Math.max(stream.newest, activity.seq);
      if (isFollowing(stream) && stream.cursor === activity.seq - 1) {
        if (more) this.hold(stream);
        void sendKept(stream, activity);
        if (!more) release(stream.transport);
      } else this.pump(stream);
    }
    this.signals?.publish(TOPIC, activityId(activity.conversationId, activity.seq));
  }

  /** Another process has kept an activity, or several of which nothing is known. */
  private heard(id: string | undefined): void {
    if (id === undefined) {
      for (const tabs of this.streams.values()) for (const stream of tabs) this.pump(stream);
      return;
    }
    const { conversationId, seq } = placeOf(id);
    for (const stream of this.streams.get(conversationId) ?? []) {
      if (stream.newest >= seq) continue;
      stream.newest = seq;
      this.pump(stream);
    }
  }

  typing(conversationId: string, activity: object): void {
    const shown = JSON.stringify(activity);
    for (const stream of this.streams.get(conversationId) ?? []) {
      stream.typing = { after: stream.newest, activity: shown };
      if (isFollowing(stream) && stream.cursor === stream.newest) void sendTyping(stream);
      else this.pump(stream);
    }
  }

  /** Sends what is left, and asks every client to come back later. */
  async close(): Promise<void> {
    clearInterval(this.heartbeat);
    this.stopHearing?.();
    const all = [...this.streams.values()].flatMap((tabs) => [...tabs]);
    const timer = setTimeout(() => {
      for (const { socket } of all) socket.terminate();
    }, CLOSE_GRACE_MS);
    await Promise.all(
      all.map(async ({ socket, pumping }) => {
        const closed = new Promise((resolve) => socket.once('close', resolve));
        await pumping;
        socket.close(GOING_AWAY, 'restarting');
        await closed;
      }),
    );
    clearTimeout(timer);
  }

  private remove(stream: Stream): void {
    const tabs = this.streams.get(stream.conversationId);
    if (!tabs?.delete(stream)) return;
    this.count -= 1;
    if (tabs.size === 0) this.streams.delete(stream.conversationId);
  }

  /** Sends what the stream has not had yet; one pump runs for each stream, later callers leave word. */
  private pump(stream: Stream): void {
    stream.again = true;
    stream.pumping ??= this.run(stream).finally(() => {
      stream.pumping = undefined;
      // Word left between the last look and now.
      if (stream.again && stream.socket.readyState === stream.socket.OPEN) this.pump(stream);
    });
  }

  private async run(stream: Stream): Promise<void> {
    try {
      while (stream.again && stream.socket.readyState === stream.socket.OPEN) {
        stream.again = false;
        await this.sendNew(stream);
      }
    } catch (cause) {
      // The client reconnects with its watermark and gets the rest then.
      this.log('direct-line-stream-failed', faultOf(cause));
      stream.socket.terminate();
    }
  }

  private async sendNew(stream: Stream): Promise<void> {
    const news = await this.transcripts.since(stream.conversationId, stream.cursor, READ_AHEAD);
    stream.again ||= news.length === READ_AHEAD;
    const sent: Promise<void>[] = [];
    for (const activity of news) {
      if (stream.typing && activity.seq > stream.typing.after) sent.push(sendTyping(stream));
      sent.push(sendKept(stream, activity));
    }
    if (stream.typing && stream.typing.after <= stream.cursor) sent.push(sendTyping(stream));
    await Promise.all(sent);
  }

  /** For this round of the event loop and what follows from it at the most. */
  private hold({ transport }: Stream): void {
    if (transport.writableCorked > 0) return;
    transport.cork();
    setImmediate(async () => {
      await this.transcripts.kept().catch(() => undefined);
      release(transport);
    });
  }

  private pingAll(): void {
    for (const tabs of this.streams.values()) {
      for (const stream of tabs) {
        stream.silent += 1;
        if (stream.silent > 2) stream.socket.terminate();
        else if (stream.socket.readyState === stream.socket.OPEN && !stream.pumping) {
          stream.socket.ping();
          stream.socket.send('');
        }
      }
    }
  }
}

/** Whether news can be sent at once: nothing earlier is being read, and the client keeps up. */
function isFollowing({ socket, pumping }: Stream): boolean {
  return !pumping && socket.readyState === socket.OPEN && socket.bufferedAmount < BACKLOG_BYTES;
}

function release(transport: Duplex): void {
  if (transport.writableCorked > 0) transport.uncork();
}

function sendKept(stream: Stream, activity: KeptActivity): Promise<void> {
  stream.cursor = activity.seq;
  return send(stream, presentActivity(activity, stream.base));
}

function sendTyping(stream: Stream): Promise<void> {
  const { typing } = stream;
  stream.typing = undefined;
  return typing ? send(stream, typing.activity) : Promise.resolve();
}

/**
 * One activity a frame: the client mixes those of frames that follow closely on one another. Resolves when it has left,
 * or cannot leave any more.
 */
const send = ({ socket, cursor }: Stream, activity: string) =>
  new Promise<void>((resolve) => socket.send(activitySet([activity], cursor), () => resolve()));
