import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  FrameLocator,
  Locator,
  Page,
} from 'playwright-core';

/** Somebody on the website: what they see and do. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  launcher: Locator;
  panel: Locator;
  frame: FrameLocator;
  /** Where questions are typed. */
  box: Locator;
  /** The messages, oldest first, as text. */
  messages(): Promise<string[]>;
  /** Waits until a message with this text can be seen. */
  sees(text: string): Promise<void>;
  /** A button under a message. Web Chat repeats each in a hidden live region, which is not meant here. */
  choice(label: string): Locator;
  /** Chooses a file and sends it. */
  attach(name: string, content: string): Promise<void>;
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Errors of pages and what their policies forbade. */
  complaints: string[];
  leave(): Promise<void>;
}

// Playwright is told to see through a forbidden sandbox of the demo page's own origin; Chromium warns of it there.
const KNOWN = /allow-scripts and allow-same-origin/;

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo', ...options });
  return visitIn(context, url);
}

/** In a context of its own choosing: a second tab, a clock that was set. */
export async function visitIn(context: BrowserContext, url: string): Promise<Visitor> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const worth = message.type() === 'error' || /Content Security Policy/.test(message.text());
    if (worth && !KNOWN.test(message.text())) complaints.push(message.text());
  });
  await page.goto(url);
  const launcher = page.locator('#server-id-support .launcher');
  const frame = page.frameLocator('#server-id-support iframe');
  const box = frame.locator('.webchat__send-box-text-box__input');
  const bubbles = frame.locator('.webchat__bubble__content');
  await launcher.waitFor();
  return {
    context,
    page,
    launcher,
    panel: page.locator('#server-id-support .panel'),
    frame,
    box,
    complaints,
    messages: async () => (await bubbles.allInnerTexts()).map((text) => text.trim()),
    sees: (text) => bubbles.getByText(text, { exact: true }).last().waitFor(),
    choice: (label) =>
      frame.locator('.webchat__suggested-actions__button, .ac-pushButton').filter({ hasText: label }),
    async attach(name, content) {
      const file = { name, mimeType: 'application/x-pem-file', buffer: Buffer.from(content) };
      await frame.locator('input[type=file]').first().setInputFiles(file);
      await box.press('Enter');
    },
    async open() {
      // On the next page it may stand open already.
      if ((await launcher.getAttribute('aria-expanded')) === 'false') await launcher.click();
      await box.waitFor();
    },
    async say(text) {
      await box.fill(text);
      await box.press('Enter');
    },
    leave: () => context.close(),
  };
}
