import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from './support/browser';
import { removeDirectories, startSite } from './support/site';
import { GREETING } from './support/small-bot';
import { visit } from './support/visitor';

jest.setTimeout(60_000);

describeInBrowser('the widget while the service is away', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    removeDirectories();
  });

  it('says so, finds the service again by itself, and loses nothing', async () => {
    const before = await startSite();
    const visitor = await visit(browser, before.url);
    await visitor.open();
    await visitor.say('再起動の前');
    await visitor.sees('「再起動の前」ですね。');
    await before.stop();
    await visitor.frame.getByText('自動でつなぎ直しています').waitFor();
    const after = await startSite({ directory: before.directory, port: before.port });
    await visitor.frame.getByText('自動でつなぎ直しています').waitFor({ state: 'hidden' });
    await visitor.say('再起動の後');
    await visitor.sees('「再起動の後」ですね。');
    expect(await visitor.messages()).toEqual([
      GREETING,
      '再起動の前',
      '「再起動の前」ですね。',
      '再起動の後',
      '「再起動の後」ですね。',
    ]);
    await visitor.leave();
    await after.stop();
  });

  it('opens once the service answers again', async () => {
    const site = await startSite();
    const visitor = await visit(browser, site.url);
    await visitor.context.route('**/widget/token', (route) => route.abort());
    await visitor.launcher.click();
    await visitor.frame.getByText('自動でつなぎ直しています').waitFor();
    await visitor.context.unroute('**/widget/token');
    await visitor.sees(GREETING);
    await visitor.leave();
    await site.stop();
  });
});
