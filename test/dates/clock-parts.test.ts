import { completeTime, readValidity } from '../../src/dates';
import { CONTEXT } from './context';

describe('every part of a time in Japanese counts', () => {
  test.each([
    ['午後8時20秒', '20:00:20'],
    ['20時5秒', '20:00:05'],
    ['午前0時59秒', '00:00:59'],
    ['２３時５９秒', '23:00:59'],
    ['23時59', '23:59:00'],
    ['午後8時05', '20:05:00'],
    ['23時59分59', '23:59:59'],
    ['8時半', '08:30:00'],
    ['午後8時20分', '20:20:00'],
    ['20時', '20:00:00'],
  ])('%s', (time, expected) => {
    const reading = readValidity(`2026年1月20日 ${time} JST`, CONTEXT);
    expect(reading).toMatchObject({ kind: 'moment', at: { iso: `2026-01-20T${expected}+09:00` } });
    const open = readValidity('2026年1月20日', CONTEXT);
    const completed = open.kind === 'needs-time' ? completeTime(open, `${time} JSTです`, CONTEXT) : open;
    expect(completed).toMatchObject({ kind: 'moment', at: { iso: `2026-01-20T${expected}+09:00` } });
  });

  test.each([['20時90秒'], ['20時75']])('%s is no time', (time) => {
    expect(readValidity(`2026年1月20日 ${time} JST`, CONTEXT)).toMatchObject({ reason: 'no-such-time' });
  });
});
