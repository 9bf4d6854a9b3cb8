import type { BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, launchStrictBrowser } from './support/browser';
import { removeDirectories, type Site, startSite } from './support/site';
import { CONTACT, GREETING } from './support/small-bot';
import { visitIn } from './support/visitor';
import { startWebsite, type Website } from './support/website';

jest.setTimeout(90_000);

const HIDING = `<style>
  div, div:empty, server-id-support, #server-id-support { display: none !important; visibility: hidden !important; opacity: 0 !important }
  * { all: unset !important }
</style>`;
// Each makes the root element what `position: fixed` goes by.
const MOVING = `<style>
  html { transform: translateZ(0); filter: grayscale(1); contain: paint; perspective: 500px }
  p { height: 3000px }
</style>`;

describeInBrowser('on real websites', () => {
  let context: BrowserContext;
  let site: Site;
  let website: Website;
  let stranger: Website;
  const tag = (attributes = '') => `<script async src="${site.url}/widget.js" ${attributes}></script>`;

  beforeAll(async () => {
    context = await launchStrictBrowser();
    website = await startWebsite(() => ({
      '/': `<body><p>本文</p><a href="/next">次へ</a>${tag()}</body>`,
      '/next': `<body><p>次のページ</p>${tag()}</body>`,
      '/hiding': `${HIDING}<body><p>本文</p>${tag()}</body>`,
      '/moving': `${MOVING}<body><p>本文</p>${tag()}</body>`,
      '/twice': `<body>${tag()}${tag()}</body>`,
      '/module': `<body><script type="module" src="${site.url}/widget.js" data-title="相談窓口"></script></body>`,
      '/manager': `<body><script>
        window.ServerIdSupportOptions = { title: '相談窓口', position: 'left' };
        const script = document.createElement('script');
        script.src = '${site.url}/widget.js';
        document.head.append(script);
        script.remove();
      </script></body>`,
      '/trusted-types': { html: `<body>${tag()}</body>`, policy: "require-trusted-types-for 'script'" },
      '/forbidding': {
        html: `<body>${tag()}</body>`,
        policy: `default-src 'none'; script-src ${site.url}; frame-src https://another.example; img-src data:`,
      },
      '/misspelt': `<body>${tag('data-tilte="x" data-theme="drak" data-colour="bleu" data-cookieconsent="ignore"')}</body>`,
    }));
    stranger = await startWebsite(() => ({ '/': `<body>${tag()}</body>` }));
    site = await startSite({ frameAncestors: [website.url] });
  });
  afterAll(async () => {
    await context.close();
    website.close();
    stranger.close();
    await site.stop();
    removeDirectories();
  });

  const launcherOf = (page: Page) => page.locator('#server-id-support .launcher');

  it('remembers what was said, and that it was open, where the frame may store nothing', async () => {
    const visitor = await visitIn(context, `${website.url}/`);
    await visitor.open();
    await visitor.say('前のページで');
    await visitor.sees('「前のページで」ですね。');
    const refused = await visitor.page.frames()[1]?.evaluate(`(() => {
      try { return String(localStorage) } catch (error) { return error.name }
    })()`);
    expect(refused).toBe('SecurityError');
    await visitor.page.getByRole('link', { name: '次へ' }).click();
    await visitor.page.waitForURL('**/next');
    await visitor.panel.waitFor({ state: 'visible' });
    await visitor.sees('「前のページで」ですね。');
    expect(await visitor.messages()).toEqual([GREETING, '前のページで', '「前のページで」ですね。']);
    // Whoever followed a link came to read the page.
    expect(await visitor.page.evaluate('document.activeElement.localName')).toBe('body');
    await visitor.frame.getByRole('button', { name: 'チャットを閉じる' }).click();
    await visitor.page.reload();
    await visitor.launcher.waitFor();
    expect(await visitor.launcher.getAttribute('aria-expanded')).toBe('false');
    await visitor.page.close();
  });

  it('keeps the conversations of people apart who share a browser', async () => {
    const visitor = await visitIn(context, `${website.url}/`);
    await visitor.open();
    await visitor.page.evaluate("ServerIdSupport.identify({ id: 'taro@example.jp', name: '太郎' })");
    await visitor.sees(GREETING);
    await visitor.say('太郎の質問');
    await visitor.sees('「太郎の質問」ですね。');
    await visitor.page.evaluate("ServerIdSupport.identify({ id: 'hanako@example.jp' })");
    await visitor.frame.getByText('太郎の質問').first().waitFor({ state: 'detached' });
    await visitor.sees(GREETING);
    await visitor.page.evaluate("ServerIdSupport.identify({ id: 'taro@example.jp', name: '太郎' })");
    await visitor.sees('「太郎の質問」ですね。');
    const stored = await visitor.page.evaluate<string>('JSON.stringify(Object.entries(localStorage))');
    expect(stored).not.toContain('example.jp');
    await visitor.page.close();
  });

  it.each([
    ['hide what they do not know', '/hiding'],
    ['move or contain the whole page', '/moving'],
  ])('is seen under themes that %s', async (_, path) => {
    const { page, launcher, open } = await visitIn(context, website.url + path);
    const box = await launcher.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    // It is what a press at its place would meet.
    const met = await page.evaluate(
      `document.elementFromPoint(${(box?.x ?? 0) + 20}, ${(box?.y ?? 0) + 20}).id`,
    );
    expect(met).toBe('server-id-support');
    await open();
    await page.close();
  });

  it('outlives a body that is replaced, with what was being typed, and being taken away', async () => {
    const { page, launcher, box, open } = await visitIn(context, `${website.url}/`);
    await open();
    await box.fill('書きかけ');
    await page.evaluate(`(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>新しい本文</p>';
      document.documentElement.replaceChild(body, document.body);
    })()`);
    await page.getByText('新しい本文').waitFor();
    expect(await box.inputValue()).toBe('書きかけ');
    await page.evaluate("document.getElementById('server-id-support').remove()");
    await launcher.waitFor();
    await page.evaluate("document.documentElement.innerHTML = '<body>別</body>'");
    await launcher.waitFor();
    await page.evaluate('ServerIdSupport.destroy()');
    await launcher.waitFor({ state: 'detached' });
    expect(await page.evaluate('typeof ServerIdSupport')).toBe('undefined');
    await page.close();
  });

  it.each([
    ['as a module', '/module', 'right'],
    ['by a tag manager', '/manager', 'left'],
  ])('is put in %s', async (_, path, side) => {
    const { page, launcher, open } = await visitIn(context, website.url + path);
    expect(await launcher.getAttribute('aria-label')).toBe('チャットで質問(相談窓口)');
    const x = (await launcher.boundingBox())?.x ?? 0;
    expect(x < 200 ? 'left' : 'right').toBe(side);
    await open();
    await page.close();
  });

  it('is there once, where it is put in twice, and works with Trusted Types', async () => {
    const twice = await visitIn(context, `${website.url}/twice`);
    await twice.page.waitForLoadState('load');
    expect(await twice.launcher.count()).toBe(1);
    await twice.page.close();
    const strict = await visitIn(context, `${website.url}/trusted-types`);
    await strict.open();
    expect(strict.complaints).toEqual([]);
    await strict.page.close();
  });

  it.each([
    ['frame-src', () => `${website.url}/forbidding`, 'ALSOK'],
    ['WIDGET_ORIGINS', () => `${stranger.url}/`, CONTACT],
  ])('says whom to turn to, and to the owner that %s is wrong', async (setting, address, contact) => {
    const visitor = await visitIn(context, address());
    await visitor.launcher.click();
    await visitor.panel.getByText(contact).waitFor();
    const said = visitor.complaints.filter((text) => text.startsWith('[ServerIdSupport]'));
    expect(said).toEqual([expect.stringContaining(setting)]);
    expect(said.join()).toContain(setting === 'frame-src' ? site.url : stranger.url);
    await visitor.page.close();
  });

  it('names settings that are misspelt, and no others', async () => {
    const visitor = await visitIn(context, `${website.url}/misspelt`);
    await launcherOf(visitor.page).waitFor();
    expect(visitor.complaints).toHaveLength(3);
    const said = visitor.complaints.join('\n');
    for (const words of [/"tilte".*"title"/, /theme.*drak/, /colour.*bleu/]) expect(said).toMatch(words);
    await visitor.page.close();
  });
});
