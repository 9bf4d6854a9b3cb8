import { tabulate } from './tabulate';
import type { ActivityLike, DirectLine, Observed, Observer } from './web-chat';

const ONLINE = 2;
/** Where the service took nothing on although it seemed to be there. */
const RETRY_MS = 2_000;
/** Refusals that pass. */
const PASSING = [0, 401, 403, 408, 429];

interface Unsent {
  activity: ActivityLike;
  observer: Observer<string>;
}

export interface LineListener {
  posted(activity: ActivityLike): void;
  /** It will not be sent again by itself. */
  failed(): void;
  /** Of what was heard before, nothing is told again. */
  heard(activity: ActivityLike): void;
}

/**
 * One conversation as Web Chat sees it, over all clients that are needed to keep it alive. What is posted waits until
 * it can be sent, and goes out in order; repeated under the same id, so that the service takes it once.
 */
export class Line implements DirectLine {
  readonly heard: ActivityLike[] = [];
  readonly connectionStatus$: Observed<number>;
  readonly activity$: Observed<ActivityLike>;
  token = '';
  private readonly ids = new Set<string>();
  private readonly observers = new Set<(activity: ActivityLike) => void>();
  private readonly unsent: Unsent[] = [];
  private client: DirectLine | undefined;
  private stopHearing = () => {};
  private reached = false;
  private sending = false;

  constructor(
    private readonly listener: LineListener,
    private readonly later: (task: () => void, milliseconds: number) => void,
  ) {
    this.connectionStatus$ = observed((next) => {
      next(ONLINE);
      return () => {};
    });
    this.activity$ = observed((next) => {
      for (const activity of this.heard) next(tabulate(activity));
      this.observers.add(next);
      return () => this.observers.delete(next);
    });
  }

  /** Goes on over another client of the same conversation. */
  attach(client: DirectLine, token: string): void {
    this.stopHearing();
    this.client = client;
    this.token = token;
    // Why it ends is told by its status.
    const subscription = client.activity$.subscribe({
      next: (activity) => this.hear(activity),
      error: () => {},
    });
    this.stopHearing = () => subscription.unsubscribe();
  }

  /** Whether what is posted now has a chance. */
  setReached(reached: boolean): void {
    this.reached = reached;
    this.pump();
  }

  postActivity(activity: ActivityLike): Observed<string> {
    this.listener.posted(activity);
    return observed((next, observer) => {
      this.unsent.push({ activity, observer: { ...observer, next } });
      this.pump();
      return () => {};
    });
  }

  /** Web Chat is done with it; the client belongs to the connection. */
  end(): void {
    this.stopHearing();
    this.reached = false;
  }

  private hear(activity: ActivityLike): void {
    if (activity.id !== undefined) {
      if (this.ids.has(activity.id)) return;
      this.ids.add(activity.id);
      this.heard.push(activity);
    }
    this.listener.heard(activity);
    for (const observer of this.observers) observer(tabulate(activity));
  }

  private pump(): void {
    const [first] = this.unsent;
    if (!first || !this.client || !this.reached || this.sending) return;
    this.sending = true;
    const settled = (again: boolean) => {
      this.sending = false;
      if (again) return this.later(() => this.pump(), RETRY_MS);
      this.unsent.shift();
      this.pump();
    };
    this.client.postActivity(first.activity).subscribe({
      next: (id) => {
        if (id === 'retry') return settled(true);
        first.observer.next?.(id);
        first.observer.complete?.();
        settled(false);
      },
      error: (cause) => {
        if (PASSING.includes(statusOf(cause))) return settled(true);
        this.listener.failed();
        first.observer.error?.(cause);
        settled(false);
      },
    });
  }
}

function statusOf(cause: unknown): number {
  return Number((cause as { status?: unknown } | undefined)?.status) || 0;
}

/** As much of an observable as Web Chat needs. */
function observed<T>(start: (next: (value: T) => void, observer: Observer<T>) => () => void): Observed<T> {
  return {
    subscribe(listener) {
      const observer = typeof listener === 'function' ? { next: listener } : listener;
      return { unsubscribe: start((value) => observer.next?.(value), observer) };
    },
  };
}
