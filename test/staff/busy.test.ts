import { BusyError } from '../../src/staff/busy-error';
import { oneAtATime } from '../../src/staff/jobs/one-at-a-time';
import { turnstile } from '../../src/staff/jobs/turnstile';

/** A task that ends when it is told to. */
function held<T>(result: T) {
  let end: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { task: () => until.then(() => result), end };
}

it('checks one form after another, and one that fails keeps nobody waiting', async () => {
  const inTurn = oneAtATime(9);
  const order: string[] = [];
  const first = held('first');
  const failing = inTurn(async () => {
    order.push(await first.task());
    throw new Error('broken');
  });
  const second = inTurn(async () => order.push('second'));
  first.end();
  await expect(failing).rejects.toThrow('broken');
  await second;
  expect(order).toEqual(['first', 'second']);
});

it('refuses what comes while too many wait, and takes what comes later', async () => {
  const inTurn = oneAtATime(2);
  const first = held(1);
  const under = [inTurn(first.task), inTurn(async () => 2), inTurn(async () => 3)];
  await expect(inTurn(async () => 4)).rejects.toBeInstanceOf(BusyError);
  first.end();
  expect(await Promise.all(under)).toEqual([1, 2, 3]);
  expect(await inTurn(async () => 5)).toBe(5);
});

it('measures one thing at a time for each person, and so many altogether', async () => {
  const measuring = turnstile(2);
  const [one, other] = [held('one'), held('other')];
  const under = [measuring('山田', one.task), measuring('佐藤', other.task)];
  await expect(measuring('山田', async () => 'x')).rejects.toThrow('まだ終わっていません');
  await expect(measuring('鈴木', async () => 'x')).rejects.toThrow('ほかの方が測っています');
  one.end();
  await under[0];
  expect(await measuring('鈴木', async () => 'measured')).toBe('measured');
  await expect(measuring('佐藤', async () => 'x')).rejects.toBeInstanceOf(BusyError);
  other.end();
  await under[1];
  await expect(
    measuring('佐藤', async () => {
      throw new Error('broken');
    }),
  ).rejects.toThrow('broken');
  expect(await measuring('佐藤', async () => 'again')).toBe('again');
});
