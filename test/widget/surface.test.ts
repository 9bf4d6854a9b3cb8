import { generateKeyPairSync } from 'node:crypto';
import { describeInBrowser } from './support/browser';
import { hold } from './support/hold';
import { FACTS, GREETING } from './support/small-bot';
import { browserAndSite } from './support/suite';
import { type Visitor, visit } from './support/visitor';

jest.setTimeout(90_000);

const key = String(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
);

describeInBrowser('what the panel itself does', () => {
  let visitor: Visitor;
  let sent: string[];
  const suite = browserAndSite();
  beforeEach(async () => {
    visitor = await visit(suite.browser, suite.site.url);
    sent = [];
    visitor.page.on('request', (request) => {
      if (request.method() === 'POST' && /activities|upload/.test(request.url()))
        sent.push(request.postData() ?? '');
    });
  });
  afterEach(() => visitor.leave());

  const press = (name: string | RegExp) => visitor.frame.getByRole('button', { name }).first().click();
  const choose = (...files: [name: string, content: string][]) =>
    visitor.frame
      .locator('input[type=file]')
      .setInputFiles(
        files.map(([name, content]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })),
      );

  it('says that an answer is on its way for as long as nothing comes', async () => {
    await visitor.open();
    await visitor.sees(GREETING);
    await visitor.say('黙って');
    const working = visitor.frame.getByText('回答を準備しています…');
    await working.waitFor();
    await visitor.say('もう一度');
    await visitor.sees('「もう一度」ですね。');
    await working.waitFor({ state: 'hidden' });
  });

  it('says that it is offline, and sends what was written meanwhile, in order and once', async () => {
    await visitor.open();
    await visitor.sees(GREETING);
    await visitor.context.setOffline(true);
    await visitor.frame.getByText('オフラインです').waitFor({ timeout: 1_000 });
    for (const text of ['一つ目', '二つ目', '三つ目']) await visitor.say(text);
    expect(await visitor.frame.getByText('送信できませんでした').count()).toBe(0);
    await visitor.context.setOffline(false);
    await visitor.sees('「三つ目」ですね。');
    expect((await visitor.messages()).slice(1)).toEqual(
      expect.arrayContaining(['「一つ目」ですね。', '「二つ目」ですね。', '「三つ目」ですね。']),
    );
    const own = await visitor.frame.locator('.webchat__bubble--from-user').allInnerTexts();
    expect(own.map((text) => text.trim())).toEqual(['一つ目', '二つ目', '三つ目']);
    await visitor.frame.getByText('オフラインです').waitFor({ state: 'hidden' });
  });

  it('shows files before they are sent, lets them be taken away, and sends by the button', async () => {
    await visitor.open();
    await visitor.sees(GREETING);
    await choose(
      ['server.pem', '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n'],
      ['other.csr', 'x'],
    );
    const chips = visitor.frame.getByRole('list', { name: '添付するファイル' }).getByRole('listitem');
    await chips.nth(1).waitFor();
    expect((await chips.allTextContents()).join(' ')).toMatch(/server\.pem59 B.*other\.csr1 B/);
    await chips.nth(1).getByRole('button', { name: '削除', exact: true }).click();
    expect(await chips.count()).toBe(1);
    await press('送信');
    await visitor.frame
      .getByText(/添付: server\.pem/)
      .first()
      .waitFor();
    expect(await chips.count()).toBe(0);
    expect(sent.join()).not.toContain('other.csr');
  });

  it('takes files that are pasted or dropped', async () => {
    await visitor.open();
    const give = (type: string) => `(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], '${type}.pem'));
      const target = document.getElementById('text');
      const init = { bubbles: true, cancelable: true };
      target.dispatchEvent('${type}' === 'paste'
        ? new ClipboardEvent('paste', { ...init, clipboardData: data })
        : new DragEvent('drop', { ...init, dataTransfer: data }));
    })()`;
    const frame = visitor.page.frames()[1];
    for (const type of ['paste', 'drop']) {
      await frame?.evaluate(give(type));
      await visitor.frame.getByText(`${type}.pem`).waitFor();
    }
  });

  it('lets no private key leave the browser, and tells why', async () => {
    await visitor.open();
    await visitor.sees(GREETING);
    const why = visitor.frame.getByRole('alert');
    await choose(['server.key', key]);
    await why.getByText(/「server\.key」.*秘密鍵/).waitFor();
    await visitor.say(`これです\n${key}`);
    await why.getByText(/送信しませんでした/).waitFor();
    await choose(['big.pem', 'x'.repeat(300_000)]);
    await why.getByText(/「big\.pem」.*256 kB/).waitFor();
    expect(sent).toEqual([]);
    expect(await visitor.messages()).toEqual([GREETING]);
  });

  it('suggests questions while one types, by keyboard and mouse, and leaves the input method alone', async () => {
    await visitor.open();
    await visitor.sees(GREETING);
    const asked: string[] = [];
    visitor.page.on('request', (request) => {
      if (request.url().includes('/suggestions')) asked.push(request.url());
    });
    const options = visitor.frame.getByRole('option');
    const keyboard = await visitor.context.newCDPSession(visitor.page);
    await visitor.box.click();
    await keyboard.send('Input.imeSetComposition', { text: 'こうしん', selectionStart: 4, selectionEnd: 4 });
    await visitor.page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await keyboard.send('Input.insertText', { text: '更新' });
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual(['更新はいつからですか', '更新の書類は何ですか']);
    await visitor.page.keyboard.press('ArrowUp');
    expect(await visitor.box.getAttribute('aria-activedescendant')).toBe('suggestion-1');
    await visitor.page.keyboard.press('Escape');
    await options.first().waitFor({ state: 'hidden' });
    await visitor.panel.waitFor({ state: 'visible' });
    await visitor.box.pressSequentially('は');
    await options.first().waitFor();
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('Enter');
    await visitor.sees('「更新はいつからですか」ですね。');
    expect(sent.join()).toContain('"entryId":"timing"');
    expect(await visitor.box.inputValue()).toBe('');
    await visitor.box.fill('更新');
    await options.nth(1).click();
    await visitor.sees('「更新の書類は何ですか」ですね。');
  });

  it('offers what is asked often, to be pressed, until something is said', async () => {
    await visitor.open();
    await visitor.sees(GREETING);
    await press('更新はいつからできますか');
    await visitor.sees('「更新はいつからできますか」ですね。');
    await visitor.frame.getByText('よくある質問').waitFor({ state: 'hidden' });
  });

  it('can be read and written in before Web Chat has come, and sends what was written then', async () => {
    const letCome = await hold(visitor.context, '**/webchat-*.js');
    await visitor.open();
    await visitor.frame.getByText('更新はいつからできますか').click();
    await visitor.frame.getByText('発行後30日を過ぎた日からです。').waitFor();
    await visitor.frame.getByText('0120-000-000').waitFor();
    for (const text of ['早すぎる一つ目', '早すぎる二つ目']) await visitor.say(text);
    await visitor.frame.getByRole('article').getByText('早すぎる二つ目').waitFor();
    letCome();
    await visitor.sees('「早すぎる二つ目」ですね。');
    const own = await visitor.frame.locator('.webchat__bubble--from-user').allInnerTexts();
    expect(own.map((text) => text.trim())).toEqual(['早すぎる一つ目', '早すぎる二つ目']);
  });

  it('shows facts as a table, and copies and saves answers', async () => {
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.open();
    await visitor.say('表');
    const table = visitor.frame.getByRole('table');
    await table.getByText('CN=認証局').waitFor();
    expect(await visitor.frame.getByRole('rowheader').allInnerTexts()).toEqual(['発行者', '有効期間']);
    await visitor.frame.getByRole('button', { name: 'コピー' }).last().click();
    await visitor.frame.getByText('コピーしました').waitFor();
    const copied = await visitor.page.frames()[1]?.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(`証明書です。\n以上です。\n${FACTS}`);
    await press('メニュー');
    const download = visitor.page.waitForEvent('download');
    await press('会話を保存する');
    expect((await download).suggestedFilename()).toBe('サーバID サポート.txt');
  });

  it('enlarges the panel and the text', async () => {
    await visitor.open();
    const width = async () => (await visitor.panel.boundingBox())?.width ?? 0;
    const before = await width();
    await press('メニュー');
    await press('大きく表示する');
    await visitor.page.waitForTimeout(400);
    expect(await width()).toBeGreaterThan(before + 200);
    await press('メニュー');
    await visitor.frame.getByLabel('特大').check();
    expect(await visitor.frame.locator('#chat').evaluate(zoomOf)).toBe('1.4');
  });

  it('deletes what was said on request, after asking back, and says so', async () => {
    await visitor.open();
    await visitor.say('消したい質問');
    await visitor.sees('「消したい質問」ですね。');
    await press('メニュー');
    await press('私のデータを削除する');
    await press('やめる');
    expect(await visitor.messages()).toContain('消したい質問');
    await press('メニュー');
    await press('私のデータを削除する');
    await press('はい、削除します');
    await visitor.frame.getByText('データを削除しました').waitFor();
    await visitor.frame.getByText('消したい質問').first().waitFor({ state: 'detached' });
    await visitor.sees(GREETING);
    await visitor.page.reload();
    await visitor.open();
    await visitor.sees(GREETING);
    expect(await visitor.messages()).toEqual([GREETING]);
  });

  it('leaves room to write and to read on a page that is magnified four times', async () => {
    await visitor.page.setViewportSize({ width: 320, height: 256 });
    await visitor.open();
    await visitor.sees(GREETING);
    const box = await visitor.box.boundingBox();
    expect(box?.width).toBeGreaterThan(140);
    const transcript = await visitor.frame.locator('#chat').boundingBox();
    expect(transcript?.height).toBeGreaterThan(100);
    await visitor.say('拡大して');
    await visitor.sees('「拡大して」ですね。');
  });
});

/** Runs in the page, whose globals this program does not know. */
function zoomOf(element: unknown): string {
  const page = globalThis as unknown as { getComputedStyle(element: unknown): { zoom: string } };
  return page.getComputedStyle(element).zoom;
}
