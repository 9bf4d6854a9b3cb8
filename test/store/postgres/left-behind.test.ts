import { Outbox, Transcripts } from '../../../src/store';
import { openPostgres } from '../../../src/store/postgres/open-postgres';
import { createDatabase, describePostgres } from '../../support/postgres';
import { clock } from '../support';

const said = (conversationId: string, text: string) => ({ conversationId, body: { text }, pending: true });

describePostgres('what an instance leaves', () => {
  it('is taken up by one other, when it is gone', async () => {
    const made = await createDatabase();
    const [leaving, first, second] = await Promise.all([1, 2, 3].map(() => openPostgres(made.url, 2)));
    if (!leaving || !first || !second) throw new Error('there are three');
    const left = new Transcripts(leaving, clock());
    await left.append(said('a', '一'));
    await left.append(said('a', '二'));
    await new Outbox(leaving, clock()).takeOn({ conversationId: 'a', turn: 't', userId: 'u', received: {} });
    expect(await left.leftBehind((id) => id === 'a')).toEqual([]);
    expect(await left.leftBehind(() => false)).toEqual([{ id: 'a', owner: leaving.instance.id, seq: 2 }]);

    const others = [first, second];
    const look = async () => ({
      messages: (
        await Promise.all(others.map((by) => new Transcripts(by, clock()).leftBehind(() => false)))
      ).flat(),
      replies: (await Promise.all(others.map((by) => new Outbox(by, clock()).takeOver()))).flat(),
    });
    expect(await look()).toEqual({ messages: [], replies: [] });
    await leaving.close();
    const found = { messages: 0, replies: 0 };
    while (found.messages === 0 || found.replies === 0) {
      const { messages, replies } = await look();
      found.messages += messages.length;
      found.replies += replies.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(found.replies).toBe(1);
    expect((await look()).replies).toEqual([]);
    await Promise.all(others.map((database) => database.close()));
    await made.drop();
  });
});

describePostgres('a turn', () => {
  it('is one at a time in its conversation over all instances, and of many conversations at once', async () => {
    const made = await createDatabase();
    const all = await Promise.all([1, 2].map(() => openPostgres(made.url, 2)));
    const running = new Map<string, number>();
    let most = 0;
    let together = 0;
    const turn = (by: number, name: string) =>
      all[by]?.exclusively(name, async () => {
        running.set(name, (running.get(name) ?? 0) + 1);
        most = Math.max(most, running.get(name) ?? 0);
        together = Math.max(
          together,
          [...running.values()].reduce((sum, n) => sum + n, 0),
        );
        await new Promise((resolve) => setTimeout(resolve, 20));
        running.set(name, (running.get(name) ?? 0) - 1);
      });
    // As the queue of one process would have it: one of a name at a time in each.
    const series = async (by: number, name: string) => {
      for (let n = 0; n < 5; n += 1) await turn(by, name);
    };
    const names = Array.from({ length: 30 }, (_, n) => `c${n}`);
    await Promise.all(names.flatMap((name) => [series(0, name), series(1, name)]));
    expect(most).toBe(1);
    expect(together).toBeGreaterThan(10);
    await Promise.all(all.map((database) => database.close()));
    await made.drop();
  });
});

describePostgres('a signal', () => {
  it('is heard by every instance, and again after the connection was lost', async () => {
    const made = await createDatabase();
    const [one, other] = await Promise.all([1, 2].map(() => openPostgres(made.url, 2)));
    if (!one || !other) throw new Error('there are two');
    const heard: (string | undefined)[][] = [[], []];
    one.signals.subscribe('changed', (id) => heard[0]?.push(id));
    const stop = other.signals.subscribe('changed', (id) => heard[1]?.push(id));
    other.signals.subscribe('else', (id) => heard[1]?.push(`else ${id}`));
    const until = async (condition: () => boolean) => {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    const many = Array.from({ length: 500 }, (_, n) => `${n}-日本語"\\`);
    for (const id of many) one.signals.publish('changed', id);
    expect(heard[0]).toEqual(many);
    await until(() => heard[1]?.length === many.length);
    expect(heard[1]).toEqual(many);
    await made.admin(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${made.name}' and pid <> pg_backend_pid()`,
    );
    // Whoever has lost signals is told to look at everything.
    await until(() => heard[1]?.includes(undefined) === true && heard[0]?.includes(undefined) === true);
    one.signals.publish('changed', 'after');
    await until(() => heard[1]?.at(-1) === 'after');
    stop();
    one.signals.publish('changed', 'unheard');
    one.signals.publish('else', 'last');
    await until(() => heard[1]?.at(-1) === 'else last');
    expect(heard[1]).not.toContain('unheard');
    await Promise.all([one.close(), other.close()]);
    await made.drop();
  });
});
