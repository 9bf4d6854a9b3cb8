import { readIssueDay } from '../../src/dates';
import { NOW } from './context';

const read = (text: string): unknown => {
  const reading = readIssueDay(text, { now: NOW, targetZone: 'Asia/Tokyo' });
  if (reading.kind === 'day') return reading.day;
  return reading.kind === 'vague' ? [reading.earliest, reading.latest] : reading.kind;
};

test.each([
  ['初めてではなく、コモンネームも同じです。先月の15日に発行されました', '2026-01-15'],
  ['31日前に取得したものの更新です', '2026-01-19'],
  ['発行から31日経っています', '2026-01-19'],
  ['登記簿謄本は2026年1月22日に取りました', '2026-01-22'],
  ['発行日は1月20日です', '2026-01-20'],
  ['有効期限は2027年1月1日、発行日は2026年1月1日です', '2026-01-01'],
  ['Validity Start Date:01/10/2026 00:00:00 GMT\nValidity End Date :01/10/2027 23:59:59 GMT', '2026-01-10'],
  ['発行は先月の初めです', ['2026-01-01', '2026-01-10']],
])('%s', (text, day) => {
  expect(read(text)).toEqual(day);
});

test.each([
  ['去年のCSRで更新できますか'],
  ['今月中に更新したいです'],
  ['昨日から動きません'],
  ['発行から30日で更新できますか'],
  ['登記簿謄本は何か月前までのものでよいですか'],
  ['2026年1月20日に期限が切れます'],
])('%s: nothing was said to be issued on a day', (text) => {
  expect(read(text)).toBe('none');
});
