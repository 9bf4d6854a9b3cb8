import { hasRunOut } from '../../src/decisions/lifetime';
import { startTalk, understand } from '../support/talk';

const RUN_OUT = /有効期間の上限を過ぎています.*有効期限をご確認ください/;

/** The day of issue as people would write it, on a day that the rules in force then say something of. */
async function toldOn(today: string, issued: string) {
  const talk = await startTalk(`${today}T10:00:00`);
  talk.say('更新できる日を計算して');
  return talk.say(issued);
}

describe('an issue longer ago than any certificate of that day lived', () => {
  it.each([
    ['2026-03-01', '2020年9月1日'],
    ['2026-03-01', '2025年1月26日'],
    ['2026-03-01', '一昨年'],
    ['2026-03-01', '2015年4月1日'],
    ['2027-01-01', '2026年3月15日'],
    ['2027-06-24', '2027年3月15日'],
  ])('is said to have run out: on %s, issued %s', async (today, issued) => {
    const said = await toldOn(today, issued);
    expect(said.result).toMatchObject({ dialog: 'renewal-date', daysLeft: 0 });
    expect(said.text).toMatch(RUN_OUT);
  });

  it.each([
    ['2026-03-01', '2025年1月27日'],
    ['2026-03-01', '去年の12月'],
    ['2026-09-01', '2026年3月1日'],
    ['2026-10-01', '2026年3月15日'],
    ['2027-01-01', '2026年3月14日'],
    ['2027-06-23', '2027年3月15日'],
  ])('is not: on %s, issued %s', async (today, issued) => {
    const said = await toldOn(today, issued);
    expect(said.result).toMatchObject({ dialog: 'renewal-date', daysLeft: 0 });
    expect(said.text).not.toMatch(RUN_OUT);
  });
});

describe('a stretch of days', () => {
  const lifetimes = [
    { from: '2020-09-01', value: 398, source: '' },
    { from: '2026-03-15', value: 200, source: '' },
  ];

  it.each([
    // Issued on 14 March it lives until 16 April 2027, on 15 March only until 1 October 2026.
    [{ from: '2026-03-01', to: '2026-03-31' }, '2027-04-16', false],
    [{ from: '2026-03-01', to: '2026-03-31' }, '2027-04-17', true],
    [{ from: '2026-03-15', to: '2026-03-31' }, '2026-10-18', true],
    [{ from: '2026-03-15', to: '2026-03-31' }, '2026-10-17', false],
    [{ from: '1990-01-01', to: '2019-12-31' }, '2026-03-01', true],
  ])('has run out only where it has for each of them: %j on %s', (issued, today, runOut) => {
    expect(hasRunOut(issued, lifetimes, today)).toBe(runOut);
  });

  it('goes by the rules in whatever order they stand', async () => {
    const { knowledge } = await understand();
    const backwards = knowledge.rules.maximumLifetimeDays.toReversed();
    expect(hasRunOut({ from: '2026-03-15', to: '2026-03-15' }, backwards, '2026-10-01')).toBe(false);
    expect(hasRunOut({ from: '2026-03-15', to: '2026-03-15' }, backwards, '2026-10-02')).toBe(true);
  });
});
