import { type Answer, resultOf } from './answer';
import { LostTaskError } from './lost-task-error';
import { startThread } from './thread';
import type { ThreadStart } from './worker';

/** Does a task in a thread that begins and ends with it. Rejects with what the task threw. */
export async function runLong(
  program: string,
  start: ThreadStart,
  name: string,
  input: unknown,
  onShare: (share: number) => void,
): Promise<never> {
  const answer = await new Promise<Answer>((resolve, reject) => {
    const worker = startThread(
      program,
      Promise.resolve(start),
      {},
      {
        ready: () => worker.postMessage([name, input]),
        share: onShare,
        answer: (answer) => {
          resolve(answer);
          void worker.terminate();
        },
        end: () => reject(new LostTaskError('TASK_LOST', name)),
      },
    );
  });
  return resultOf(answer) as never;
}
