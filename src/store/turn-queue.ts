/** Too many turns are waiting; the sender may try again. */
export class TurnQueueFullError extends Error {
  readonly code = 'TURN_QUEUE_FULL';

  constructor(conversationId: string) {
    super(`Too many turns are waiting in conversation ${conversationId}`);
    this.name = 'TurnQueueFullError';
  }
}

export interface TurnQueue {
  /**
   * Runs the task when all earlier tasks of the conversation have ended, however they ended.
   * Rejects with the task's own error, or with TurnQueueFullError when the queue is full.
   */
  run<T>(conversationId: string, task: () => Promise<T>): Promise<T>;
  /** Whether another task of this conversation would be taken on. */
  hasRoom(conversationId: string): boolean;
  /** Whether no other task would be taken on, of whatever conversation. */
  readonly isFull: boolean;
  /** Resolves when nothing is running or waiting. */
  idle(): Promise<void>;
  /** Whether a task of this conversation is running or waiting. */
  isBusy(conversationId: string): boolean;
  /** Conversations with a task running or waiting. */
  readonly size: number;
}

interface Lane {
  depth: number;
  tail: Promise<unknown>;
}

export interface TurnQueueOptions {
  perConversation?: number;
  total?: number;
  /** Keeps a conversation's task apart from those of other processes; default: there are none. */
  exclusively?: <T>(conversationId: string, task: () => Promise<T>) => Promise<T>;
}

/** One turn at a time in each conversation, in the order of arrival. */
export function createTurnQueue(options: TurnQueueOptions = {}): TurnQueue {
  const { perConversation = 32, total = 10_000, exclusively = (_id, task) => task() } = options;
  const lanes = new Map<string, Lane>();
  let taken = 0;
  let waitingForIdle: (() => void)[] = [];

  function leave(conversationId: string, lane: Lane): void {
    taken -= 1;
    lane.depth -= 1;
    if (lane.depth === 0) lanes.delete(conversationId);
    if (taken > 0) return;
    for (const resolve of waitingForIdle) resolve();
    waitingForIdle = [];
  }

  const hasRoom = (conversationId: string) =>
    taken < total && (lanes.get(conversationId)?.depth ?? 0) < perConversation;

  return {
    hasRoom,
    run(conversationId, task) {
      if (!hasRoom(conversationId)) return Promise.reject(new TurnQueueFullError(conversationId));
      const lane = lanes.get(conversationId) ?? { depth: 0, tail: Promise.resolve() };
      lanes.set(conversationId, lane);
      lane.depth += 1;
      taken += 1;
      const turn = lane.depth === 1 ? lane.tail : lane.tail.then(nextRound);
      const result = turn
        .then(() => exclusively(conversationId, task))
        .finally(() => leave(conversationId, lane));
      lane.tail = result.catch(() => undefined);
      return result;
    },
    idle: () => (taken === 0 ? Promise.resolve() : new Promise((resolve) => waitingForIdle.push(resolve))),
    isBusy: (conversationId) => lanes.has(conversationId),
    get isFull() {
      return taken >= total;
    },
    get size() {
      return lanes.size;
    },
  };
}

/** The next turn of a conversation begins in a round of the event loop of its own: others get their share. */
const nextRound = () => new Promise<void>((resolve) => setImmediate(resolve));
