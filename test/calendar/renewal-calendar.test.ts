import fc from 'fast-check';
import { renewalCalendar } from '../../src/calendar';

const NOW = Date.parse('2026-11-22T03:00:00Z');
const EXPIRES = Date.parse('2027-03-31T14:59:59Z');

interface Property {
  readonly name: string;
  readonly value: string;
}

/** A reader of its own: unfolds, splits and unescapes as RFC 5545 says. */
function events(calendar: string): Property[][] {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  const found: Property[][] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') found.push([]);
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/\\([\\,;n])/g, (_, c) => (c === 'n' ? '\n' : c));
    found.at(-1)?.push({ name: line.slice(0, colon), value });
  }
  return found;
}

function values(event: Property[] | undefined, name: string): string[] {
  return (event ?? []).filter((property) => property.name === name).map(({ value }) => value);
}

describe('a calendar with both events', () => {
  const calendar = renewalCalendar({
    firstRenewalDay: '2026-12-31',
    expiresAt: EXPIRES,
    commonName: 'www.例え.jp',
    now: NOW,
  });
  const [renewal, expiry] = events(calendar);

  it('has the first renewal day as a whole day, over the end of the year', () => {
    expect(values(renewal, 'DTSTART;VALUE=DATE')).toEqual(['20261231']);
    expect(values(renewal, 'DTEND;VALUE=DATE')).toEqual(['20270101']);
    expect(values(renewal, 'SUMMARY')).toEqual(['サーバIDの更新申請を開始できる日（www.例え.jp）']);
    expect(values(renewal, 'TRIGGER')).toEqual(['PT9H']);
  });

  it('has the expiry at its instant, with the time in Japan in words and reminders', () => {
    expect(values(expiry, 'DTSTART')).toEqual(['20270331T145959Z']);
    expect(values(expiry, 'DESCRIPTION')[0]).toContain('2027年3月31日 23:59:59（日本時間）');
    expect(values(expiry, 'TRIGGER')).toEqual(['-PT168H', '-PT24H']);
  });

  it('was made when the clock says', () => {
    expect(values(renewal, 'DTSTAMP')).toEqual(['20261122T030000Z']);
  });

  it('ends every line with CRLF and has no line over 75 octets', () => {
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

it('keeps the identifiers for the same facts and changes them with the facts', () => {
  const uids = (day: string, now: number) =>
    events(renewalCalendar({ firstRenewalDay: day, expiresAt: EXPIRES, now })).map(
      (event) => values(event, 'UID')[0],
    );
  expect(uids('2026-12-31', NOW)).toEqual(uids('2026-12-31', NOW + 1_000));
  expect(uids('2026-12-31', NOW)[0]).not.toBe(uids('2027-01-01', NOW)[0]);
  expect(new Set(uids('2026-12-31', NOW)).size).toBe(2);
});

it('has only the event that is known', () => {
  expect(events(renewalCalendar({ expiresAt: EXPIRES, now: NOW }))).toHaveLength(1);
  expect(events(renewalCalendar({ firstRenewalDay: '2026-12-31', now: NOW }))).toHaveLength(1);
});

it.each([{ firstRenewalDay: '2026-02-30' }, { firstRenewalDay: '明日' }, { expiresAt: Number.NaN }, {}])(
  'refuses what is no time: %j',
  (facts) => {
    expect(() => renewalCalendar({ ...facts, now: NOW })).toThrow(RangeError);
  },
);

it('gives back any name, whatever signs it has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (commonName) => {
      const [event] = events(renewalCalendar({ expiresAt: EXPIRES, commonName, now: NOW }));
      expect(values(event, 'SUMMARY')).toEqual([
        `サーバIDの有効期限（${commonName.replace(/\p{Cc}+/gu, ' ')}）`,
      ]);
    }),
  );
});
