import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from './support/browser';
import { removeDirectories, type Site, startSite } from './support/site';
import { GREETING } from './support/small-bot';
import { visit } from './support/visitor';

jest.setTimeout(60_000);

/** What the page has loaded and how it lies; waits for late layout shifts to be reported. */
const LOOK_AROUND = `new Promise((resolve) => {
  const shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve({
    loaded: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    frames: document.querySelectorAll('iframe').length,
    height: document.documentElement.scrollHeight,
    shifts: shifts.length,
  }), 300);
})`;

describeInBrowser('the website that holds the widget', () => {
  let browser: Browser;
  let site: Site;
  let website: Server;
  let stranger: Server;
  const address = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;

  beforeAll(async () => {
    browser = await launchBrowser();
    // Of a strict policy, so that what the widget needs of it is known.
    website = await serve((service) => ({
      html: `<!doctype html><html lang="ja"><title>会社</title><body><p id="text">本文</p>
        <script async src="${service}/widget.js" data-title="相談窓口" data-colour="#0a7d4b"
          data-position="left" data-greeting="お気軽にどうぞ"></script></body></html>`,
      policy: `default-src 'none'; script-src ${service}; frame-src ${service}`,
    }));
    stranger = await serve((service) => ({
      html: `<!doctype html><title>よそ</title><body><iframe src="${service}/widget/frame"></iframe></body>`,
      policy: '',
    }));
    site = await startSite({ frameAncestors: [address(website)] });
  });
  afterAll(async () => {
    await browser.close();
    website.close();
    stranger.close();
    await site.stop();
    removeDirectories();
  });

  async function serve(page: (service: string) => { html: string; policy: string }): Promise<Server> {
    const server = createServer((_, response) => {
      const { html, policy } = page(site.url);
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(policy && { 'content-security-policy': policy }),
      });
      response.end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return server;
  }

  it('gets nothing but the loader before the first click, and nothing on it moves', async () => {
    const visitor = await visit(browser, address(website));
    const { loaded, frames, height, shifts } = await visitor.page.evaluate<{
      loaded: string[];
      frames: number;
      height: number;
      shifts: number;
    }>(LOOK_AROUND);
    expect(loaded).toEqual(['/widget.js']);
    expect(frames).toBe(0);
    expect(shifts).toBe(0);
    await visitor.open();
    expect((await visitor.page.evaluate<{ height: number }>(LOOK_AROUND)).height).toBe(height);
    await visitor.leave();
  });

  it('is talked to under its own title, colour, place and words, within a strict policy', async () => {
    const visitor = await visit(browser, address(website));
    expect(await visitor.launcher.getAttribute('aria-label')).toContain('相談窓口');
    const button = await visitor.launcher.boundingBox();
    expect(button?.x).toBeLessThan(100);
    expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect(await visitor.launcher.evaluate(backgroundOf)).toBe('rgb(10, 125, 75)');
    await visitor.open();
    await visitor.sees(GREETING);
    await visitor.frame.getByRole('heading', { name: '相談窓口' }).waitFor();
    await visitor.frame.getByText('お気軽にどうぞ').waitFor();
    await visitor.say('別の会社のページから');
    await visitor.sees('「別の会社のページから」ですね。');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('gives the frame no more than it needs', async () => {
    const visitor = await visit(browser, address(website));
    await visitor.open();
    const sandbox = await visitor.page.locator('#server-id-support iframe').getAttribute('sandbox');
    expect(sandbox?.split(' ').sort()).toEqual([
      'allow-downloads',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
    ]);
    await visitor.leave();
  });

  it('cannot hold the frame unless it was named', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(address(stranger));
    await page.waitForLoadState('networkidle');
    expect(refused.join()).toContain('frame-ancestors');
    expect(await page.frameLocator('iframe').locator('#chat').count()).toBe(0);
    await page.close();
  });

  it('keeps markup in messages from becoming part of the page', async () => {
    const visitor = await visit(browser, address(website));
    await visitor.open();
    const attack =
      '<img src=x onerror="document.title=1"><script>document.title=2</script> [押す](javascript:alert(1))';
    await visitor.say(attack);
    await visitor.frame.getByText('押す').last().waitFor();
    expect(await visitor.frame.locator('#chat img[src=x], #chat script, a[href^=javascript]').count()).toBe(
      0,
    );
    expect(await visitor.frame.locator('html').evaluate((html) => html.ownerDocument.title)).toBe('相談窓口');
    await visitor.leave();
  });

  it('is covered on a phone, and gets its focus back afterwards', async () => {
    const visitor = await visit(browser, address(website), { viewport: { width: 390, height: 700 } });
    await visitor.open();
    expect(await visitor.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 700 });
    const inert = () => visitor.page.locator('body').evaluate((body) => body.hasAttribute('inert'));
    expect(await inert()).toBe(true);
    await visitor.frame.getByRole('button', { name: 'チャットを閉じる' }).click();
    await visitor.panel.waitFor({ state: 'hidden' });
    expect(await inert()).toBe(false);
    await visitor.leave();
  });
});

/** Runs in the page, whose globals this program does not know. */
function backgroundOf(element: unknown): string {
  type Style = { backgroundColor: string };
  const page = globalThis as unknown as { getComputedStyle(element: unknown): Style };
  return page.getComputedStyle(element).backgroundColor;
}
