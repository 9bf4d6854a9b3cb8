import { Connection } from '../../widget/frame/connection';
import type { Session } from '../../widget/frame/session';

const session: Session = {
  token: 'token',
  conversationId: 'conversation',
  userId: 'user',
  domain: 'http://127.0.0.1/v3/directline',
  expiresIn: 1_800,
};
const ONLINE = 2;
const EXPIRED = 3;
const FAILED = 4;
const ENDED = 5;

/** A frame without a browser: the time passes when told to, and the clients say what they are told to. */
function frame() {
  let now = 0;
  let waiting: { task: () => void; pause: number } | undefined;
  const clients: { webSocket: boolean; ended: boolean; say(status: number): void }[] = [];
  const said: boolean[] = [];
  let away = false;
  let forgotten = 0;
  let opened = 0;
  const connection = new Connection({
    open: async () => {
      opened += 1;
      if (away) throw new Error('away');
      return session;
    },
    connect(_, webSocket) {
      const listeners = new Set<(status: number) => void>();
      const client = {
        webSocket,
        ended: false,
        say: (status: number) => {
          for (const listener of listeners) listener(status);
        },
      };
      clients.push(client);
      return {
        connectionStatus$: {
          subscribe(next) {
            listeners.add(next);
            return { unsubscribe: () => listeners.delete(next) };
          },
        },
        end: () => {
          client.ended = true;
        },
      };
    },
    show: () => {},
    forget: () => {
      forgotten += 1;
    },
    online: (reached) => said.push(reached),
    later(task, pause) {
      waiting = { task, pause };
      return () => {
        waiting = undefined;
      };
    },
    now: () => now,
    random: () => 1,
  });
  return {
    connection,
    clients,
    said,
    counts: () => ({ forgotten, opened }),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    goAway: (gone: boolean) => {
      away = gone;
    },
    /** Lets the next attempt come; returns how long it would have been waited for, in milliseconds. */
    async next(): Promise<number | undefined> {
      const { task, pause } = waiting ?? {};
      waiting = undefined;
      task?.();
      await new Promise((resolve) => setImmediate(resolve));
      return pause;
    },
    socket() {
      const socket = {};
      connection.created(socket);
      return socket;
    },
  };
}

describe('keeping the conversation connected', () => {
  it('tries at once, then with pauses that double up to half a minute', async () => {
    const it = frame();
    it.goAway(true);
    await it.connection.start();
    const pauses: (number | undefined)[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) pauses.push(await it.next());
    expect(pauses).toEqual([0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    it.goAway(false);
    await it.next();
    it.connection.opened(it.socket());
    expect(it.said.at(-1)).toBe(true);
  });

  it.each([
    ['a token that ran out', EXPIRED, 0],
    ['a refusal', FAILED, 0],
    ['an ended conversation', ENDED, 1],
  ])('replaces the client after %s, and forgets only what is over', async (_, status, forgotten) => {
    const it = frame();
    await it.connection.start();
    it.clients[0]?.say(status);
    // What Web Chat does to a client that cannot go on.
    it.clients[0]?.say(ENDED);
    await it.next();
    expect(it.clients).toHaveLength(2);
    expect(it.clients[0]?.ended).toBe(true);
    expect(it.counts().forgotten).toBe(forgotten);
  });

  it('says so when the socket is cut, and connects again', async () => {
    const it = frame();
    await it.connection.start();
    const socket = it.socket();
    it.connection.opened(socket);
    it.pass(60_000);
    it.connection.closed(socket);
    expect(it.said).toEqual([true, false]);
    expect(await it.next()).toBe(0);
    expect(it.clients).toHaveLength(2);
    expect(it.clients[1]?.webSocket).toBe(true);
  });

  it('does not mind the socket of a client that was replaced', async () => {
    const it = frame();
    await it.connection.start();
    const old = it.socket();
    it.clients[0]?.say(EXPIRED);
    await it.next();
    it.connection.closed(old);
    expect(it.said).toEqual([]);
    expect(it.counts().opened).toBe(2);
  });

  it('polls where sockets do not last, and starts again when a poll fails', async () => {
    const it = frame();
    await it.connection.start();
    for (let time = 0; time < 3; time += 1) {
      it.connection.closed(it.socket());
      await it.next();
    }
    expect(it.clients.map(({ webSocket }) => webSocket)).toEqual([true, true, true, false]);
    it.clients.at(-1)?.say(ONLINE);
    expect(it.said.at(-1)).toBe(true);
    it.connection.pollFailed();
    await it.next();
    expect(it.clients).toHaveLength(5);
    expect(it.clients.at(-1)?.webSocket).toBe(false);
  });

  it('takes a new token on waking only when the old one ran out or nothing is connected', async () => {
    const it = frame();
    await it.connection.start();
    it.connection.opened(it.socket());
    it.pass(1_000_000);
    it.connection.wake();
    expect(it.counts().opened).toBe(1);
    it.pass(1_000_000);
    it.connection.wake();
    expect(it.counts().opened).toBe(2);
  });
});
