import type { Browser } from 'playwright-core';
import { fill } from '../../bench/report/generate';
import { makeReport } from '../../src/report/make-report';
import { temporaryStore } from '../store/support';
import { understand } from '../support/talk';
import { violations } from '../widget/support/axe';
import { describeInBrowser, launchBrowser } from '../widget/support/browser';

jest.setTimeout(120_000);

describeInBrowser('the page', () => {
  const store = temporaryStore();
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    const database = await store.open();
    const from = Date.parse('2026-07-01T00:00:00+09:00');
    await fill(database, { turns: 2_000, days: 30, from, seed: 3 });
    const period = { from: '2026-07-01', to: '2026-07-30' };
    html = (await makeReport(database, period, (await understand()).knowledge, Date.now())).html;
    browser = await launchBrowser();
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await store.dispose();
  });

  it.each([
    ['a desk', { width: 1280, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('on %s asks for nothing, fits and holds WCAG 2.2 AA', async (_name, viewport) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    expect(asked).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await violations({ page })).toEqual([]);
    await context.close();
  });

  it('is one file without scripts and links elsewhere', () => {
    expect(html).not.toMatch(/<script|<link|<img|url\(|src=|href=/);
  });
});
