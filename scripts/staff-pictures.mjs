// node scripts/staff-pictures.mjs: takes the pictures of docs/staff-page-guide.ja.md from the service as it is, with Debian's chromium
// (or CHROMIUM), over a copy of the knowledge and questions that are asked for it.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './build.mjs';

const images = join(root, 'docs', 'images');
const VIEW = { width: 1280, height: 860 };

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const ASKED = [
  ['請求書はいつ届きますか', 6],
  ['請求書が届きません', 2],
  ['ワイルドカードは使えますか', 4],
  ['更新を前倒しでやっときたいんやけど', 3],
  ['中間証明書はどこで手に入りますか', 2],
  ['更新はいつからできますか', 9],
  ['CSRは毎回作り直しですか', 7],
  ['更新の書類で省略できるものはありますか', 5],
];

const WAYS = [
  '請求書の宛名を変更したい',
  '請求書を再発行してほしい',
  '請求書は郵送ですか',
  '請求書払いはできますか',
  '請求書の送付先を変えられますか',
  '請求書が届いていません',
  '請求書をPDFでもらえますか',
  '見積書ではなく請求書が要ります',
  '請求書っていつ来ますか',
  '請求書まだですか',
  '請求書の発行をお願いします',
];

async function ask(url) {
  let number = 0;
  for (const [text, times] of ASKED)
    for (let time = 0; time < times; time++) {
      number += 1;
      const activity = {
        type: 'message',
        id: `picture-${number}`,
        channelId: 'emulator',
        serviceUrl: 'http://127.0.0.1:1',
        conversation: { id: `picture-${number}` },
        from: { id: 'user' },
        recipient: { id: 'bot' },
        deliveryMode: 'expectReplies',
        text,
      };
      await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
    }
}

async function take(page, url) {
  const shot = (name) => page.screenshot({ path: join(images, `staff-${name}.png`) });
  const open = (path) => page.goto(`${url}/staff${path}`);
  const press = (value) => page.locator(`button[value="${value}"]`).first().click();
  const saved = () => page.getByRole('heading', { name: '保存しました' }).waitFor();
  /** Until the search goes by what was saved, so that no picture is of the time between. */
  const learnt = () => page.locator('.learning').waitFor({ state: 'detached', timeout: 120_000 });

  await open('');
  await shot('home');
  await open('/questions');
  await shot('questions');
  const card = page.locator('form.card[aria-label*="ワイルドカード"]');
  await card.locator('button[value^="topic:"]').click();
  await page.fill('[name="your-name"]', '山田');
  await page.getByRole('button', { name: '続ける' }).click();
  await saved();
  await shot('saved');
  await learnt();

  await open(`/try?q=${encodeURIComponent('更新を前倒しでやっときたいんやけど')}`);
  await shot('try');

  await open('/entries/different-applicant');
  await page.locator('[name="answer"]').press('Control+End');
  await page.keyboard.type('ご不明な点は、窓口にご相談ください。');
  await page.locator('.live:not(:empty)').waitFor();
  await shot('answer');
  await open(`/entries/renewal-timing?add=${encodeURIComponent('更新を前倒しでやっときたいんやけど')}`);
  await page.locator('[name="ways"]').evaluate((box) => {
    box.scrollIntoView();
    box.scrollTop = box.scrollHeight;
  });
  await shot('way');

  await open(`/entries/new?question=${encodeURIComponent('請求書はいつ届きますか')}`);
  await page.fill('[name="answer"]', '請求書は、サーバIDを発行した翌月に、郵送でお届けします。');
  await page.fill('[name="ways"]', WAYS.join('\n'));
  await page.locator('.live:not(:empty)').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await shot('entry');
  await press('save');
  await page.locator('.overlaps').waitFor();
  await shot('overlaps');
  await press('effect');
  await page.locator('#effect').waitFor({ timeout: 120_000 });
  await shot('effect');

  await open('/words/synonyms/new');
  await page.fill('[name="words"]', '前倒し\n早めに\n繰り上げ');
  await shot('word');
  await open('/words/sameName/new');
  await page.fill('[name="word"]', '温存');
  await page.fill('[name="also"]', 'おんぞん');
  await page.locator('[name="of"][value="名前"]').check();
  await page.fill('[name="must"]', 'コモンネームは温存します');
  await page.fill('[name="mustNot"]', '戦力は温存します');
  await page.locator('.live:not(:empty)').waitFor({ timeout: 60_000 });
  await page.setViewportSize({ ...VIEW, height: 1500 });
  await page.locator('main').screenshot({ path: join(images, 'staff-fact-word.png') });
  await page.setViewportSize(VIEW);
  await open('/entries/renewal-timing/cases');
  await page.locator('.todo a').first().click();
  await page.locator('[name="when"]').waitFor();
  await shot('case');
  await open('/versions/1');
  await shot('undo');
}

const folder = mkdtempSync(join(tmpdir(), 'staff-pictures-'));
const knowledge = join(folder, 'knowledge');
cpSync(join(root, 'knowledge'), knowledge, { recursive: true });
const port = await freePort();
const env = {
  ...process.env,
  PORT: String(port),
  DATA_DIR: join(folder, 'data'),
  KNOWLEDGE_DIR: knowledge,
};
const service = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), 'src/main'], { cwd: root, env });
try {
  await new Promise((resolve, reject) => {
    service.stdout.on('data', (text) => String(text).includes('Listening') && resolve());
    service.once('exit', (code) => reject(new Error(`The service ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  await ask(url);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo', viewport: VIEW });
  await take(await context.newPage(), url);
  await browser.close();
} finally {
  service.removeAllListeners('exit');
  service.kill();
  rmSync(folder, { recursive: true, force: true });
}
