// node scripts/screenshots.mjs: takes the README's pictures from the service as it is, with Debian's chromium (or CHROMIUM).
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './build.mjs';

const images = join(root, 'docs', 'images');
const DESKTOP = { viewport: { width: 1280, height: 860 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A certificate of a made-up company, valid from today. */
function certificate(folder) {
  const file = join(folder, 'www.example.co.jp.pem');
  const subject = '/C=JP/O=Mihon Networks/CN=www.example.co.jp';
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '199', '-subj', subject];
  execFileSync('openssl', [...args, '-keyout', join(folder, 'key.pem'), '-out', file], { stdio: 'ignore' });
  return { name: 'www.example.co.jp.pem', mimeType: 'application/x-pem-file', buffer: readFileSync(file) };
}

async function visit(browser, url, options) {
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo', ...options });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.launcher').click();
  const frame = page.frameLocator('#server-id-support iframe');
  await frame.locator('[role=feed] article').first().waitFor();
  return { context, page, frame, box: frame.locator('textarea') };
}

async function take({ page, context }, name) {
  // Until what moves has come to rest.
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await context.close();
}

const pictures = {
  async 'desktop-light'(open) {
    const visitor = await open(DESKTOP);
    await visitor.box.fill('更新はいつから申請できますか');
    await visitor.box.press('Enter');
    await visitor.frame.getByRole('button', { name: '役に立った' }).first().waitFor();
    return visitor;
  },
  'phone-light': (open) => open(PHONE),
  async 'desktop-dark'(open) {
    const visitor = await open({ ...DESKTOP, colorScheme: 'dark' });
    await visitor.box.fill(
      'Validity Start Date:12/10/2011 00:00:00 GMT\nValidity End Date:12/10/2012 23:59:59 GMT',
    );
    await visitor.box.press('Enter');
    await visitor.frame.getByText('2012年12月11日(火)').first().waitFor();
    return visitor;
  },
  async certificate(open, file) {
    const visitor = await open(DESKTOP);
    await visitor.frame.locator('input[type=file]').setInputFiles(file);
    await visitor.frame.getByText(file.name).waitFor();
    await visitor.frame.getByRole('button', { name: '送信' }).click();
    await visitor.frame.getByRole('table').waitFor();
    return visitor;
  },
  async suggestions(open) {
    const visitor = await open(DESKTOP);
    await visitor.box.fill('更新のときに');
    await visitor.frame.getByRole('option').first().waitFor();
    await visitor.box.press('ArrowDown');
    return visitor;
  },
  async offline(open) {
    const visitor = await open(DESKTOP);
    await visitor.context.setOffline(true);
    await visitor.frame.getByText('オフラインです').waitFor();
    await visitor.box.fill('更新のときもCSRは作り直しですか');
    await visitor.box.press('Enter');
    return visitor;
  },
};

const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const port = await freePort();
const env = { ...process.env, PORT: String(port), DATA_DIR: folder };
const service = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), 'src/main'], { cwd: root, env });
try {
  await new Promise((resolve, reject) => {
    service.stdout.on('data', (text) => String(text).includes('Listening') && resolve());
    service.once('exit', (code) => reject(new Error(`The service ended with ${code}`)));
  });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const file = certificate(folder);
  const open = (options) => visit(browser, `http://127.0.0.1:${port}/`, options);
  for (const [name, arrange] of Object.entries(pictures)) await take(await arrange(open, file), name);
  await browser.close();
} finally {
  service.removeAllListeners('exit');
  service.kill();
  rmSync(folder, { recursive: true, force: true });
}
