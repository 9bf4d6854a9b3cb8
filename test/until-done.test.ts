import { setTimeout as pause } from 'node:timers/promises';
import { untilDone } from '../src/until-done';

/** Fails so often, then notes its name. */
function failing(times: number, name: string, done: string[]) {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw new Error('not yet');
    done.push(name);
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (let left = 200; left > 0 && !condition(); left -= 1) await pause(5);
}

it('does at once what can be done, and tells by nothing that something could not', async () => {
  const later = untilDone(1);
  const done: string[] = [];
  await later(failing(0, 'a', done));
  await later(failing(3, 'b', done));
  expect(done).toEqual(['a']);
  await until(() => done.length === 2);
  expect(done).toEqual(['a', 'b']);
});

it('lets what can never be done keep nothing else', async () => {
  const later = untilDone(1);
  const done: string[] = [];
  await later(failing(Number.POSITIVE_INFINITY, 'never', done));
  await later(failing(2, 'a', done));
  await later(failing(1, 'b', done));
  await until(() => done.length === 2);
  expect(done.sort()).toEqual(['a', 'b']);
});

it('gives up in the end, and when the service stops', async () => {
  const tries = { late: 0, stopped: 0 };
  const fail = (name: keyof typeof tries) => async () => {
    tries[name] += 1;
    throw new Error('not yet');
  };
  await untilDone(1, 0)(fail('late'));
  const stopped = untilDone(1);
  await stopped(fail('stopped'));
  stopped.stop();
  await pause(50);
  expect(tries).toEqual({ late: 2, stopped: 1 });
});
