import type { Worker } from 'node:worker_threads';
import type { Log } from '../log';
import { resultOf } from './answer';
import { Awaited } from './awaited';
import { LostTaskError } from './lost-task-error';
import { startThread } from './thread';

/** A task that has held its thread for so long no longer keeps others waiting: a further thread takes them. */
const HELD_MS = 10;
/** Time is counted in beats of the main thread, so that a suspended machine or a stopped process does not end a task. */
const BEAT_MS = 100;
/** A task that has held its thread for so many beats may hang: a thread is started in its place, before others hang too. */
const SLOW_BEATS = 3;
/** Threads that stand in for such are this many at most: each takes memory, and all but a few would wait for the processor. */
const MOST_STANDING_IN = 3;
/** One that nobody needs any more is kept for so long, since what made one turn hang may come again. */
const KEPT_BEATS = 100;
/** What one thread may need at most; a task that wants more fails, and the process goes on. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 6 };
/** A thread that cannot start is tried again after so long. */
const AGAIN_MS = 1_000;

export interface PoolOptions {
  /** What a thread runs: `worker.ts`, bundled. */
  program: string;
  /** Tasks that are done at once. One thread more stands by for when one of them takes long. */
  threads: number;
  /** What each thread starts from, as soon as it is there. */
  start: Promise<object>;
  /** After so long a task is ended together with its thread. */
  limitMs: number;
  /** Tasks that are given longer than that. */
  patience?: Readonly<Partial<Record<string, number>>>;
  log: Log;
  /** Hears that a thread has ended and another takes its place. */
  onReplaced?: () => void;
}

/** What the threads have to do at the moment. */
export interface Load {
  threads: number;
  busy: number;
  /** Tasks that no thread has taken yet. */
  waiting: number;
}

interface Task {
  name: string;
  input: unknown;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  /** When a thread took it. */
  since: number;
  beats: number;
}

interface Thread {
  worker: Worker;
  /** Has made itself ready; one that is being started takes no task yet. */
  ready: boolean;
  task?: Task | undefined;
  /** It was ended from here, because its task took too long. */
  late: boolean;
}

const isSlow = ({ task }: Thread) => (task?.beats ?? 0) >= SLOW_BEATS;

/** Worker threads that do tasks in the order in which they come. */
export class Pool {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Task[] = [];
  private soon: NodeJS.Timeout | undefined;
  private readonly beat: NodeJS.Timeout;
  /** Counts for every task once there is haste. */
  private hurriedMs = Number.POSITIVE_INFINITY;
  private closing = false;
  /** Where one could not start, no other is tried before. */
  private startsAgain = 0;
  /** For so long there has been a thread more than is needed. */
  private beatsToSpare = 0;
  private whenIdle: (() => void) | undefined;
  private readonly first = new Awaited();
  private readonly all = new Awaited();

  constructor(private readonly options: PoolOptions) {
    // The others wait for the first, so that it is soon there.
    this.begin();
    this.ready().then(
      () => {
        while (!this.closing && this.threads.size < this.needed()) this.begin();
      },
      () => undefined,
    );
    this.beat = setInterval(() => {
      this.endOverdue();
      this.standIn();
    }, BEAT_MS).unref();
  }

  /** When the first thread has made itself ready. @throws where it cannot */
  ready(): Promise<void> {
    return this.first.promise;
  }

  /** When all threads have. @throws where one cannot, which is tried again */
  complete(): Promise<void> {
    return this.all.promise;
  }

