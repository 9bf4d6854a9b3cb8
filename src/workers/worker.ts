import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Analyser } from '../language/analyser';
import { analyserOver, type Dictionary, readDictionary } from '../language/kuromoji';
import type { Learnt } from '../learnt';
import { understand } from '../understanding';
import { answerOf } from './answer';
import { longTasks, tasks } from './tasks';
import type { Told } from './thread';
import { warmUp } from './warm-up';

type Call = [name: string, input: unknown];

/** What a thread starts from, its first message: it does short tasks by what was learnt, or the one long task. */
export type ThreadStart =
  | { dictionary: Dictionary; learnt: Learnt }
  | { dictionary: Dictionary | undefined; task: Call };

let reading: Promise<Dictionary> | undefined;
const dictionary = async () => {
  reading ??= readDictionary();
  return reading;
};
let analysing: Promise<Analyser> | undefined;
const analyser = async () => {
  analysing ??= dictionary().then(analyserOver);
  return analysing;
};
const tell = (told: Told) => parentPort?.postMessage(told);
const report = (share: number) => tell({ share });
/** All of it is in this file, as it was built. */
const edition = () => createHash('sha256').update(readFileSync(__filename)).digest('hex');

/** Does the task with this name and tells what it came to. */
async function perform(from: object, [name, input]: Call, ...given: unknown[]): Promise<void> {
  try {
    // The types of what goes in and out are those of `Run` on the other side.
    const task = from as Record<string, (...given: unknown[]) => unknown>;
    tell({ answer: { result: await task[name]?.(input, ...given) } });
  } catch (error) {
    tell({ answer: answerOf(error) });
  }
}

/**
 * Waits for what to start from. Then it listens for tasks, and says so, when the first will be as quick as the later ones.
 * @param onReady hears that too
 */
export async function listen(onReady: () => void): Promise<void> {
  if (!parentPort) throw new Error('This runs in a thread only');
  const [start] = (await once(parentPort, 'message')) as [ThreadStart];
  if (start.dictionary) reading = Promise.resolve(start.dictionary);
  if ('task' in start) return perform(longTasks, start.task, { dictionary, analyser, report, edition });
  const known = await understand(start.learnt, await analyser());
  warmUp(known);
  parentPort.on('message', async (call: Call) => perform(tasks, call, known, await analyser()));
  tell({ ready: true });
  onReady();
}
