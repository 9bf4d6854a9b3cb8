import { readValidity, type ValidityReading } from '../../src/dates';
import { CONTEXT } from './context';
import type { ToolOutput } from './tool-output';
import { TOOL_OUTPUTS } from './tool-outputs';
import { OUTPUTS_2027 } from './tool-outputs-2027';
import { OUTPUTS_IN_BLOCKS } from './tool-outputs-blocks';
import { MORE_OUTPUTS } from './tool-outputs-more';
import { NAMED_OUTPUTS } from './tool-outputs-named';
import { OUTPUTS_OF_OTHERS } from './tool-outputs-none';

/** Some programs show no seconds. */
const START = [Date.parse('2025-12-10T00:00:00Z')];
const END = [Date.parse('2026-06-10T23:59:59Z'), Date.parse('2026-06-10T23:59:00Z')];
const START_2026 = [Date.parse('2026-09-15T00:00:00Z'), Date.parse('2026-09-15T00:00:00.123Z')];
const END_2027 = [
  Date.parse('2027-03-31T23:59:59Z'),
  Date.parse('2027-03-31T23:59:00Z'),
  Date.parse('2027-03-31T23:59:59.123Z'),
];
const NINE_HOURS = 9 * 3_600_000;

function momentsOf(reading: ValidityReading): { start?: number; end?: number } {
  if (reading.kind === 'period') return { start: reading.start.epoch, end: reading.end.epoch };
  return reading.kind === 'moment' && reading.side ? { [reading.side]: reading.at.epoch } : {};
}

describe('what programs, services and dialogs show of a certificate', () => {
  const named = (outputs: readonly ToolOutput[]) => outputs.map((output) => [output.tool, output] as const);
  test.each(
    named([...TOOL_OUTPUTS, ...MORE_OUTPUTS, ...NAMED_OUTPUTS, ...OUTPUTS_IN_BLOCKS, ...OUTPUTS_OF_OTHERS]),
  )('%s', (_tool, output) => check(output, START, END));
  test.each(named(OUTPUTS_2027))('%s, valid until 2027', (_tool, output) =>
    check(output, START_2026, END_2027),
  );

  function check({ text, means }: ToolOutput, starts: readonly number[], ends: readonly number[]): void {
    const reading = readValidity(text, CONTEXT);
    const { start, end } = momentsOf(reading);
    switch (means) {
      case 'period':
        expect([starts.includes(start ?? 0), ends.includes(end ?? 0)]).toEqual([true, true]);
        return;
      case 'start':
      case 'end':
        expect(means === 'start' ? starts : ends).toContain(start ?? end);
        expect(reading.kind).toBe('moment');
        return;
      case 'days':
        expect(reading).toMatchObject({ kind: 'needs-time' });
        return;
      case 'local': {
        if (reading.kind !== 'needs-zone')
          throw new Error(`Expected to be asked for the zone: ${reading.kind}`);
        const japan = momentsOf(reading.japan);
        expect(ends).toContain(japan.end);
        expect((momentsOf(reading.gmt).end ?? 0) - (japan.end ?? 0)).toBe(NINE_HOURS);
        return;
      }
      default:
        expect(reading.kind).toBe('none');
    }
  }
});

describe('several certificates in one text', () => {
  const dump = (subject: string, issuer: string, from: string, until: string, ca: boolean) =>
    `Certificate:\n    Data:\n        Version: 3 (0x2)\n        Issuer: C = JP, O = Example Trust, CN = ${issuer}\n        Validity\n            Not Before: ${from}\n            Not After : ${until}\n        Subject: C = JP, CN = ${subject}\n        Subject Public Key Info:\n            Public-Key: (2048 bit)\n        X509v3 extensions:\n            X509v3 Basic Constraints: critical\n                CA:${ca ? 'TRUE' : 'FALSE'}\n`;
  const root = dump(
    'Example Root',
    'Example Root',
    'Jan  1 00:00:00 2015 GMT',
    'Jan  1 00:00:00 2040 GMT',
    true,
  );
  const ca = dump('Example CA', 'Example Root', 'Mar 13 00:00:00 2024 GMT', 'Mar 12 23:59:59 2034 GMT', true);
  const server = dump(
    'www.example.jp',
    'Example CA',
    'Dec 10 00:00:00 2025 GMT',
    'Jun 10 23:59:59 2026 GMT',
    false,
  );
  const other = dump(
    'api.example.jp',
    'Example CA',
    'Dec 10 00:00:00 2025 GMT',
    'Jul 10 23:59:59 2026 GMT',
    false,
  );

  test.each([
    [root + ca + server],
    [server + ca + root],
    [ca + server],
    [server + ca],
    [`${ca}${'    00:aa:bb:cc:dd:ee:12:34\n'.repeat(300)}${server}`],
  ])('only the server’s own is read, wherever it stands (%#)', (text) => {
    expect(momentsOf(readValidity(text, CONTEXT))).toEqual({ start: START[0], end: END[0] });
    expect(readValidity(text, CONTEXT)).toMatchObject({ subject: 'www.example.jp', form: true });
  });

  test.each([[server + other], [ca + other + server]])('of several servers each is named (%#)', (text) => {
    const reading = readValidity(text, CONTEXT);
    expect(reading).toMatchObject({ kind: 'impossible', reason: 'too-many-dates' });
    const { message } = reading as Extract<ValidityReading, { kind: 'impossible' }>;
    expect(message).toMatch(/「www\.example\.jp」: 開始 2025年12月10日.*終了 2026年6月11日/);
    expect(message).toMatch(/「api\.example\.jp」: 開始 2025年12月10日.*終了 2026年7月11日/);
  });

  test('an authority’s alone is read as one, as there is nothing else', () => {
    expect(readValidity(ca, CONTEXT)).toMatchObject({
      kind: 'period',
      subject: 'Example CA',
      ofAuthority: true,
    });
    for (const text of [server, root.replace('CA:TRUE', 'CA:FALSE')])
      expect(readValidity(text, CONTEXT)).not.toHaveProperty('ofAuthority');
  });
});
