import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Log } from '../log';
import type { Meter } from './meter';

const PREFIX = 'server_id_bot_';
/** Seconds: from what a turn takes at least to what nobody waits for any more. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What stands somewhere and is looked up when somebody asks. undefined: not known now. */
export interface Looked {
  /** Conversations with a turn running or waiting. */
  queued(): number;
  /** Open WebSockets. */
  sockets(): number;
  /** The threads that turns are computed in, and those that have been replaced since the start. */
  workers(): { threads: number; busy: number; waiting: number; replaced: number } | undefined;
  /** Replies on their way to a channel. */
  outbox(): Promise<number | undefined>;
  storeBytes(): Promise<number | undefined>;
  /** 1 where the store takes what is written, else 0. */
  storeUp(): Promise<number>;
  /** Names what answers, and since when, in seconds since 1970. */
  knowledge(): { version: string; loadedAt: number; oldestInformation: number | undefined };
}

export interface Metrics {
  meter: Meter;
  /** Counts every event that is logged. */
  counting(log: Log): Log;
  /** To be called once: from then on the gauges are looked up. */
  watch(looked: Looked, versions: Readonly<Record<'software' | 'node' | 'store', string>>): void;
  registry: Registry;
}

/** The service's metrics in Prometheus' form, with Node's own (event loop lag, memory, collection). */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const turns = new Counter({
    name: `${PREFIX}turns_total`,
    help: 'Turns by what they came to and their channel',
    labelNames: ['outcome', 'channel'] as const,
    registers,
  });
  const turnSeconds = new Histogram({
    name: `${PREFIX}turn_duration_seconds`,
    help: 'From taking a message on until its reply has left',
    labelNames: ['channel'] as const,
    buckets: BUCKETS,
    registers,
  });
  const partSeconds = new Histogram({
    name: `${PREFIX}part_duration_seconds`,
    help: 'Time that parts of a turn take: queue, turn, store, send',
    labelNames: ['part'] as const,
    buckets: BUCKETS,
    registers,
  });
  const queries = new Counter({
    name: `${PREFIX}store_queries_total`,
    help: 'Queries of the store by kind and result',
    labelNames: ['kind', 'result'] as const,
    registers,
  });
  const events = new Counter({
    name: `${PREFIX}log_events_total`,
    help: 'Events in the log by name',
    labelNames: ['event'] as const,
    registers,
  });
  // Else a rate over them begins with the first failure instead of showing it.
  for (const kind of ['read', 'write'])
    for (const result of ['ok', 'failed']) queries.inc({ kind, result }, 0);
  for (const event of WATCHED) events.inc({ event }, 0);
  const meter: Meter = {
    turnEnded({ channel, outcome, seconds }) {
      turns.inc({ outcome, channel });
      turnSeconds.observe({ channel }, seconds);
    },
    partTook: (part, seconds) => partSeconds.observe({ part }, seconds),
    queryEnded({ kind, failed, seconds }) {
      queries.inc({ kind, result: failed ? 'failed' : 'ok' });
      partSeconds.observe({ part: 'store' }, seconds);
    },
  };
  return {
    meter,
    registry,
    counting: (log) => (event, details) => {
      events.inc({ event });
      log(event, details);
    },
    watch: (looked, versions) => addGauges(registry, looked, versions),
  };
}

/** Events that alerts count. */
export const WATCHED = [
  'turn-failed',
  'apology-failed',
  'outbox-failed',
  'knowledge-broken',
  'direct-line-turn-not-kept',
  'caller-refused',
];

function addGauges(
  registry: Registry,
  looked: Looked,
  versions: Readonly<Record<'software' | 'node' | 'store', string>>,
): void {
  const gauge = (name: string, help: string, read: () => number | undefined | Promise<number | undefined>) =>
    new Gauge({
      name: PREFIX + name,
      help,
      registers: [registry],
      async collect() {
        const value = await read();
        if (value === undefined) this.reset();
        else this.set(value);
      },
    });
  gauge('queued_conversations', 'Conversations with a turn running or waiting', looked.queued);
  gauge('sockets', 'Open WebSockets', looked.sockets);
  gauge('worker_threads', 'Threads in which turns are computed', () => looked.workers()?.threads);
  gauge('worker_threads_busy', 'Those of them that have a task', () => looked.workers()?.busy);
  gauge('worker_tasks_waiting', 'Tasks that no thread has taken yet', () => looked.workers()?.waiting);
  new Counter({
    name: `${PREFIX}worker_restarts_total`,
    help: 'Threads that have ended, by a task that took too long or by themselves, and were replaced',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(looked.workers()?.replaced ?? 0);
    },
  });
  gauge('outbox_replies', 'Replies on their way to a channel', looked.outbox);
  gauge('store_bytes', 'Size of the store', looked.storeBytes);
  gauge('store_up', 'Whether the store takes what is written (1) or not (0)', looked.storeUp);
  gauge(
    'knowledge_loaded_timestamp_seconds',
    'When the knowledge that answers was taken over',
    () => looked.knowledge().loadedAt,
  );
  gauge(
    'knowledge_oldest_information_timestamp_seconds',
    'Date of the oldest information in the knowledge',
    () => looked.knowledge().oldestInformation,
  );
  new Gauge({
    name: `${PREFIX}build_info`,
    help: 'Versions of what runs; always 1',
    labelNames: ['version', 'node', 'store', 'knowledge'] as const,
    registers: [registry],
    collect() {
      this.reset();
      const { software: version, node, store } = versions;
      this.set({ version, node, store, knowledge: looked.knowledge().version }, 1);
    },
  });
}
