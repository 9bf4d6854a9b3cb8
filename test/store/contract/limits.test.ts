import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../../src/store';
import { overEachStore, type TestStore } from './stores';

const HOUR_MS = 3_600_000;

overEachStore('a limit', (make) => {
  let store: TestStore;
  let database: Database;
  beforeEach(async () => {
    store = make();
    database = await store.open();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await store.dispose();
  });

  const limit = (name: string) => database.limiter({ name, points: 2, seconds: 600 });

  it('lets so many pass in its time', async () => {
    const limiter = limit('plain');
    await limiter.consume('somebody', 2);
    await expect(limiter.consume('somebody')).rejects.toBeInstanceOf(RateLimiterRes);
    await expect(limiter.consume('somebody')).rejects.toMatchObject({ msBeforeNext: expect.any(Number) });
    await limiter.consume('somebody else');
  });

  it.each([
    ['back', -HOUR_MS],
    ['forward', 24 * HOUR_MS],
  ])('does not keep anybody out for longer when the clock is put %s', async (name, byMs) => {
    const limiter = limit(name);
    await limiter.consume('somebody', 2);
    await expect(limiter.consume('somebody')).rejects.toBeInstanceOf(RateLimiterRes);
    const { now } = Date;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + byMs);
    await limiter.consume('somebody');
    await limiter.consume('somebody');
    await expect(limiter.consume('somebody')).rejects.toBeInstanceOf(RateLimiterRes);
  });
});
