import { UndeliveredError } from '../../src/channels/activity/undelivered-error';
import { Delivery } from '../../src/channels/bot-framework/delivery';

const HOUR_MS = 3_600_000;
const settings = { attemptMs: 1_000, budgetMs: 400, perSecond: 1, per30Seconds: 0 };

afterEach(() => jest.restoreAllMocks());

function putClock(byMs: number): void {
  const { now } = Date;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + byMs);
}

describe.each([
  ['back', -HOUR_MS],
  ['forward', 24 * HOUR_MS],
])('a clock that is put %s', (_, byMs) => {
  it('has nobody wait for what was sent before', async () => {
    const delivery = new Delivery(settings);
    await delivery.send('c', async () => 1);
    putClock(byMs);
    expect(await delivery.send('c', async () => 2)).toBe(2);
  });

  it('has a reply that is not taken given up in its time, and not before it was tried again', async () => {
    const delivery = new Delivery({ ...settings, perSecond: 0 });
    let tries = 0;
    const refused = delivery.send('c', async () => {
      tries += 1;
      if (tries === 1) putClock(byMs);
      throw Object.assign(new Error('refused'), { statusCode: 503 });
    });
    await expect(refused).rejects.toThrow(UndeliveredError);
    expect(tries).toBeGreaterThan(1);
  });
});
