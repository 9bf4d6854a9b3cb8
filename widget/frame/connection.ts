import type { Session } from './session';

/** Values of the client's `connectionStatus$`. */
const Status = { online: 2, expiredToken: 3, failedToConnect: 4, ended: 5 } as const;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A socket that closes sooner than this after it was made is probably cut by a proxy. */
const SHORT_LIFE_MS = 5_000;
const SHORT_LIVES_BEFORE_POLLING = 3;

/** What becomes of each socket that the page opens. */
export interface SocketWatcher {
  created(socket: object): void;
  opened(socket: object): void;
  closed(socket: object): void;
}

/** What is looked at of a Direct Line client. */
export interface Client {
  /** It never uses a socket. */
  readonly polls?: true;
  connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  end(): void;
}

export interface ConnectionPorts<C extends Client> {
  open(): Promise<Session>;
  connect(session: Session, webSocket: boolean): C;
  /** A client that is to be shown; called again whenever it has to be replaced. */
  show(client: C, session: Session): void;
  /** The conversation is over; the next one is a new one. */
  forget(): void;
  /** `false` while people have to wait. */
  online(reached: boolean): void;
  later(task: () => void, milliseconds: number): () => void;
  now(): number;
  /** 0 to 1. */
  random(): number;
}

/**
 * Keeps a conversation alive where the Direct Line client itself gives up or takes its time: a token that ran
 * out during sleep, an ended conversation, a service that was away, a network that lets no socket through.
 */
export class Connection<C extends Client> implements SocketWatcher {
  private client: C | undefined;
  private socket: { of: object; since: number } | undefined;
  private stopListening = () => {};
  private cancelRetry = () => {};
  private failures = 0;
  private shortLives = 0;
  private expiresAt = 0;
  private attempt = 0;

  constructor(private readonly ports: ConnectionPorts<C>) {}

  /** Connects, or connects afresh. Only the newest attempt counts. */
  async start(): Promise<void> {
    this.cancelRetry();
    this.attempt += 1;
    const attempt = this.attempt;
    try {
      const session = await this.ports.open();
      if (attempt === this.attempt) this.use(session);
    } catch {
      if (attempt === this.attempt) this.retry();
    }
  }

  /** The page was woken or the network came back: nobody should have to wait for the next attempt. */
  wake(): void {
    if (this.failures === 0 && this.ports.now() < this.expiresAt) return;
    this.failures = 0;
    void this.start();
  }

  /** The network changed: sockets of before may be dead without knowing it. */
  renew(): void {
    this.failures = 0;
    void this.start();
  }

  created(socket: object): void {
    this.socket = { of: socket, since: this.ports.now() };
  }

  opened(socket: object): void {
    if (socket === this.socket?.of) this.reached();
  }

  closed(socket: object): void {
    // Else: the socket of a client that has been replaced.
    if (!this.socket || socket !== this.socket.of) return;
    const short = this.ports.now() - this.socket.since < SHORT_LIFE_MS;
    this.shortLives = short ? this.shortLives + 1 : 0;
    this.socket = undefined;
    this.ports.online(false);
    this.retry();
  }

  /** While polling: a poll did not come back. */
  pollFailed(): void {
    this.ports.online(false);
    this.retry();
  }

  private use(session: Session): void {
    this.stopListening();
    this.socket = undefined;
    this.client?.end();
    this.expiresAt = this.ports.now() + session.expiresIn * 1_000;
    const webSocket = this.shortLives < SHORT_LIVES_BEFORE_POLLING;
    const client = this.ports.connect(session, webSocket);
    this.client = client;
    this.ports.show(client, session);
    const polls = client.polls ?? !webSocket;
    const subscription = client.connectionStatus$.subscribe((status) => this.follow(status, polls));
    this.stopListening = () => subscription.unsubscribe();
  }

  private follow(status: number, polls: boolean): void {
    if (status === Status.online && polls) this.reached();
    if (status !== Status.expiredToken && status !== Status.failedToConnect && status !== Status.ended)
      return;
    // Web Chat ends a client whose token ran out; that is no end of the conversation.
    this.stopListening();
    if (status === Status.ended) this.ports.forget();
    this.retry();
  }

  private reached(): void {
    this.cancelRetry();
    this.failures = 0;
    this.ports.online(true);
  }

  /** At once the first time, then with growing pauses, and not all together when a service comes back. */
  private retry(): void {
    if (this.failures > 0) this.ports.online(false);
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    const pause = this.failures === 0 ? 0 : longest * (0.5 + this.ports.random() / 2);
    this.failures += 1;
    this.cancelRetry();
    this.cancelRetry = this.ports.later(() => void this.start(), pause);
  }
}
