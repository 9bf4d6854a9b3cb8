import type { BrowserContextOptions } from 'playwright-core';
import { violations } from './support/axe';
import { describeInBrowser } from './support/browser';
import { CARD_TITLE, GREETING } from './support/small-bot';
import { browserAndSite } from './support/suite';
import { visit } from './support/visitor';

jest.setTimeout(240_000);

const looks: [string, BrowserContextOptions][] = [
  ['on a desktop', { viewport: { width: 1280, height: 860 } }],
  ['on a desktop, dark', { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  [
    'on a phone, dark',
    { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: 'dark' },
  ],
];

describeInBrowser('WCAG 2.2 AA', () => {
  const suite = browserAndSite();

  it.each(looks)('holds closed, open and with a card %s', async (_, options) => {
    const visitor = await visit(suite.browser, suite.site.url, { reducedMotion: 'reduce', ...options });
    expect(await violations(visitor)).toEqual([]);
    await visitor.open();
    await visitor.sees(GREETING);
    expect(await violations(visitor)).toEqual([]);
    await visitor.say('カード');
    await visitor.sees(CARD_TITLE);
    expect(await violations(visitor)).toEqual([]);
    await visitor.say('選択肢');
    await visitor.choice('いいえ').waitFor();
    expect(await violations(visitor)).toEqual([]);
    await visitor.attach('server.pem', 'certificate');
    await visitor.frame
      .getByText(/添付: server/)
      .last()
      .waitFor();
    expect(await violations(visitor)).toEqual([]);
    await visitor.leave();
  });

  it('finds what is wrong, where something is', async () => {
    const visitor = await visit(suite.browser, suite.site.url);
    await visitor.page.evaluate("document.body.append(document.createElement('img'))");
    expect(await violations(visitor)).toHaveLength(1);
    await visitor.leave();
  });

  it.each([
    ['#ffe600', 'light'],
    ['#222222', 'dark'],
    ['#7f7f7f', 'light'],
  ] as const)('holds with the colour %s on a %s page', async (colour, colorScheme) => {
    const visitor = await visit(suite.browser, `${suite.site.url}/`, {
      colorScheme,
      reducedMotion: 'reduce',
    });
    await visitor.page.goto(`${suite.site.url}/widget/frame#${new URLSearchParams({ colour })}`);
    await visitor.page.getByText(GREETING).last().waitFor();
    expect(await violations(visitor)).toEqual([]);
    await visitor.leave();
  });
});
