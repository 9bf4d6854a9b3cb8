import { readPeriod, spanOf } from '../../src/report/period';
import { run } from '../../src/report/run';

async function call(words: readonly string[]) {
  const complained: string[] = [];
  const never = async () => {
    throw new Error('nothing is opened or written');
  };
  const code = await run(
    {
      withStore: never,
      knowledge: never,
      write: never,
      print: () => undefined,
      complain: (line) => complained.push(line),
      now: () => 0,
    },
    words,
  );
  return { code, complained: complained.join('\n') };
}

it.each([
  [[], '--from'],
  [['--from', '2026-10-01', '--out', 'a.html'], '--to'],
  [['--from', '2026-13-01', '--to', '2026-12-31', '--out', 'a.html'], '2026-13-01'],
  [['--from', '2026-02-30', '--to', '2026-12-31', '--out', 'a.html'], '2026-02-30'],
  [['--from', '2026-12-31', '--to', '2026-10-01', '--out', 'a.html'], '後'],
  [['--from', '1900-01-01', '--to', '2026-10-01', '--out', 'a.html'], '10年'],
  [['--from', '2026-10-01', '--to', '2026-12-31'], '--out'],
  [['--from', '2026-10-01', '--to', '2026-12-31', '--out', 'report.pdf'], '.html'],
  [['--form', '2026-10-01'], '使い方'],
])('explains itself when told %j', async (words, part) => {
  const { code, complained } = await call(words);
  expect(code).toBe(2);
  expect(complained).toContain(part);
  expect(complained).toContain('npm run report');
});

it('days are those of Japan, both included', () => {
  const period = readPeriod('2026-10-01', '2026-10-01');
  expect(typeof period === 'string' ? period : spanOf(period)).toEqual({
    from: Date.parse('2026-09-30T15:00:00Z'),
    before: Date.parse('2026-10-01T15:00:00Z'),
  });
});
