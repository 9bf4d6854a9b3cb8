// node scripts/playground-pictures.mjs FOLDER [SERVICE]: plays one conversation in each mode of the Playground that is
// installed in FOLDER (npm i @microsoft/m365agentsplayground there), against the running service, and takes the pictures of
// the staff guide. Fails where a button or a word gets no answer.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [, , folder, service = 'http://127.0.0.1:3978'] = process.argv;
if (!folder) throw new Error('Say in which folder the Playground is installed.');
const pictures = join(fileURLToPath(new URL('..', import.meta.url)), 'docs', 'images');
const program = join(folder, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
const FIRST_PORT = 56_310;

/** What is said or pressed, and what must come back. */
const conversation = [
  ['新規申請か更新申請かを判定', 'すでに取得済みのサーバIDはありますか'],
  ['はい、あります', '前回と同じコモンネーム'],
  ['はい、同じです', '追加'],
];
const question = ['更新はいつから申請できますか', '30日を経過'];
const ratings = ['役に立った', '役に立たなかった'];

async function open(browser, mode, port) {
  const argv = [program, 'start', '-e', `${service}/api/messages`, '-c', mode, '-p', String(port), '--dt'];
  const playground = spawn(process.execPath, argv, {
    stdio: 'ignore',
    env: { ...process.env, BROWSER: 'none' },
  });
  await until(async () => (await fetch(`http://localhost:${port}`)).ok, `${mode}: the Playground`);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`http://localhost:${port}`);
  await seen(page, 'サポートボット');
  return { page, close: () => playground.kill() };
}

/** Its own box, or Web Chat's. */
const BOX = '[contenteditable=true][role=textbox], .webchat__send-box-text-box__input';

async function type(page, text) {
  await page.locator(BOX).first().click();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

const press = (page, title) => page.getByRole('button', { name: title, exact: true }).last().click();

async function seen(page, text) {
  await until(async () => (await page.locator('body').textContent()).includes(text), text);
}

async function until(condition, what) {
  for (let left = 60; left > 0; left -= 1) {
    if (await condition().catch(() => false)) return;
    await pause(500);
  }
  throw new Error(`Did not come: ${what}`);
}

mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const opened = [];
try {
  for (const [at, mode] of ['emulator', 'msteams', 'webchat'].entries()) {
    const { page, close } = await open(browser, mode, FIRST_PORT + at);
    opened.push(close);
    // In msteams mode a button of a Teams card does nothing: there everything is typed.
    const act = mode === 'emulator' ? press : type;
    for (const [said, answer] of conversation) {
      await act(page, said);
      await seen(page, answer);
    }
    await page.screenshot({ path: join(pictures, `playground-${mode}.png`) });
    await type(page, question[0]);
    await seen(page, question[1]);
    if (mode === 'emulator') {
      for (const title of ratings)
        await page.getByRole('button', { name: title, exact: true }).last().waitFor();
      await press(page, ratings[0]);
      await seen(page, 'ありがとうございます');
      await page.screenshot({ path: join(pictures, 'playground-rating.png') });
    }
    console.log(`${mode}: played`);
  }
} finally {
  for (const close of opened) close();
  await browser.close();
}
