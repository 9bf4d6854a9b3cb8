// node scripts/teams-icons.mjs: draws the PNG icons of the Teams app from their SVG sources, and shows for the guide how name,
// description and commands read together. Needs Chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'teams');
const icons = [
  ['color', 192],
  ['outline', 32],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
for (const [name, size] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  // Teams wants the outline on nothing.
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
}

const texts = JSON.parse(readFileSync(join(folder, 'texts.ja.json'), 'utf8'));
const shown = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');
const image = (name) =>
  `data:image/png;base64,${readFileSync(join(folder, `${name}.png`)).toString('base64')}`;
const commands = texts.commands.map(([title, what]) => `<li><b>${shown(title)}</b> ${shown(what)}</li>`);
const page = await browser.newPage({ viewport: { width: 860, height: 640 }, deviceScaleFactor: 1.5 });
await page.setContent(`<style>
  body { margin: 24px; font: 15px/1.7 "Noto Sans CJK JP", sans-serif; color: #242424; background: #f5f5f5 }
  section { background: #fff; border-radius: 8px; padding: 24px; box-shadow: 0 2px 8px #0003 }
  header { display: flex; gap: 20px; align-items: center }
  header img { width: 96px; border-radius: 12px }
  h1 { font-size: 22px; margin: 0 } p { margin: 8px 0 } ul { padding-left: 20px; margin: 12px 0 0 }
  aside { margin-left: auto; background: #444791; border-radius: 8px; padding: 10px; line-height: 0 }
  aside img { width: 32px; border-radius: 0 }
</style><section><header><img src="${image('color')}" alt=""><div><h1>${shown(texts['name.short'])}</h1>
<p>${shown(texts['description.short'])}</p></div><aside><img src="${image('outline')}" alt=""></aside></header>
<p>${shown(texts['description.full'])}</p><ul>${commands.join('')}</ul></section>`);
await page.screenshot({ path: join(root, 'docs', 'images', 'teams-app.png'), fullPage: true });
await browser.close();
