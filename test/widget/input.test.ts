import type { Locator } from 'playwright-core';
import { describeInBrowser } from './support/browser';
import { GREETING } from './support/small-bot';
import { browserAndSite } from './support/suite';
import { type Visitor, visit } from './support/visitor';

jest.setTimeout(60_000);

describeInBrowser('talking to the widget', () => {
  let visitor: Visitor;
  const suite = browserAndSite();
  beforeEach(async () => {
    visitor = await visit(suite.browser, suite.site.url);
  });
  afterEach(() => visitor.leave());

  it('does not send with the Enter that confirms a conversion, and does with the next', async () => {
    await visitor.open();
    await visitor.sees(GREETING);
    await visitor.box.click();
    const keyboard = await visitor.context.newCDPSession(visitor.page);
    const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
    await keyboard.send('Input.imeSetComposition', { text: 'こうしん', selectionStart: 4, selectionEnd: 4 });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await keyboard.send('Input.imeSetComposition', { text: '更新', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.insertText', { text: '更新' });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    expect(await visitor.box.inputValue()).toBe('更新');
    await visitor.page.keyboard.press('Enter');
    await visitor.sees('「更新」ですね。');
    expect(await visitor.messages()).toEqual([GREETING, '更新', '「更新」ですね。']);
  });

  it.each([
    ['a browser that says that text is being composed', { isComposing: true, keyCode: 13 }],
    ['Safari, which ends the composition first and names the key 229', { isComposing: false, keyCode: 229 }],
  ])('does not send in %s', async (_, fields) => {
    await visitor.open();
    await visitor.sees(GREETING);
    await visitor.box.fill('変換中');
    await visitor.box.evaluate(pressEnter, fields);
    expect(await visitor.box.inputValue()).toBe('変換中');
    await visitor.box.press('Enter');
    await visitor.sees('「変換中」ですね。');
    expect(await visitor.messages()).toEqual([GREETING, '変換中', '「変換中」ですね。']);
  });

  it('breaks the line with Shift and Enter', async () => {
    await visitor.open();
    await visitor.box.fill('一行目');
    await visitor.box.press('Shift+Enter');
    await visitor.box.pressSequentially('二行目');
    expect(await visitor.box.inputValue()).toBe('一行目\n二行目');
  });

  it('can be used with the keyboard alone, from opening to closing', async () => {
    const { page, launcher, box, panel } = visitor;
    await launcher.focus();
    await page.keyboard.press('Enter');
    await visitor.sees(GREETING);
    await visitor.frame.locator('.webchat__send-box-text-box__input:focus').waitFor();
    await page.keyboard.type('選択肢');
    await page.keyboard.press('Enter');
    const yes = visitor.choice('はい');
    await yes.waitFor();
    for (let steps = 0; steps < 10 && !(await isFocused(yes)); steps += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    await visitor.sees('「はい」ですね。');
    await box.focus();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await isFocused(launcher)).toBe(true);
    await page.keyboard.press('Enter');
    await visitor.sees('「はい」ですね。');
    await visitor.frame.locator('.webchat__send-box-text-box__input:focus').waitFor();
  });

  it('closes by its own button and by the launcher', async () => {
    await visitor.open();
    await visitor.frame.getByRole('button', { name: 'チャットを閉じる' }).click();
    await visitor.panel.waitFor({ state: 'hidden' });
    expect(await visitor.launcher.getAttribute('aria-expanded')).toBe('false');
    await visitor.launcher.click();
    await visitor.panel.waitFor({ state: 'visible' });
    await visitor.launcher.click();
    await visitor.panel.waitFor({ state: 'hidden' });
  });

  it('says what is on the button of a card, once', async () => {
    await visitor.open();
    await visitor.say('カード');
    await visitor.choice('役に立った').click();
    await visitor.sees('「役に立った」ですね。');
    expect((await visitor.messages()).filter((text) => text === '役に立った')).toHaveLength(1);
  });

  it('says that a file is too large instead of failing to send it', async () => {
    await visitor.open();
    await visitor.attach('movie.mp4', 'x'.repeat(300_000));
    await visitor.frame.getByText('ファイルが大きすぎます', { exact: false }).waitFor();
    expect(await visitor.frame.getByText('送信できませんでした').count()).toBe(0);
  });

  it('sends a certificate file', async () => {
    await visitor.open();
    await visitor.attach('server.pem', '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n');
    await visitor.frame
      .getByText(/添付: server\.pem/)
      .first()
      .waitFor();
  });
});

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { activeElement } = (
      element as unknown as { getRootNode(): { activeElement: unknown } }
    ).getRootNode();
    return activeElement === element;
  });
}

/** Runs in the page, whose globals this program does not know: a press of Enter that looks as given. */
function pressEnter(box: EventTarget, { isComposing, keyCode }: { isComposing: boolean; keyCode: number }) {
  type KeyEvent = new (type: string, init: object) => Event;
  const page = globalThis as unknown as { KeyboardEvent: KeyEvent };
  for (const type of ['keydown', 'keypress', 'keyup']) {
    const init = { key: 'Enter', bubbles: true, cancelable: true, isComposing };
    const event = new page.KeyboardEvent(type, init);
    // Of an event made by a script, neither can be given; without a sign, a key press would count for nothing.
    Object.defineProperties(event, { keyCode: { value: keyCode }, charCode: { value: 13 } });
    box.dispatchEvent(event);
  }
}
