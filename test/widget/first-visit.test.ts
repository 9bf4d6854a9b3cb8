import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readConfiguration } from '../../src/config/read-configuration';
import { createService, type Service } from '../../src/service';
import { openDatabase } from '../../src/store';
import { runHere } from '../support/run-here';
import { understand } from '../support/talk';
import { describeInBrowser, launchBrowser } from './support/browser';
import { builtWidget } from './support/built-widget';
import { visit } from './support/visitor';

jest.setTimeout(90_000);

describeInBrowser('the first visit to the demo page', () => {
  let browser: Browser;
  let service: Service;
  let dataDirectory: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    dataDirectory = mkdtempSync(join(tmpdir(), 'first-visit-'));
    const { knowledge } = await understand();
    service = createService(readConfiguration({ PORT: '0', DATA_DIR: dataDirectory }), {
      database: await openDatabase(dataDirectory),
      run: await runHere(),
      knowledge: () => knowledge,
      now: Date.now,
      log: () => {},
      widgetDirectory: builtWidget(),
    });
    await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', () => resolve()));
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  it('answers a question, converts pasted dates, and shows it all again after a reload', async () => {
    const visitor = await visit(browser, `http://127.0.0.1:${service.server.address().port}/`);
    await visitor.page.getByRole('button', { name: 'チャットで質問する' }).click();
    await visitor.box.waitFor();
    await visitor.say('更新はいつから申請できますか');
    await visitor.choice('役に立たなかった').waitFor();
    expect((await visitor.messages()).join('\n')).toMatch(/30日/);
    await visitor.say(
      'Validity Start Date:12/10/2011 00:00:00 GMT\nValidity End Date:12/10/2012 23:59:59 GMT',
    );
    await visitor.frame
      .getByText(/2012年12月11日\(火\) 8時59分59秒/)
      .last()
      .waitFor();
    const said = await visitor.messages();
    await visitor.page.reload();
    await visitor.open();
    await visitor.frame
      .getByText(/2012年12月11日\(火\) 8時59分59秒/)
      .last()
      .waitFor();
    expect(await visitor.messages()).toEqual(said);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('is led through a dialog by the buttons of the answers', async () => {
    const visitor = await visit(browser, `http://127.0.0.1:${service.server.address().port}/`);
    await visitor.open();
    await visitor.choice('有効期限を日本時間に変換').click();
    await visitor.frame
      .locator('.webchat__bubble--from-user')
      .getByText('有効期限を日本時間に変換')
      .waitFor();
    await visitor.say('Dec 10 23:59:59 2012 GMT');
    await visitor.frame
      .getByText(/2012年12月11日\(火\) 8時59分59秒/)
      .last()
      .waitFor();
    await visitor.leave();
  });
});
