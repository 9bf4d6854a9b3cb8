import { describeInBrowser } from './support/browser';
import { GREETING } from './support/small-bot';
import { browserAndSite } from './support/suite';
import { visit } from './support/visitor';

jest.setTimeout(60_000);

describeInBrowser('where the chat cannot be reached', () => {
  const suite = browserAndSite();

  it.each([
    ['a phone', { viewport: { width: 390, height: 844 } }],
    ['a desktop', {}],
  ])(
    '%s shows a sentence that can be closed, and the chat once it is there again',
    async (_name, options) => {
      const visitor = await visit(suite.browser, suite.site.url, options);
      const { page, panel } = visitor;
      await page.route('**/widget/frame', (route) => route.abort('connectionrefused'));
      await visitor.launcher.click();
      await panel.getByRole('alert').waitFor();
      expect(await panel.textContent()).toContain('接続できませんでした');
      await panel.getByRole('button', { name: '閉じる' }).click();
      await panel.waitFor({ state: 'hidden' });
      await visitor.launcher.click();
      await panel.getByRole('button', { name: 'もう一度試す' }).waitFor();
      await page.unroute('**/widget/frame');
      await panel.getByRole('button', { name: 'もう一度試す' }).click();
      await visitor.sees(GREETING);
      await visitor.leave();
    },
  );
});
