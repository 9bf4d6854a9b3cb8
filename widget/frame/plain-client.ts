import type { Session } from './session';
import type { ActivityLike, DirectLine, Observed } from './web-chat';

/** Values of `connectionStatus$`, as Direct Line's own client has them. */
const Status = { online: 2, expiredToken: 3, failedToConnect: 4, ended: 5 } as const;

const PAUSE_MS = 1_500;
/** While an answer is awaited. */
const SHORT_PAUSE_MS = 250;
const AWAITED_FOR_MS = 20_000;

export interface PlainPorts {
  request: typeof fetch;
  pause(milliseconds: number): Promise<void>;
  now(): number;
}

/**
 * As much of a Direct Line client as texts and answers need, for the time until Web Chat brings its own: by polling, and
 * without files.
 */
export function plainClient({ token, domain, conversationId }: Session, ports: PlainPorts): DirectLine {
  const address = `${domain}/conversations/${conversationId}`;
  const hearers = new Set<(activity: ActivityLike) => void>();
  const watchers = new Set<(status: number) => void>();
  let ended = false;
  let running = false;
  let awaitedUntil = 0;

  const ask = async (path: string, body?: object): Promise<Response> => {
    const response = await ports.request(address + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Refusal(response.status);
    return response;
  };
  const tell = (status: number) => {
    for (const watcher of watchers) watcher(status);
  };
  const run = async () => {
    // Joins the conversation: a new one is greeted.
    await ask('?watermark=');
    if (!ended) tell(Status.online);
    for (let watermark = ''; !ended; ) {
      const response = await ask(`/activities?watermark=${encodeURIComponent(watermark)}`);
      const set = (await response.json()) as { activities: ActivityLike[]; watermark?: string };
      watermark = set.watermark ?? watermark;
      if (ended) return;
      for (const activity of set.activities) for (const hearer of hearers) hearer(activity);
      await ports.pause(ports.now() < awaitedUntil ? SHORT_PAUSE_MS : PAUSE_MS);
    }
  };
  const start = () => {
    if (running) return;
    running = true;
    run().catch((cause) => ended || tell(statusFor(cause)));
  };

  return {
    polls: true,
    connectionStatus$: among(watchers),
    activity$: among(hearers, start),
    postActivity: (activity) => ({
      subscribe(listener) {
        const observer = typeof listener === 'function' ? { next: listener } : listener;
        awaitedUntil = ports.now() + AWAITED_FOR_MS;
        ask('/activities', activity)
          .then((response) => response.json())
          .then(({ id }) => {
            observer.next?.(id);
            observer.complete?.();
          })
          .catch((cause) => observer.error?.(cause instanceof Refusal ? cause : new Refusal(0)));
        return { unsubscribe: () => {} };
      },
    }),
    end() {
      ended = true;
    },
  };
}

/** As the client of Web Chat tells it: by `status`, 0 where nothing answered. */
class Refusal extends Error {
  constructor(readonly status: number) {
    super(`Direct Line answered ${status}`);
  }
}

function statusFor(cause: unknown): number {
  const status = cause instanceof Refusal ? cause.status : 0;
  if (status === 401 || status === 403) return Status.expiredToken;
  return status === 404 ? Status.ended : Status.failedToConnect;
}

function among<T>(listeners: Set<(value: T) => void>, begin = () => {}): Observed<T> {
  return {
    subscribe(listener) {
      const next = typeof listener === 'function' ? listener : (value: T) => listener.next?.(value);
      listeners.add(next);
      begin();
      return { unsubscribe: () => listeners.delete(next) };
    },
  };
}
