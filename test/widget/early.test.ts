import type { BrowserContextOptions } from 'playwright-core';
import { violations } from './support/axe';
import { describeInBrowser } from './support/browser';
import { hold } from './support/hold';
import { CARD_TITLE, GREETING } from './support/small-bot';
import { browserAndSite } from './support/suite';
import { type Visitor, visit } from './support/visitor';

jest.setTimeout(120_000);

/** A visitor to whom Web Chat comes when it is let. */
async function visitSlowly(
  suite: ReturnType<typeof browserAndSite>,
  options: BrowserContextOptions = {},
): Promise<Visitor & { letCome(): void }> {
  const visitor = await visit(suite.browser, suite.site.url, { reducedMotion: 'reduce', ...options });
  const letCome = await hold(visitor.context, '**/webchat-*.js');
  await visitor.open();
  return { ...visitor, letCome };
}

describeInBrowser('before Web Chat has come', () => {
  const suite = browserAndSite();

  it('answers, is pressed and heard, and shows the same once when Web Chat takes over', async () => {
    const { letCome, ...visitor } = await visitSlowly(suite);
    const articles = visitor.frame.getByRole('feed').getByRole('article');
    await visitor.say('早い質問');
    await articles.getByText('「早い質問」ですね。').waitFor();
    await visitor.say('カード');
    await articles.getByText(CARD_TITLE).waitFor();
    await visitor.frame.getByRole('status').getByText(CARD_TITLE).waitFor();
    const button = articles.getByRole('button', { name: '役に立った' });
    await button.press('Enter');
    await articles.getByText('「役に立った」ですね。').waitFor();
    await visitor.frame
      .locator('input[type=file]')
      .setInputFiles({ name: 'server.pem', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await visitor.frame.getByText('server.pem').waitFor();
    await visitor.say('');
    await articles.getByText('準備ができしだい送信します').waitFor();
    await visitor.say('ファイルのあと');
    await button.focus();
    letCome();
    await visitor.sees('「ファイルのあと」ですね。');
    await visitor.frame
      .getByText(/^添付: server\.pem/)
      .first()
      .waitFor();
    const said = (await visitor.messages()).filter((text) => !text.includes(CARD_TITLE) && text !== '');
    const words = said.filter((text) => /「|こんにちは|早い|カード|ファイル/.test(text));
    expect(words).toEqual([
      GREETING,
      '早い質問',
      '「早い質問」ですね。',
      'カード',
      '「役に立った」ですね。',
      'ファイルのあと',
      '「ファイルのあと」ですね。',
    ]);
    expect(await visitor.frame.locator('#early').isVisible()).toBe(false);
    // What had the focus is gone; nobody is left without one.
    expect(await visitor.page.frames()[1]?.evaluate('document.activeElement.id')).toBe('text');
    await visitor.say('あとの質問');
    await visitor.sees('「あとの質問」ですね。');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('sends what 送信 or Enter was pressed for before any script ran', async () => {
    const visitor = await visit(suite.browser, suite.site.url);
    const letRun = await hold(visitor.context, '**/frame-*.js');
    await visitor.open();
    await visitor.say('だれよりも早い質問');
    letRun();
    await visitor.sees('「だれよりも早い質問」ですね。');
    await visitor.leave();
  });

  it.each([
    ['light', { viewport: { width: 1280, height: 860 } }],
    ['dark, on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
    ['with forced colours', { viewport: { width: 1280, height: 860 }, forcedColors: 'active' }],
  ] as [string, BrowserContextOptions][])('holds WCAG 2.2 AA %s', async (_, options) => {
    const visitor = await visitSlowly(suite, options);
    await visitor.say('カード');
    await visitor.frame.getByRole('article').getByRole('button', { name: '役に立った' }).waitFor();
    expect(await violations(visitor)).toEqual([]);
    await visitor.leave();
  });
});
