import { canBeReached } from '../knowledge/can-be-reached';
import type { Knowledge } from '../knowledge/types';
import { versionOf } from '../knowledge/version-of';
import { watchKnowledge } from '../knowledge/watching/watch-knowledge';
import type { Dictionary } from '../language/kuromoji';
import type { KnowledgeLocation } from '../learn';
import type { Learning } from '../learning';
import type { Learnt } from '../learnt';
import type { Log } from '../log';
import { PATIENCE } from './patience';
import { type Load, Pool } from './pool';
import { runLong } from './run-long';
import type { Run, RunLong } from './tasks';

const PERCENT = 100;
const LOGGED_EVERY = 10;

export interface WorkersOptions extends KnowledgeLocation {
  /** What a thread runs: `worker.ts`, bundled. */
  program: string;
  /** Short tasks that are done at once. */
  count: number;
  /** A task that holds its thread for longer is ended with it. */
  limitMs: number;
  log: Log;
}

export type WorkersLoad = Load & { replaced: number };

export interface Workers {
  /** Until the first thread is ready, tasks wait for it. */
  run: Run;
  /** When it is. @throws where none can start */
  ready: () => Promise<void>;
  /** As it is now: changed files are taken over while the service runs; broken ones leave the last good state. */
  knowledge: () => Knowledge;
  /** The same with what was learnt from it. */
  learnt: () => Learnt;
  runLong: RunLong;
  /** What the threads have to do now, and how many have ended before their time since the start. */
  load: () => WorkersLoad;
  /** How what answers stands to the files. */
  standing: () => Learning;
  /** Takes changed files over now instead of when they are noticed; resolves when that is done. */
  look: () => Promise<void>;
  /** Ends tasks sooner from now on, for when the service stops. */
  hurry: (limitMs: number) => void;
  close: () => Promise<void>;
}

/**
 * Starts the threads over the knowledge as it is. Changed knowledge is read and learnt in a thread of its own, then taken up by
 * new threads; until they are ready the old ones answer, and where it is broken they go on.
 * @returns as soon as the knowledge is learnt, while the first thread still makes itself ready
 * @throws what `learn` throws where the knowledge cannot be used at the start
 */
export async function openWorkers(options: WorkersOptions): Promise<Workers> {
  const { knowledgeDirectory, cacheDirectory, program, count, limitMs, log } = options;
  let replaced = 0;
  let percent: number | undefined;
  let takingOver = 0;
  let broken: string | undefined;
  let dictionary: Dictionary | undefined;
  let current: Awaited<ReturnType<typeof open>> | undefined;

  const tell = (share: number) => {
    const now = Math.floor(share * PERCENT);
    if (percent === undefined || Math.floor(now / LOGGED_EVERY) > Math.floor(percent / LOGGED_EVERY))
      log('learning', { percent: now });
    percent = now;
  };
  const long: RunLong = (name, input, onShare) => runLong(program, dictionary, name, input, onShare);
  const learnt = async (): Promise<Learnt> => {
    try {
      const found = await long('learn', { knowledgeDirectory, cacheDirectory }, tell);
      dictionary ??= found.dictionary;
      return found.learnt;
    } finally {
      if (percent !== undefined) log('learning', { percent: PERCENT });
      percent = undefined;
    }
  };
  const open = async (learning: Promise<Learnt>) => {
    const start = learning.then((known) => ({ dictionary, learnt: known }));
    const pool = new Pool({
      ...{ program, threads: count, start, limitMs, patience: PATIENCE, log },
      onReplaced: () => {
        replaced += 1;
      },
    });
    const closing = async (error: unknown) => {
      await pool.close();
      throw error;
    };
    return { pool, learnt: await learning.catch(closing), ready: () => pool.ready().catch(closing) };
  };

  const takeOver = async () => {
    const known = await learnt();
    const next = await open(Promise.resolve(known));
    await next.ready();
    // Until all are there, the old ones do more.
    await next.pool.complete().catch(() => undefined);
    const before = current;
    current = next;
    broken = undefined;
    const { entries } = known.knowledge;
    log('knowledge-reloaded', { entries: entries.length, version: versionOf(known.knowledge) });
    await before?.pool.close();
  };
  const occupied = async (task: () => Promise<void>) => {
    takingOver += 1;
    try {
      await task();
    } finally {
      takingOver -= 1;
    }
  };
  // Watching starts first, so that no change falls between it and the first load.
  const watcher = watchKnowledge(
    knowledgeDirectory,
    () => occupied(takeOver),
    (error) => {
      broken = error instanceof Error ? error.message : String(error);
      log('knowledge-broken', { message: broken });
    },
  );
  try {
    const first = await open(learnt());
    if (!canBeReached(first.learnt.knowledge.contact))
      log('contact-missing', { message: 'knowledge/contact.yaml names nobody who can be reached' });
    // Where it changed meanwhile, what is there is newer.
    if (current) await first.pool.close();
    else current = first;
  } catch (error) {
    await watcher.close();
    throw error;
  }
  const now = () => {
    if (!current) throw new Error('The knowledge has not been read yet');
    return current;
  };
  return {
    ready: () => now().ready(),
    run: ((name, input) => now().pool.run(name, input)) as Run,
    learnt: () => now().learnt,
    knowledge: () => now().learnt.knowledge,
    runLong: long,
    load: () => ({ ...now().pool.load(), replaced }),
    standing: () => {
      if (takingOver > 0)
        return { state: 'learning', share: percent === undefined ? undefined : percent / PERCENT };
      return broken === undefined ? { state: 'ready' } : { state: 'broken', message: broken };
    },
    look: () => occupied(() => watcher.look()),
    hurry: (limitMs) => current?.pool.hurry(limitMs),
    async close() {
      await watcher.close();
      await current?.pool.close();
    },
  };
}
