import { generateKeyPairSync } from 'node:crypto';
import type { BrowserContextOptions } from 'playwright-core';
import { violations } from './support/axe';
import { describeInBrowser } from './support/browser';
import { GREETING } from './support/small-bot';
import { browserAndSite } from './support/suite';
import { type Visitor, visit } from './support/visitor';

jest.setTimeout(120_000);

const key = String(
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
);

/** What can be seen, one after another. */
const states: [string, (visitor: Visitor) => Promise<unknown>][] = [
  [
    'the first questions',
    async ({ frame, sees }) => {
      await sees(GREETING);
      await frame.getByText('よくある質問').waitFor();
    },
  ],
  [
    'suggestions, one of them chosen',
    async ({ box, frame, page }) => {
      await box.fill('更新');
      await frame.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'a file chip',
    async ({ frame, box }) => {
      await box.fill('');
      await frame
        .locator('input[type=file]')
        .setInputFiles({ name: 'server.pem', mimeType: 'text/plain', buffer: Buffer.from('x') });
      await frame.getByText('server.pem').waitFor();
    },
  ],
  [
    'a refusal',
    async ({ frame, say }) => {
      await say(key);
      await frame.getByRole('alert').getByText('秘密鍵').waitFor();
    },
  ],
  [
    'a table',
    async ({ frame, say }) => {
      await say('表');
      await frame.getByRole('table').waitFor();
    },
  ],
  [
    'the menu',
    async ({ frame }) => {
      await frame.getByRole('button', { name: 'メニュー' }).click();
      await frame.getByRole('dialog', { name: 'メニュー' }).waitFor();
    },
  ],
  [
    'the question before deleting',
    async ({ frame }) => {
      await frame.getByRole('button', { name: '私のデータを削除する' }).click();
      await frame.getByRole('dialog').getByText('元に戻す').waitFor();
    },
  ],
  [
    'work under way',
    async ({ frame, say }) => {
      await frame.getByRole('button', { name: 'やめる' }).click();
      await say('黙って');
      await frame.getByText('回答を準備しています…').waitFor();
    },
  ],
  [
    'being offline',
    async ({ frame, context, say }) => {
      await context.setOffline(true);
      await frame.getByText('オフラインです').waitFor();
      await say('あとで');
    },
  ],
];

const looks: [string, BrowserContextOptions][] = [
  ['light', { viewport: { width: 1280, height: 860 } }],
  ['dark, on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['with forced colours', { viewport: { width: 1280, height: 860 }, forcedColors: 'active' }],
];

describeInBrowser('WCAG 2.2 AA in every state', () => {
  const suite = browserAndSite();

  it.each(looks)('holds %s', async (_, options) => {
    const visitor = await visit(suite.browser, suite.site.url, { reducedMotion: 'reduce', ...options });
    await visitor.open();
    for (const [name, reach] of states) {
      await reach(visitor);
      expect([name, await violations(visitor)]).toEqual([name, []]);
    }
    await visitor.leave();
  });

  it('holds where there is room for little, as with a page magnified four times', async () => {
    const viewport = { width: 320, height: 256 };
    const visitor = await visit(suite.browser, suite.site.url, { reducedMotion: 'reduce', viewport });
    await visitor.open();
    await visitor.say('表');
    await visitor.frame.getByRole('table').waitFor();
    expect(await violations(visitor)).toEqual([]);
    await visitor.leave();
  });

  it('holds where the chat cannot be reached', async () => {
    const visitor = await visit(suite.browser, suite.site.url, { reducedMotion: 'reduce' });
    await visitor.page.route('**/widget/frame', (route) => route.abort('connectionrefused'));
    await visitor.launcher.click();
    await visitor.panel.getByRole('alert').waitFor();
    expect(await violations(visitor)).toEqual([]);
    await visitor.leave();
  });
});
