// npm run notices [-- --check]: writes THIRD-PARTY-NOTICES.txt, the licences of all that ships, from what is installed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { externals, root } from './build.mjs';
import { bundledPackages, manifestOf, packagesBeside } from './shipped.mjs';

const FILE = join(root, 'THIRD-PARTY-NOTICES.txt');
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:[-.\w]*)?$/i;
const RULE = '='.repeat(78);

/** Data that ship with the service, and where their licence is told. */
const DATA = 'scripts/data-notices.txt';

/** What ships, as folders: in the service, its commands and the widget, and beside them. */
function shipped() {
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const look = (entryPoints, options) =>
    buildSync({
      entryPoints: entryPoints.map((path) => join(root, path)),
      bundle: true,
      write: false,
      metafile: true,
      logLevel: 'error',
      absWorkingDir: root,
      outdir: 'out',
      ...options,
    }).metafile;
  const service = look(
    [
      'src/main.ts',
      'src/workers/worker.ts',
      'src/data-cli/main.ts',
      'src/knowledge/cli/main.ts',
      'src/report/main.ts',
    ],
    {
      platform: 'node',
      external: externals,
    },
  );
  const widget = look(
    ['widget/loader/main.ts', 'widget/frame/main.ts', 'widget/frame/phrases.ts', 'widget/demo/demo.ts'],
    {
      loader: { '.css': 'text' },
      inject: [join(root, 'widget/shared/buffer.ts')],
    },
  );
  // Web Chat's own bundle is copied as it is.
  const folders = [
    ...bundledPackages([service, widget]),
    ...packagesBeside(),
    join(root, 'node_modules', 'botframework-webchat'),
  ];
  return [...new Set(folders)];
}

function licenceOf(folder) {
  const { name, version, license, licenses, author, repository } = manifestOf(folder);
  const stated = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' or ') ?? 'see its text';
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const holder = typeof author === 'string' ? author : author?.name;
  const home = typeof repository === 'string' ? repository : repository?.url;
  // Where a package brings no text, its own statement is all there is.
  const text =
    texts.length > 0
      ? texts.join('\n\n')
      : [`Licensed under ${stated}.`, holder && `By ${holder}.`, home].filter(Boolean).join(' ');
  return { title: `${name} ${version} (${stated})`, text };
}

export function notices() {
  const byText = new Map();
  for (const { title, text } of shipped().map(licenceOf))
    byText.set(text, [...(byText.get(text) ?? []), title]);
  const groups = [...byText].map(([text, titles]) => ({ titles: [...new Set(titles)].sort(), text }));
  groups.sort((a, b) => (a.titles[0] < b.titles[0] ? -1 : 1));
  const webChat = readFileSync(
    join(root, 'node_modules/botframework-webchat/dist/webchat.js.LICENSE.txt'),
    'utf8',
  ).trim();
  return [
    'This service contains software and data of others, under the licences below. Made by `npm run notices`.',
    ...groups.map(({ titles, text }) => `${RULE}\n${titles.join('\n')}\n${RULE}\n\n${text}`),
    `${RULE}\nInside Web Chat\n${RULE}\n\n${webChat}`,
    readFileSync(join(root, DATA), 'utf8').trim(),
    '',
  ].join('\n\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = notices();
  if (!process.argv.includes('--check')) writeFileSync(FILE, made);
  else if (readFileSync(FILE, 'utf8') !== made) {
    console.error('THIRD-PARTY-NOTICES.txt is not what ships: npm run notices');
    process.exit(1);
  }
}
