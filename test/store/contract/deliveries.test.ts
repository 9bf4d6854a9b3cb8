import { type Database, Deliveries, DeliveriesBesideActivities } from '../../../src/store';
import { clock } from '../support';
import { overEachStore, type TestStore } from './stores';

overEachStore('deliveries', (make) => {
  let store: TestStore;
  let database: Database;
  beforeAll(async () => {
    store = make();
    database = await store.open();
  });
  beforeEach(() => database.db.deleteFrom('deliveries').execute());
  afterAll(() => store.dispose());

  it('are accepted once, however often they are repeated', async () => {
    const deliveries = new Deliveries(database, clock());
    expect(await deliveries.claim('a')).toBe(true);
    expect(await deliveries.claim('a')).toBe(false);
    await deliveries.finish('a');
    expect(await deliveries.claim('a')).toBe(false);
    expect(await deliveries.claim('b')).toBe(true);
  });

  it('are accepted once when they arrive at the same time', async () => {
    const deliveries = new Deliveries(database, clock());
    const claims = await Promise.all(Array.from({ length: 20 }, () => deliveries.claim('a')));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('are remembered after a restart', async () => {
    await new Deliveries(database, clock()).once('a', async () => undefined);
    const restarted = await store.open();
    expect(await new Deliveries(restarted, clock()).claim('a')).toBe(false);
  });

  it('are accepted again after a crash in the middle: when the instance is known to be gone', async () => {
    const crashing = await store.open();
    await new Deliveries(crashing, clock()).claim('a');
    await crashing.close();
    const deliveries = new Deliveries(await store.open(), clock());
    expect(await deliveries.claim('a')).toBe(true);
  });

  it('are accepted again after a crash in the middle: when the lease has run out', async () => {
    const now = clock();
    const deliveries = new Deliveries(database, now, 60_000);
    await deliveries.claim('a');
    now.pass(59_999);
    expect(await deliveries.claim('a')).toBe(false);
    now.pass(1);
    expect(await deliveries.claim('a')).toBe(true);
    expect(await deliveries.claim('a')).toBe(false);
  });

  it('make their repeats wait while they are dealt with, and fail with them', async () => {
    const deliveries = new Deliveries(database, clock());
    let fail = (_error: Error): void => undefined;
    const first = deliveries.once('a', () => new Promise<void>((_, reject) => (fail = reject)));
    let told = false;
    const repeat = deliveries.once('a', async () => undefined).finally(() => (told = true));
    const both = Promise.allSettled([first, repeat]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toBe(false);
    fail(new Error('no answer'));
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('are accepted again after a failure, which is passed on', async () => {
    const deliveries = new Deliveries(database, clock());
    const failing = deliveries.once('a', () => Promise.reject(new Error('no answer')));
    await expect(failing).rejects.toThrow('no answer');
    const ran: string[] = [];
    const task = async () => void ran.push('again');
    expect(await deliveries.once('a', task)).toBe(true);
    expect(await deliveries.once('a', task)).toBe(false);
    expect(ran).toEqual(['again']);
  });

  it('are forgotten by age', async () => {
    const now = clock();
    const deliveries = new Deliveries(database, now);
    await deliveries.once('old', async () => undefined);
    now.pass(1_000);
    await deliveries.once('new', async () => undefined);
    await deliveries.prune(now());
    expect(await deliveries.claim('old')).toBe(true);
    expect(await deliveries.claim('new')).toBe(false);
  });

  it('beside a channel that keeps account of its activities, only the rest is counted', async () => {
    const deliveries = new DeliveriesBesideActivities(database, clock());
    const ran: string[] = [];
    for (const key of ['c/activities/1', 'c/activities/1', 'c/greeting', 'c/greeting']) {
      await deliveries.once(key, async () => {
        ran.push(key);
      });
    }
    expect(ran).toEqual(['c/activities/1', 'c/activities/1', 'c/greeting']);
  });
});
