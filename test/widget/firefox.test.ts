import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { removeDirectories, type Site, startSite } from './support/site';
import { GREETING } from './support/small-bot';
import { startWebsite, type Website } from './support/website';

jest.setTimeout(90_000);

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const describeInFirefox = existsSync(executablePath) ? describe : describe.skip;
if (!existsSync(executablePath)) {
  console.warn(`No browser at ${executablePath}: skipped. Install Debian's firefox-esr, or set FIREFOX.`);
}

describeInFirefox('in Firefox', () => {
  let browser: Browser;
  let site: Site;
  let website: Website;
  beforeAll(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    website = await startWebsite(() => ({
      '/': `<body><p>本文</p><a id="next" href="/next">次へ</a><script async src="${site.url}/widget.js"></script></body>`,
      '/next': `<body><p>次</p><script async src="${site.url}/widget.js"></script></body>`,
    }));
    site = await startSite({ frameAncestors: [website.url] });
  });
  afterAll(async () => {
    await browser?.close();
    website.close();
    await site.stop();
    removeDirectories();
  });

  async function frameOf(page: Page): Promise<Frame> {
    const element = await page.waitForSelector('#server-id-support >>> iframe');
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('There is no frame');
    await frame.waitForSelector('textarea');
    return frame;
  }

  const sees = (frame: Frame, text: string) =>
    frame.waitForFunction(
      `[...document.querySelectorAll('.webchat__bubble__content')].some((bubble) => bubble.innerText.trim() === ${JSON.stringify(text)})`,
    );

  it('answers, suggests, breaks lines between phrases, and goes on over the next page', async () => {
    const page = await browser.newPage();
    await page.goto(`${website.url}/`);
    const launcher = await page.waitForSelector('#server-id-support >>> .launcher');
    await launcher?.click();
    const frame = await frameOf(page);
    await sees(frame, GREETING);
    const box = await frame.waitForSelector('textarea');
    await box?.type('更新');
    await frame.waitForSelector('[role=option]');
    await box?.press('Escape');
    await box?.type('の書類について教えてください');
    await box?.press('Enter');
    await sees(frame, '「更新の書類について教えてください」ですね。');
    // Firefox knows no phrases by itself.
    await frame.waitForSelector('.webchat__bubble__content wbr');
    await page.click('#next');
    await page.waitForFunction("location.pathname === '/next'");
    await sees(await frameOf(page), '「更新の書類について教えてください」ですね。');
    await page.close();
  });
});
