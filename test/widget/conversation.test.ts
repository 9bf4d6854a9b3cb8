import { describeInBrowser } from './support/browser';
import { GREETING } from './support/small-bot';
import { browserAndSite } from './support/suite';
import { visit, visitIn } from './support/visitor';

jest.setTimeout(60_000);

describeInBrowser('a conversation in the widget', () => {
  let ahead = 0;
  const suite = browserAndSite({ now: () => Date.now() + ahead });
  afterEach(() => {
    ahead = 0;
  });

  it('greets once, and answers', async () => {
    const visitor = await visit(suite.browser, suite.site.url);
    await visitor.open();
    await visitor.sees(GREETING);
    await visitor.say('更新はいつから申請できますか');
    await visitor.sees('「更新はいつから申請できますか」ですね。');
    expect(await visitor.messages()).toEqual([
      GREETING,
      '更新はいつから申請できますか',
      '「更新はいつから申請できますか」ですね。',
    ]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('keeps pasted lines apart', async () => {
    const visitor = await visit(suite.browser, suite.site.url);
    await visitor.open();
    await visitor.say('開始 12/10/2011\n終了 12/10/2012');
    await visitor.frame.locator('.webchat__bubble__content').getByText('ですね。').last().waitFor();
    expect((await visitor.messages()).at(-1)).toMatch(/^「開始 12\/10\/2011\n+終了 12\/10\/2012」ですね。$/);
    await visitor.leave();
  });

  it('shows the same conversation after a reload, without a second greeting', async () => {
    const visitor = await visit(suite.browser, suite.site.url);
    await visitor.open();
    await visitor.say('一つ目');
    await visitor.sees('「一つ目」ですね。');
    await visitor.page.reload();
    await visitor.open();
    await visitor.sees('「一つ目」ですね。');
    await visitor.say('二つ目');
    await visitor.sees('「二つ目」ですね。');
    expect(await visitor.messages()).toEqual([
      GREETING,
      '一つ目',
      '「一つ目」ですね。',
      '二つ目',
      '「二つ目」ですね。',
    ]);
    await visitor.leave();
  });

  it('goes on after a reload with a token that ran out', async () => {
    const visitor = await visit(suite.browser, suite.site.url);
    await visitor.open();
    await visitor.say('昨日の質問');
    await visitor.sees('「昨日の質問」ですね。');
    ahead = 86_400_000;
    await visitor.page.reload();
    await visitor.open();
    await visitor.say('今日の質問');
    await visitor.sees('「今日の質問」ですね。');
    expect((await visitor.messages()).slice(0, 3)).toEqual([
      GREETING,
      '昨日の質問',
      '「昨日の質問」ですね。',
    ]);
    await visitor.leave();
  });

  it('goes on when the machine wakes after the token ran out, and keeps what was being typed', async () => {
    const context = await suite.browser.newContext({ locale: 'ja-JP' });
    await context.clock.install();
    const visitor = await visitIn(context, suite.site.url);
    await visitor.open();
    await visitor.say('眠る前');
    await visitor.sees('「眠る前」ですね。');
    await visitor.box.fill('書きかけ');
    ahead = 7_200_000;
    const renewed = visitor.page.waitForResponse((response) => response.url().endsWith('/widget/token'));
    await context.clock.fastForward('02:00:00');
    await visitor.frame.locator('body').evaluate((body) => {
      body.ownerDocument.dispatchEvent(new Event('visibilitychange'));
    });
    expect((await renewed).status()).toBe(200);
    expect(await visitor.box.inputValue()).toBe('書きかけ');
    await visitor.box.press('Enter');
    await visitor.sees('「書きかけ」ですね。');
    expect((await visitor.messages()).filter((text) => text === '「眠る前」ですね。')).toHaveLength(1);
    await visitor.leave();
  });

  it('shows the same conversation in two tabs', async () => {
    const first = await visit(suite.browser, suite.site.url);
    await first.open();
    await first.say('左のタブ');
    await first.sees('「左のタブ」ですね。');
    const second = await visitIn(first.context, suite.site.url);
    await second.open();
    await second.sees('「左のタブ」ですね。');
    await second.say('右のタブ');
    await first.sees('「右のタブ」ですね。');
    expect(await first.messages()).toEqual(await second.messages());
    await first.leave();
  });

  it('starts afresh when asked to, after asking back', async () => {
    const visitor = await visit(suite.browser, suite.site.url);
    await visitor.open();
    await visitor.say('前の会話');
    await visitor.sees('「前の会話」ですね。');
    await visitor.frame.getByRole('button', { name: '新しい会話を始める' }).click();
    await visitor.frame.getByRole('button', { name: '続ける' }).click();
    expect(await visitor.messages()).toContain('前の会話');
    await visitor.frame.getByRole('button', { name: '新しい会話を始める' }).click();
    await visitor.frame.getByRole('button', { name: '新しく始める' }).click();
    await visitor.frame.getByText('前の会話').first().waitFor({ state: 'detached' });
    await visitor.sees(GREETING);
    expect(await visitor.messages()).toEqual([GREETING]);
    await visitor.leave();
  });
});
