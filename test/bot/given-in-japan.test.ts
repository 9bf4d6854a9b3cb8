import { startTalk } from '../support/talk';

const said = async (text: string) => (await startTalk('2026-02-20T10:00:00')).say(text);

describe('a time that is told in Japan time is shown as certificates show it', () => {
  it.each([
    '日本時間で2026年3月1日8:59:59までなら、GMTだといつ?',
    '日本時間の2026/3/1 8:59:59をGMTに直して',
    '2026/3/1 8:59:59(日本時間)はGMTだと何日',
  ])('%s', async (text) => {
    expect((await said(text)).text).toContain('2026年2月28日(土) 23時59分59秒(GMT)と同じです。');
  });

  it.each([
    '2026/3/1 8:59:59 GMT は日本時間でいつ',
    '日本時間で2026/3/1 8:59:59はいつ',
    'GMTで2026/3/1 8:59:59は日本時間でいつ',
  ])('one in GMT is not: %s', async (text) => {
    const reply = (await said(text)).text;
    expect(reply).toContain('2026年3月1日(日) 17時59分59秒(日本時間)');
    expect(reply).not.toContain('と同じです');
  });
});
