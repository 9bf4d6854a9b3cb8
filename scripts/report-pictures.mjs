// Takes the pictures of docs/report-guide.ja.md of a report over made-up questions: node scripts/report-pictures.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, root } from './build.mjs';

const require = createRequire(import.meta.url);
await build();
const built = (name) => require(join(root, 'dist', name));
const { chromium } = require('playwright-core');
const { openDatabase } = built('src/store');
const { makeReport } = built('src/report/make-report');
const { loadKnowledge } = built('src/knowledge/load-knowledge');
const { fill } = built('bench/report/generate');

const from = Date.parse('2026-07-03T00:00:00+09:00');
const period = { from: '2026-08-17', to: '2026-09-30' };
const directory = mkdtempSync(join(tmpdir(), 'report-'));
const database = await openDatabase(directory);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
try {
  await fill(database, { turns: 9_000, days: 90, from, seed: 5 });
  const knowledge = await loadKnowledge(join(root, 'knowledge'));
  const { html } = await makeReport(database, period, knowledge, Date.parse('2026-10-01T09:00:00+09:00'));
  const page = await browser.newPage({ viewport: { width: 1040, height: 1180 } });
  await page.setContent(html);
  const picture = (name) => join(root, 'docs', 'images', name);
  await page.screenshot({ path: picture('report-top.png') });
  // Shorter lists: the picture shows how they look, not all that is in them.
  await page.evaluate(() => {
    for (const table of document.querySelectorAll('section table'))
      for (const row of [...table.querySelectorAll('tbody tr')].slice(6)) row.remove();
  });
  const [first, last] = await Promise.all(
    ['#unanswered', '#entries'].map((id) => page.locator(`section:has(${id})`).boundingBox()),
  );
  const clip = { x: 0, y: first.y, width: 1040, height: last.y + last.height - first.y };
  await page.screenshot({ path: picture('report-questions.png'), fullPage: true, clip });
} finally {
  await browser.close();
  await database.close();
  rmSync(directory, { recursive: true, force: true });
}
