import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../widget/support/axe';
import { describeInBrowser, launchBrowser } from '../widget/support/browser';
import { type StaffService, startStaffService } from './support/staff-service';

jest.setTimeout(240_000);

describeInBrowser('the forms of the staff page', () => {
  let service: StaffService;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    service = await startStaffService();
    browser = await launchBrowser();
    // axe has to get into pages that let no foreign script in.
    page = await (await browser.newContext({ locale: 'ja-JP', bypassCSP: true })).newPage();
    // Saving a word proves all others: some seconds, and many more where other suites run beside.
    page.setDefaultTimeout(120_000);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const open = (path: string) => page.goto(`${service.url}/staff${path}`);
  const file = (name: string) => readFileSync(join(service.knowledgeDirectory, name), 'utf8');
  // The page before may say the same as the one after: what it says counts only once that one is there.
  const andWait = (click: Promise<void>) => Promise.all([page.waitForEvent('load'), click]);
  const press = async (value: string) => {
    await andWait(page.locator(`button[value="${value}"]`).first().click());
    if (await page.locator('[name="your-name"]').count()) {
      await page.fill('[name="your-name"]', '山田');
      await andWait(page.getByRole('button', { name: '続ける' }).click());
    }
  };
  const saved = () => page.getByRole('heading', { name: '保存しました' }).waitFor();

  it.each([
    ...['/entries/new', '/entries/renewal-timing/cases', '/entries/renewal-timing/cases/new'],
    ...['/topics', '/topics/price', '/topics/new', '/words', '/words/terms', '/words/synonyms/row?key=社名'],
    ...['/words/sameName', '/words/sameName/new', '/words/nouns/new', '/words/person', '/words/person/new'],
    ...['/practice', '/rules', '/contact', '/versions'],
  ])('%s keeps nobody out', async (path) => {
    await open(path);
    expect(await violations({ page })).toEqual([]);
  });

  it.each<[string, Record<string, string>, string, string, string]>([
    [
      '/topics/price',
      { examples: 'サーバIDはいくらですか\n見積りはただですか' },
      'save',
      'topics.yaml',
      '見積りはただですか',
    ],
    [
      '/topics/new',
      { label: '駐車場', id: 'parking', examples: '駐車場はありますか' },
      'save',
      'topics.yaml',
      '駐車場はありますか',
    ],
    [
      '/words/terms/new',
      { term: 'ACME', reading: 'アクミー', variants: 'アクメ' },
      'save',
      'lexicon.yaml',
      'アクミー',
    ],
    ['/words/synonyms/new', { words: '早送り\n先送りの逆' }, 'save', 'lexicon.yaml', '[早送り, 先送りの逆]'],
    [
      '/words/replies/new',
      { word: 'ガッテン', must: 'ガッテンします', mustNot: '合点がいかない' },
      'save',
      'vocabulary/replies.yaml',
      '{word: ガッテン, class: サ変, act: yes, must: ガッテンします',
    ],
    ['/practice', { question: '駐車場は広いですか' }, 'set', 'practice.jsonl', '駐車場は広いですか'],
    ['/rules', { from: '2031-04-01', value: '20', source: 'お知らせ' }, 'save', 'rules.yaml', "'2031-04-01'"],
    ['/contact', { phone: '0120-000-000' }, 'save', 'contact.yaml', '0120-000-000'],
    [
      '/entries/renewal-timing/cases/new',
      {
        say: '猫の手は借りられません。',
        asked: '猫の手も借りたい\n猫の手を貸して\n猫の手は借りられますか\n猫の手でもいい\n猫の手がほしい',
      },
      'save',
      'entries/renewal-timing.yaml',
      '猫の手は借りられません。',
    ],
  ])('%s saves what is written, and takes it back', async (path, fields, button, name, words) => {
    await open(path);
    const before = file(name);
    for (const [field, value] of Object.entries(fields))
      await page.locator(`main form [name="${field}"]`).first().fill(value);
    await press(button);
    await saved();
    expect(file(name)).toContain(words);
    expect(await page.locator('.difference .in').first().textContent()).not.toBe('');
    await press('undo');
    await saved();
    expect(file(name)).toBe(before);
  });

  it('waits for what was pressed, though the search has learnt meanwhile', async () => {
    await open('/contact');
    const before = file('contact.yaml');
    await page.locator('main form [name="phone"]').first().fill('0120-111-111');
    await press('save');
    await saved();
    await page.route('**/staff/learning', (route) => route.fulfill({ json: { state: 'ready' } }));
    await page.route('**/staff/versions/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await route.continue();
    });
    await press('undo');
    await page.unrouteAll();
    await saved();
    expect(file('contact.yaml')).toBe(before);
  });

  describe('a word for a fact', () => {
    const NAME = 'vocabulary/same-name.yaml';
    const write = async (fields: Record<string, string>) => {
      for (const [field, value] of Object.entries(fields)) await page.fill(`[name="${field}"]`, value);
    };
    /** The words that decided how a sentence was read. */
    const decisive = async (text: string) => {
      await open(`/try?q=${encodeURIComponent(text)}`);
      return page.locator('dt:has-text("根拠になった言葉") + dd').textContent();
    };

    it('is proven by its two sentences, saved, read from then on, and taken back', async () => {
      await open('/words');
      await page.getByRole('link', { name: '前回と同じコモンネームか' }).click();
      await page.getByRole('link', { name: '言葉を足す' }).click();
      const before = file(NAME);
      const address = page.url();
      expect(await decisive('コモンネームはおんぞんしません')).not.toContain('温存');
      await page.goto(address);
      await write({ word: '温存', also: 'おんぞん', must: 'コモンネームは温存します' });
      await page.locator('[name="of"][value="名前"]').check();
      // It would be read of anything.
      await write({ mustNot: 'コモンネームはおんぞんします' });
      await press('save');
      expect(await page.locator('.note.bad').textContent()).toContain('も読んでしまいます');
      expect(file(NAME)).toBe(before);
      await write({ mustNot: '戦力は温存します' });
      await press('save');
      await saved();
      const version = page.url();
      expect(file(NAME)).toContain(
        '- {word: 温存, also: [おんぞん], class: サ変, is: true, of: [名前], must: コモンネームは温存します, mustNot: 戦力は温存します}\n',
      );
      await page.locator('.learning').waitFor({ state: 'detached' });
      expect(await decisive('コモンネームはおんぞんしません')).toContain('温存');
      await page.goto(version);
      await press('undo');
      await saved();
      expect(file(NAME)).toBe(before);
    });
  });

  it('says beside the buttons what is wrong while somebody writes', async () => {
    await open('/contact');
    await page.fill('[name="email"]', 'support');
    await page.locator('.live.bad').waitFor();
    expect(await page.locator('.live').textContent()).toContain('直すところが1件あります');
    await page.fill('[name="email"]', 'support@example.co.jp');
    await page.locator('.live:not(.bad)', { hasText: '直すところはありません' }).waitFor();
  });
});
