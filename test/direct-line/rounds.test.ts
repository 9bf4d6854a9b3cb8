import { setImmediate as nextRound } from 'node:timers/promises';
import { createRounds } from '../../src/channels/direct-line/rounds';

it('lets so many begin in a round, and the others in order in the next ones', async () => {
  const begin = createRounds(2);
  const begun: number[] = [];
  const all = [1, 2, 3, 4, 5].map((number) => begin().then(() => begun.push(number)));
  const rounds: number[][] = [];
  while (begun.length < 5) {
    await nextRound();
    rounds.push([...begun]);
  }
  await Promise.all(all);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(rounds[0]?.length).toBeLessThan(5);
});

it('makes nobody wait after a pause', async () => {
  const begin = createRounds(1);
  await begin();
  await begin();
  await nextRound();
  await nextRound();
  let begun = false;
  void begin().then(() => {
    begun = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toBe(true);
});
