import fc from 'fast-check';
import { DateTime } from 'luxon';
import { completeTime, findDays, formatDay, formatMoment, readDay, readValidity } from '../../src/dates';
import { CONTEXT, NOW } from './context';
import { PRINTERS } from './printers';

const seconds = (from: string, to: string): fc.Arbitrary<DateTime> =>
  fc
    .integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 })
    .map((second) => DateTime.fromSeconds(second, { zone: 'utc' }));

const moments = seconds('1975-01-01T00:00:00Z', '2049-12-30T00:00:00Z');

const PREFIXES = [
  '',
  'notAfter=',
  '有効期限: ',
  'このサーバIDの有効期限は',
  'Validity End Date :',
  '電話 03-1234-5678 の件、',
  '(',
  'OpenSSL 1.0.2 では ',
];
const SUFFIXES = [
  '',
  ' です',
  'までです。',
  ' となっています。日本時間だといつですか?',
  '\n192.168.10.12 のサーバです',
  ')',
  ' を日本時間に直してください',
];

describe('what is printed in any format', () => {
  test.each(PRINTERS)('$name is read back', ({ zone, print }) => {
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom(...PREFIXES),
        fc.constantFrom(...SUFFIXES),
        (at, before, after) => {
          const text = `${before}${print(at.setZone(zone))}${after}`;
          const reading = readValidity(text, CONTEXT);
          const expected = at.setZone('Asia/Tokyo').toISO({ suppressMilliseconds: true });
          expect({ text, iso: reading.kind === 'moment' ? reading.at.iso : reading }).toEqual({
            text,
            iso: expected,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('as a pair is read as a period in that order, and refused the other way round', () => {
    const pair = fc.tuple(
      seconds('1975-01-01T00:00:00Z', '2048-01-01T00:00:00Z'),
      fc.integer({ min: 1, max: 400 * 86_400 }),
    );
    const between = fc.constantFrom(' 〜 ', ' から ', '\n', ' - ', ' to ');
    fc.assert(
      fc.property(pair, fc.constantFrom(...PRINTERS), between, ([start, length], { zone, print }, word) => {
        const end = start.plus({ seconds: length });
        const [first, second] = [print(start.setZone(zone)), print(end.setZone(zone))];
        const reading = readValidity(`${first}${word}${second}`, CONTEXT);
        const read =
          reading.kind === 'period' ? [reading.start.epoch, reading.end.epoch] : [first, word, reading];
        expect(read).toEqual([start.toMillis(), end.toMillis()]);
        expect(readValidity(`${second}${word}${first}`, CONTEXT)).toMatchObject({
          reason: 'end-before-start',
        });
      }),
      { numRuns: 400 },
    );
  });

  test('the product prints itself is read back: as read, in the target zone, and for people', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...PRINTERS), (at, { zone, print }) => {
        const reading = readValidity(print(at.setZone(zone)), CONTEXT);
        const moment = reading.kind === 'moment' ? reading.at : undefined;
        const printed = [moment?.read ?? '', moment?.iso ?? '', formatMoment(at.toMillis(), 'Asia/Tokyo')];
        for (const text of printed)
          expect(readValidity(text, CONTEXT)).toMatchObject({ at: { epoch: at.toMillis() } });
      }),
      { numRuns: 300 },
    );
  });

  test('a day printed for people is read back as a day and as a date without a time', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const day = at.toFormat('yyyy-MM-dd');
        expect(readDay(formatDay(day), { now: NOW, targetZone: 'Asia/Tokyo' })).toMatchObject({
          kind: 'day',
          day,
        });
        expect(readValidity(formatDay(day), CONTEXT)).toMatchObject({ kind: 'needs-time', dates: [{ day }] });
      }),
    );
  });
});

describe('no text', () => {
  const pieces = fc.constantFrom(
    ...'0123456789/-:.,年月日時分秒前後令和平成RHSZTGMTJST午前午後〜から()（） \n\u200e十二〇',
    '12/10/2012',
    '23:59:59',
    'GMT',
    '有効期限',
    'Dec ',
    '発行から',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4000 }),
    fc.array(pieces, { maxLength: 400 }).map((parts) => parts.join('')),
  );

  test('makes a reader throw', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const open = readValidity('2012-12-10', CONTEXT);
        readValidity(text, CONTEXT);
        readDay(text, CONTEXT);
        findDays(text, CONTEXT);
        if (open.kind === 'needs-time') completeTime(open, text, CONTEXT);
      }),
      { numRuns: 600 },
    );
  });

  test('of digits and signs is converted to anything but a valid moment with +09:00', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readValidity(text, CONTEXT);
        const found =
          reading.kind === 'moment'
            ? [reading.at]
            : reading.kind === 'period'
              ? [reading.start, reading.end]
              : [];
        for (const { iso, epoch } of found) expect(Date.parse(iso)).toBe(epoch);
      }),
      { numRuns: 600 },
    );
  });
});