  run(name: string, input: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ name, input, resolve, reject, since: 0, beats: 0 });
      this.dispatch();
    });
  }

  load(): Load {
    return { threads: this.threads.size, busy: this.running().length, waiting: this.waiting.length };
  }

  /** From now on tasks are ended sooner, those that run included. @param limitMs counts where it is less than before */
  hurry(limitMs: number): void {
    this.hurriedMs = Math.min(this.hurriedMs, limitMs);
  }

  /** Lets the threads go when all that was handed in is done. */
  async close(): Promise<void> {
    if (!this.isIdle())
      await new Promise<void>((resolve) => {
        this.whenIdle = resolve;
      });
    this.closing = true;
    clearInterval(this.beat);
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private begin(): void {
    if (this.closing) return;
    const { program, start } = this.options;
    const thread: Thread = {
      ready: false,
      late: false,
      worker: startThread(
        program,
        start,
        { resourceLimits: LIMITS },
        {
          ready: () => {
            thread.ready = true;
            this.first.resolve();
            if (this.isComplete()) this.all.resolve();
            this.dispatch();
          },
          answer: (answer) => this.settle(thread, () => resultOf(answer)),
          end: (code) => this.ended(thread, code),
        },
      ),
    };
    this.threads.add(thread);
  }

  /** The thread has ended, by itself or from here; another one takes its place. */
  private ended(thread: Thread, code: unknown): void {
    const wasNeeded = this.threads.delete(thread);
    if (this.closing || !wasNeeded) return;
    const { log, onReplaced } = this.options;
    onReplaced?.();
    if (thread.ready) this.standIn();
    else {
      log('worker-failed', { code });
      for (const awaited of [this.first, this.all]) awaited.reject(new LostTaskError('TASK_LOST', 'ready'));
      this.startsAgain = performance.now() + AGAIN_MS;
      if (![...this.threads].some(({ ready }) => ready)) this.loseWaiting();
    }
    const name = thread.task?.name;
    if (name === undefined) return;
    log('worker-lost', { task: name, ...(thread.late ? { afterMs: this.limitOf(name) } : { code }) });
    this.settle(thread, () => {
      throw new LostTaskError(thread.late ? 'TASK_TOO_LONG' : 'TASK_LOST', name);
    });
  }

  /** As many as are done at once, one that stands by, and one in the place of each whose task may hang. */
  private needed(): number {
    const slow = [...this.threads].filter(isSlow).length;
    return this.options.threads + 1 + Math.min(slow, MOST_STANDING_IN);
  }

  private isComplete(): boolean {
    return this.threads.size >= this.needed() && [...this.threads].every(({ ready }) => ready);
  }

  /** Starts what is needed, one after the other so that the first is soon there, and after a while lets go what is not. */
  private standIn(): void {
    const spare = this.threads.size - this.needed();
    const isStarting = [...this.threads].some(({ ready }) => !ready);
    if (spare < 0 && !isStarting && performance.now() >= this.startsAgain) this.begin();
    this.beatsToSpare = spare > 0 ? this.beatsToSpare + 1 : 0;
    if (this.beatsToSpare < KEPT_BEATS) return;
    const idle = [...this.threads].find(({ ready, task, late }) => ready && !task && !late);
    if (!idle) return;
    this.threads.delete(idle);
    void idle.worker.terminate();
  }

  /** Where no thread can start, nobody waits for one. */
  private loseWaiting(): void {
    for (const { name, reject } of this.waiting.splice(0)) reject(new LostTaskError('TASK_LOST', name));
    if (this.isIdle()) this.whenIdle?.();
  }

  private dispatch(): void {
    while (this.waiting.length > 0) {
      const thread = this.free();
      if (!thread) break;
      const task = this.waiting.shift() as Task;
      thread.task = task;
      task.since = performance.now();
      try {
        thread.worker.postMessage([task.name, task.input]);
      } catch (error) {
        // What cannot be copied between threads.
        this.settle(thread, () => {
          throw error;
        });
      }
    }
    if (this.waiting.length === 0 || this.soon) return;
    this.soon = setTimeout(() => {
      this.soon = undefined;
      this.dispatch();
    }, HELD_MS);
  }

  private free(): Thread | undefined {
    const now = performance.now();
    const brisk = this.running().filter(({ since }) => now - since < HELD_MS).length;
    if (brisk >= this.options.threads) return undefined;
    return [...this.threads].find(({ ready, task, late }) => ready && !task && !late);
  }

  private settle(thread: Thread, result: () => unknown): void {
    const { task } = thread;
    if (!task) return;
    thread.task = undefined;
    try {
      task.resolve(result());
    } catch (error) {
      task.reject(error);
    }
    this.dispatch();
    if (this.isIdle()) this.whenIdle?.();
  }

  private isIdle(): boolean {
    return this.running().length + this.waiting.length === 0;
  }

  private running(): Task[] {
    return [...this.threads].flatMap(({ task }) => task ?? []);
  }

  private limitOf(task: string): number {
    const { patience = {}, limitMs } = this.options;
    return Math.min(this.hurriedMs, patience[task] ?? limitMs);
  }

  private endOverdue(): void {
    for (const thread of this.threads) {
      if (!thread.task || thread.late) continue;
      thread.task.beats += 1;
      if (thread.task.beats * BEAT_MS < this.limitOf(thread.task.name)) continue;
      thread.late = true;
      void thread.worker.terminate();
    }
  }
}
