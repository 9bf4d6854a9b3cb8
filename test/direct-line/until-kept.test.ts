import { untilKept } from '../../src/channels/direct-line/until-kept';

it('does a turn again that could not be kept, and says so in the log', async () => {
  const events: string[] = [];
  let tries = 0;
  await untilKept(
    (event) => void events.push(event),
    async () => {
      tries += 1;
      if (tries === 1) throw new Error('database or disk is full');
    },
  );
  expect(tries).toBe(2);
  expect(events).toEqual(['direct-line-turn-not-kept']);
});
