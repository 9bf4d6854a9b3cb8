import type { Found, Piece } from '../../knowledge/editing/pieces';
import type { Texts } from '../../knowledge/editing/texts';
import { dayInJapan } from '../../knowledge/today';
import type { Workers } from '../../workers';
import type { Work } from '../long-tasks';
import { oneAtATime } from './one-at-a-time';
import { touchesWords } from './touches-words';
import { turnstile } from './turnstile';

export interface WorkPorts {
  workers: Pick<Workers, 'run' | 'runLong' | 'learnt'>;
  /** File with the questions that nothing was tuned on; it may be missing. */
  heldOutFile: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Those who may wait while somebody's form is checked. */
const MOST_WAITING = 16;
/** A thread and some hundred megabytes each. */
const MOST_MEASURED = 2;

/**
 * Has the work done in worker threads. What takes tenths of a second is done one after another, so that it never holds more than
 * one of the threads that people's turns need; what takes seconds has a thread of its own.
 */
export function workBeside({ workers, heldOutFile, now }: WorkPorts): Work {
  const today = () => dayInJapan(now());
  const inTurn = oneAtATime(MOST_WAITING);
  const proving = oneAtATime(MOST_WAITING);
  const measuring = turnstile(MOST_MEASURED);
  return {
    find: (question) => workers.run('find', question),
    explain: (question) => workers.run('explain', { question, now: now() }),
    piece: <K extends Piece['kind']>(texts: Texts, piece: Piece<K>) =>
      // What is found is of the kind that was asked for.
      workers.run('piece', { texts, piece: piece as Piece }) as Promise<Found<K>>,
    cases: (texts, id) => workers.run('cases', { texts, id }),
    async draft(input) {
      const whole = { ...input, today: today() };
      const drafted = await inTurn(() => workers.run('draft', whole));
      if (drafted.kind !== 'drafted' || drafted.findings.length > 0) return drafted;
      if (input.live || !touchesWords(drafted.changes)) return drafted;
      return { ...drafted, findings: await proving(() => workers.runLong('proof', whole, () => undefined)) };
    },
    differences: (changes) => workers.run('differences', changes),
    lesson: (input) => inTurn(() => workers.run('lesson', input)),
    unresolved: (input) => inTurn(() => workers.run('unresolved', input)),
    effect: (input, person) =>
      measuring(person, () => {
        const tried = { ...input, today: today(), learnt: workers.learnt(), heldOutFile };
        return workers.runLong('effect', tried, () => undefined);
      }),
  };
}
