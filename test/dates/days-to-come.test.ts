import { DateTime } from 'luxon';
import { daysToCome, findDays, hoursSaid } from '../../src/dates';

const context = {
  now: DateTime.fromISO('2026-02-20T10:00:00', { zone: 'Asia/Tokyo' }),
  targetZone: 'Asia/Tokyo',
};

const read = (text: string, about?: string) => {
  const [mention] = findDays(text, context);
  return mention && daysToCome(mention, about, context);
};

describe('a day of what is still to come', () => {
  it.each([
    ['4月', undefined, '2026-04-01', '2026-04-30'],
    ['1月10日', undefined, '2027-01-10', '2027-01-10'],
    ['3月の末', undefined, '2026-03-31', '2026-03-31'],
    ['31日', '2026-03-31', '2026-03-31', '2026-03-31'],
    ['来月の20日', undefined, '2026-03-20', '2026-03-20'],
    ['今月', undefined, '2026-02-01', '2026-02-28'],
    ['月末', undefined, '2026-02-25', '2026-02-28'],
    ['金曜', undefined, '2026-02-27', '2026-02-27'],
    ['土曜日', undefined, '2026-02-21', '2026-02-21'],
    ['明日', undefined, '2026-02-21', '2026-02-21'],
    ['2026年1月10日', undefined, '2026-01-10', '2026-01-10'],
    ['12月11日', '2025-12-11', '2025-12-11', '2025-12-11'],
    ['3月6日(金)', undefined, '2026-03-06', '2026-03-06'],
    ['3月1日', '2027-03-01', '2027-03-01', '2027-03-01'],
    ['3月1日', '2027-09-01', '2026-03-01', '2026-03-01'],
  ])('%s beside %s', (text, about, from, to) => {
    expect(read(text, about)).toEqual({ from, to });
  });
});

describe('a time of day', () => {
  it.each([
    ['31日の朝9時', 540, 540],
    ['3/31 8:30', 510, 510],
    ['7月1日の昼', 660, 840],
    ['31日の午前中', 0, 720],
    ['4日の夜中', 0, 1439],
  ])('%s', (text, from, to) => {
    expect(hoursSaid(text)).toMatchObject({ from, to });
  });

  it('is not told where there is none, nor in a zone of its own', () => {
    expect(hoursSaid('3月31日')).toBeUndefined();
    expect(hoursSaid('3月31日 9:00 GMT')).toBeNull();
  });
});
