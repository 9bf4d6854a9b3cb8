import { type Answer, resultOf } from './answer';
import { LostTaskError } from './lost-task-error';
import { startThread } from './thread';
import type { WorkerData } from './worker';

/** Does a task in a thread that begins and ends with it. Rejects with what the task threw. */
export async function runLong(
  program: string,
  workerData: WorkerData,
  name: string,
  input: unknown,
  onShare: (share: number) => void,
): Promise<never> {
  const answer = await new Promise<Answer>((resolve, reject) => {
    const worker = startThread(
      program,
      { workerData },
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
