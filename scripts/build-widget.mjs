// Builds the website widget into dist/widget: minified, named by content, compressed. Does nothing when nothing changed.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fingerprintOf, isOutdated, loadEsbuild, root, saying } from './build.mjs';

const sources = join(root, 'widget');
// The bundle holds all that it needs; the package exports no path to it.
const webChat = join(root, 'node_modules', 'botframework-webchat', 'dist', 'webchat.js');
// Loaded whenever the page is; the others only when the chat is opened, or on the demo page.
const LOADER = 'widget.js';
// Brotli 9 takes 0.3 s for the 3.9 MB of Web Chat; 11 would take 8 s for 8 % less.
const BROTLI_QUALITY = 9;
// A service that was started before this build still names the files of the earlier one.
const KEEP_OLD_MS = 86_400_000;

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
}

/** Style sheets imported by scripts arrive there as minified text. */
const cssAsText = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /launcher\.css$/ }, async ({ path }) => {
      const { code } = await build.esbuild.transform(readFileSync(path, 'utf8'), {
        loader: 'css',
        minify: true,
      });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

async function bundle(esbuild) {
  const { outputFiles } = await esbuild.build({
    entryPoints: {
      widget: join(sources, 'loader', 'main.ts'),
      frame: join(sources, 'frame', 'main.ts'),
      phrases: join(sources, 'frame', 'phrases.ts'),
      'frame-style': join(sources, 'frame', 'frame.css'),
      demo: join(sources, 'demo', 'demo.ts'),
      'demo-style': join(sources, 'demo', 'demo.css'),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome105', 'firefox110', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'eof',
    write: false,
    outdir: 'out',
    plugins: [cssAsText],
    inject: [join(sources, 'shared', 'buffer.ts')],
  });
  // Else its process stays, with all that it read.
  await esbuild.stop();
  const named = outputFiles.map((file) => [
    basename(file.path).replace('-style', ''),
    Buffer.from(file.contents),
  ]);
  return new Map([
    ...named,
    ['webchat.js', readFileSync(webChat)],
    ['webchat.js.LICENSE.txt', readFileSync(`${webChat}.LICENSE.txt`)],
  ]);
}

/** In one step, for others may be building or reading at the same time. */
function place(path, content) {
  const unfinished = `${path}.${process.pid}.new`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

async function writeCompressed(path, bytes) {
  if (existsSync(`${path}.gz`)) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  mkdirSync(dirname(path), { recursive: true });
  place(path, bytes);
  place(`${path}.br`, br);
  place(`${path}.gz`, gz);
}

/**
 * @param {string} [target] folder to build into
 * @returns {Promise<string>} that folder; its `manifest.json` says what is in it
 */
export async function buildWidget(target = join(root, 'dist', 'widget')) {
  // Web Chat's version stands in the lock file.
  const inputs = [sources, fileURLToPath(import.meta.url), join(root, 'package-lock.json')];
  if (existsSync(join(target, 'manifest.json')) && !isOutdated(join(target, '.built'), inputs)) return target;
  const esbuild = loadEsbuild('The widget');
  await saying('the widget', () => make(esbuild, target));
  place(join(target, '.built'), fingerprintOf(inputs));
  return target;
}

async function make(esbuild, target) {
  const assets = {};
  await Promise.all(
    [...(await bundle(esbuild))].map(async ([name, bytes]) => {
      const hash = digest(bytes);
      const file = `${basename(name, extname(name))}-${hash}${extname(name)}`;
      assets[name] = { file, hash };
      await writeCompressed(join(target, 'assets', file), bytes);
    }),
  );
  const current = new Set(Object.values(assets).map(({ file }) => file));
  for (const name of readdirSync(join(target, 'assets'))) {
    if (name.endsWith('.new') || current.has(name.replace(/\.(br|gz)$/, ''))) continue;
    const path = join(target, 'assets', name);
    if (Date.now() - statSync(path).mtimeMs > KEEP_OLD_MS) rmSync(path, { force: true });
  }
  const { [LOADER]: loader, ...others } = assets;
  const pages = {
    frame: readFileSync(join(sources, 'frame', 'frame.html'), 'utf8'),
    demo: readFileSync(join(sources, 'demo', 'index.html'), 'utf8'),
  };
  // Placed last: whoever finds it finds everything it names.
  place(join(target, 'manifest.json'), JSON.stringify({ loader, assets: others, pages }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWidget(process.argv[2]);
