import type { Dictionary } from '../language/kuromoji';
import { type Answer, resultOf } from './answer';
import { LostTaskError } from './lost-task-error';
import { startThread } from './thread';
import type { ThreadStart } from './worker';

/** Does a task in a thread that begins and ends with it. Rejects with what the task threw. */
export async function runLong(
  program: string,
  dictionary: Dictionary | undefined,
  name: string,
  input: unknown,
  onShare: (share: number) => void,
): Promise<never> {
  // With what it starts from, because this thread may have no time for it when that one is there.
  const start: ThreadStart = { dictionary, task: [name, input] };
  const answer = await new Promise<Answer>((resolve, reject) => {
    const worker = startThread(
      program,
      Promise.resolve(start),
      {},
      {
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
