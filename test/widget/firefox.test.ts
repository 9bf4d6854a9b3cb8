import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
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

  async function openChat(page: Page): Promise<Frame> {
    await page.goto(`${website.url}/`);
    const launcher = await page.waitForSelector('#server-id-support >>> .launcher');
    await launcher?.click();
    return frameOf(page);
  }

  const sees = (frame: Frame, text: string) =>
    frame.waitForFunction(
      `[...document.querySelectorAll('.webchat__bubble__content')].some((bubble) => bubble.innerText.trim() === ${JSON.stringify(text)})`,
    );

  it('answers, suggests, breaks lines between phrases, and goes on over the next page', async () => {
    const page = await browser.newPage();
    const frame = await openChat(page);
    await sees(frame, GREETING);
    const box = await frame.waitForSelector('textarea');
    await box?.type('更新');
    await frame.waitForSelector('[role=option]');
    await box?.press('Escape');
    await box?.type('の書類について教えてください');
    await box?.press('Enter');
    await sees(frame, '「更新の書類について教えてください」ですね。');
    // Firefox knows no phrases by itself.
    for (const part of ['.webchat__bubble__content', 'header', 'footer'])
      await frame.waitForSelector(`${part} wbr`);
    await page.click('#next');
    await page.waitForFunction("location.pathname === '/next'");
    await sees(await frameOf(page), '「更新の書類について教えてください」ですね。');
    await page.close();
  });

  it('says that it is offline, keeps what is written through a new body, and sends it once back', async () => {
    const page = await browser.newPage();
    const frame = await openChat(page);
    await sees(frame, GREETING);
    await page.setOfflineMode(true);
    await frame.waitForFunction("document.getElementById('notice').textContent.includes('オフライン')");
    const box = await frame.waitForSelector('textarea');
    await box?.type('あとで');
    await box?.press('Enter');
    await box?.type('書きかけ');
    await page.evaluate("document.body.replaceWith(document.createElement('body'))");
    await page.setOfflineMode(false);
    await sees(frame, '「あとで」ですね。');
    expect(await frame.$eval('textarea', ({ value }) => value)).toBe('書きかけ');
    await page.close();
  });

  it('shows a file before it is sent, and lets no private key in', async () => {
    const page = await browser.newPage();
    const frame = await openChat(page);
    const folder = mkdtempSync(join(tmpdir(), 'firefox-files-'));
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const choose = async (name: string, text: string) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      const input = (await frame.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
    };
    await choose('server.pem', 'certificate');
    await frame.waitForFunction("document.getElementById('files').innerText.includes('server.pem')");
    await choose('key.pem', key);
    await frame.waitForFunction("document.getElementById('refused').textContent.includes('秘密鍵')");
    await frame.click('#send');
    await frame.waitForFunction("document.getElementById('chat').textContent.includes('添付: server.pem')");
    expect(await frame.$eval('#chat', ({ textContent }) => textContent)).not.toContain('key.pem');
    rmSync(folder, { recursive: true });
    await page.close();
  });
});
