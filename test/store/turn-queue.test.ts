import { createTurnQueue } from '../../src/store';

/** A promise that the test settles. */
function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('turn queue', () => {
  it('runs the turns of one conversation in order, one at a time', async () => {
    const queue = createTurnQueue();
    const seen: string[] = [];
    const turn = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise(setImmediate);
      seen.push(`${name} ends`);
    };
    await Promise.all([queue.run('c', turn('1')), queue.run('c', turn('2')), queue.run('c', turn('3'))]);
    expect(seen).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
  });

  it('lets other conversations pass', async () => {
    const queue = createTurnQueue();
    const gate = deferred();
    const slow = queue.run('slow', () => gate.promise);
    expect(await queue.run('quick', async () => 'done')).toBe('done');
    gate.resolve();
    await slow;
  });

  it('goes on after a turn that failed, and passes the failure to its caller only', async () => {
    const queue = createTurnQueue();
    const failed = queue.run('c', () => Promise.reject(new Error('broken')));
    const next = queue.run('c', async () => 'fine');
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('fine');
  });

  it('keeps no trace of a conversation without turns', async () => {
    const queue = createTurnQueue();
    await Promise.all(Array.from({ length: 100 }, (_, n) => queue.run(`c${n}`, async () => n)));
    await queue.run('failing', () => Promise.reject(new Error())).catch(() => undefined);
    expect(queue.size).toBe(0);
  });

  it('refuses what it cannot hold, per conversation and in all', async () => {
    const queue = createTurnQueue({ perConversation: 2, total: 3 });
    const gate = deferred();
    const wait = () => gate.promise;
    const running = [queue.run('a', wait), queue.run('a', wait)];
    await expect(queue.run('a', wait)).rejects.toMatchObject({ code: 'TURN_QUEUE_FULL' });
    running.push(queue.run('b', wait));
    expect(queue.hasRoom('c')).toBe(false);
    await expect(queue.run('c', wait)).rejects.toMatchObject({ code: 'TURN_QUEUE_FULL' });
    gate.resolve();
    await Promise.all(running);
    expect(await queue.run('a', async () => 'room again')).toBe('room again');
  });

  it('tells when nothing is left to do', async () => {
    const queue = createTurnQueue();
    await queue.idle();
    const gate = deferred();
    const turn = queue.run('c', () => gate.promise);
    let idle = false;
    const waiting = queue.idle().then(() => {
      idle = true;
    });
    await new Promise(setImmediate);
    expect(idle).toBe(false);
    gate.resolve();
    await Promise.all([turn, waiting]);
    expect(idle).toBe(true);
  });
});
