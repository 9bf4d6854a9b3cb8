import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../widget/support/axe';
import { describeInBrowser, launchBrowser } from '../widget/support/browser';
import { type StaffService, send, startStaffService } from './support/staff-service';

jest.setTimeout(120_000);

describeInBrowser('the staff page', () => {
  let service: StaffService;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    service = await startStaffService();
    for (let at = 0; at < 3; at++) await service.asked('請求書はいつ届きますか', 'unknown');
    await service.asked('請求書が届かないのですが', 'unknown');
    await service.asked('更新を前倒しでやっときたいんやけど', 'suggest', 'renewal-timing');
    browser = await launchBrowser();
    // axe has to get into pages that let no foreign script in.
    page = await (await browser.newContext({ locale: 'ja-JP', bypassCSP: true })).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const open = (path = '') => page.goto(`${service.url}/staff${path}`);
  const file = (name: string) => readFileSync(join(service.knowledgeDirectory, name), 'utf8');
  const press = async (value: string) => {
    await page.locator(`button[value="${value}"]`).first().click();
    await page.waitForLoadState();
  };
  /** Until the search goes by what was saved. */
  const learnt = async () => {
    const shares: number[] = [];
    for (;;) {
      const { state, share } = JSON.parse((await send(service, 'GET', '/staff/learning')).body);
      if (state === 'ready') return shares;
      if (share !== undefined) shares.push(share);
      await setTimeout(200);
    }
  };
  const says = async (question: string) => {
    await open(`/try?q=${encodeURIComponent(question)}`);
    return page.locator('.decision').textContent();
  };

  it('shows what was asked, and nothing that keeps anybody out', async () => {
    for (const path of [
      '',
      '/questions',
      '/try?q=更新はいつ',
      '/entries',
      '/entries/renewal-timing',
      '/versions',
    ]) {
      await open(path);
      expect(await violations({ page })).toEqual([]);
    }
    await open();
    expect(await page.locator('.todo li').first().textContent()).toContain('4件請求書はいつ届きますか');
  });

  it('one press makes a question a way to ask; its person is asked once, and it is found and can be undone', async () => {
    await open('/questions');
    const card = page.locator('form.card', { hasText: '前倒しでやっときたい' });
    await card.locator('button[value="entry:renewal-timing"]').click();
    await page.fill('[name="your-name"]', '山田');
    await page.getByRole('button', { name: '続ける' }).click();
    await page.getByRole('heading', { name: '保存しました' }).waitFor();
    expect(await page.locator('.note.good').textContent()).toContain('山田 さん');
    expect(file('entries/renewal-timing.yaml')).toContain('- 更新を前倒しでやっときたいんやけど\n');
    expect(await page.locator('.learning').textContent()).toContain('学び直しています');
    expect((await learnt()).some((share) => share > 0 && share < 1)).toBe(true);
    await page.locator('.learning').waitFor({ state: 'detached' });
    expect(await says('更新を前倒しでやっときたいんやけど')).toBe('「更新の申請時期」と答えます');
    await open('/questions?state=done');
    expect(await page.locator('form.card').textContent()).toContain('前倒しでやっときたい');
    await open('/versions/1');
    await press('undo');
    await page.getByRole('heading', { name: '保存しました' }).waitFor();
    expect(file('entries/renewal-timing.yaml')).not.toContain('前倒しでやっときたいんやけど');
    // The page loads itself anew when the search has learnt.
    await learnt();
    await page.locator('.learning').waitFor({ state: 'detached' });
    expect(await violations({ page })).toEqual([]);
  });

  it('a new entry takes what opposes it over, and answers questions that nobody wrote down', async () => {
    await open('/questions');
    const card = page.locator('form.card', { hasText: '請求書はいつ届きますか' });
    await card.getByRole('link', { name: '新しい項目を作る' }).click();
    expect(await page.inputValue('[name="question"]')).toBe('請求書はいつ届きますか');
    expect(await page.inputValue('[name="ways"]')).toBe('請求書が届かないのですが');
    await page.fill('[name="answer"]', '請求書は、発行の翌月に郵送でお届けします。');
    await page.fill('[name="id"]', 'invoice');
    const ways = [
      '請求書の宛名を変更したい',
      '請求書を再発行してほしい',
      '請求書は郵送ですか',
      '請求書払いはできますか',
      '請求書の送付先を変えられますか',
      '請求書が届いていません',
      '請求書をPDFでもらえますか',
      '見積書ではなく請求書が要ります',
      '請求書っていつ来ますか',
      '請求書の発行をお願いします',
    ];
    await page.fill('[name="ways"]', ways.join('\n'));
    await press('save');
    expect(await page.locator('.overlaps').textContent()).toContain('請求書払いにしたい');
    expect(await violations({ page })).toEqual([]);
    await press('save');
    await page.getByRole('heading', { name: '保存しました' }).waitFor();
    expect(file('topics.yaml')).not.toContain('請求書を再発行してほしい');
    await open('/questions?state=done');
    expect(await page.locator('form.card', { hasText: '請求書はいつ届きますか' }).count()).toBe(1);
    await learnt();
    await page.locator('.learning').waitFor({ state: 'detached' });
    for (const unseen of [
      'もう一度請求書を送ってください',
      '請求書に部署名を入れてほしい',
      '請求書まだ来ないんだけど',
    ])
      expect(await says(unseen)).toBe('「請求書はいつ届きますか」と答えます');
  });

  it('measures what a change does to the answers, one thing at a time for each person', async () => {
    await open('/entries/change-common-name');
    await page.locator('[name="ways"]').press('End');
    const other = await page.context().newPage();
    await other.goto(page.url());
    const press = (one: Page) => one.locator('button[value="effect"]').click({ noWaitAfter: true });
    await Promise.all([press(page), press(other)]);
    const busy = await Promise.race(
      [page, other].map(async (one) => {
        await one.locator('.note.bad').waitFor();
        return one;
      }),
    );
    expect(await busy.locator('.note.bad').textContent()).toContain('測定がまだ終わっていません');
    expect(await busy.locator('[name="question"]').inputValue()).not.toBe('');
    const measured = busy === page ? other : page;
    await measured.locator('#effect').waitFor({ timeout: 60_000 });
    expect(await measured.locator('.effect').textContent()).toContain('見せない問題の正答率');
    await other.close();
  });

  it('what would break the knowledge is not saved, and says what to repair', async () => {
    const before = file('entries/change-common-name.yaml');
    await open('/entries/change-common-name');
    await page.fill('[name="answer"]', 'あ'.repeat(590));
    await page.fill('[name="ways"]', '更新の申請はいつからできますか');
    await press('save');
    expect(await page.locator('.note.bad').textContent()).toContain('直すところが');
    expect(await page.inputValue('[name="answer"]')).toHaveLength(590);
    expect(file('entries/change-common-name.yaml')).toBe(before);
  });
});
