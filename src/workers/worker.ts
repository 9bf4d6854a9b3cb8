import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Analyser } from '../language/analyser';
import { analyserOver, type Dictionary, readDictionary } from '../language/kuromoji';
import type { Learnt } from '../learnt';
import { type Understanding, understand } from '../understanding';
import { type Answer, answerOf } from './answer';
import { longTasks, tasks } from './tasks';
import type { Told } from './thread';
import { warmUp } from './warm-up';

/** What a thread starts from, its first message. Without `learnt` it does long tasks. */
export interface ThreadStart {
  dictionary?: Dictionary;
  learnt?: Learnt;
}

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

/** Does the task with this name. */
async function perform(known: Understanding | undefined, [name, input]: [string, unknown]): Promise<Answer> {
  try {
    // The types of what goes in and out are those of `Run` on the other side.
    const task = (known ? tasks : longTasks) as unknown as Record<string, (...given: unknown[]) => unknown>;
    const given = known ? [known, await analyser()] : [{ dictionary, analyser, report, edition }];
    return { result: await task[name]?.(input, ...given) };
  } catch (error) {
    return answerOf(error);
  }
}

/** Waits for what to start from, then listens for tasks, and says so, when the first will be as quick as the later ones. */
export async function listen(): Promise<void> {
  if (!parentPort) throw new Error('This runs in a thread only');
  const [{ dictionary: given, learnt }] = (await once(parentPort, 'message')) as [ThreadStart];
  if (given) reading = Promise.resolve(given);
  const known = learnt && (await understand(learnt, await analyser()));
  if (known) warmUp(known);
  parentPort.on('message', async (call: [string, unknown]) => tell({ answer: await perform(known, call) }));
  tell({ ready: true });
}
