// Compiles the sources only when they have changed since the last build, so that a second start costs nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inAscii, mapInAscii } from './ascii.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const folders = ['src', 'dialogs', 'bench'];
const inputs = [...folders, 'scripts/build.mjs', 'scripts/ascii.mjs', 'tsconfig.json', 'package-lock.json'];

export function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs);
}

/** What the paths hold, by name and content: copying a folder changes times only. */
export function fingerprintOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else
      hash
        .update(`${path.slice(root.length)}\0`)
        .update(readFileSync(path))
        .update('\0');
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/**
 * Whether something has to be made anew. The file `made` holds the fingerprint of what it was made from.
 * @param paths what it is made from
 */
export function isOutdated(made, paths) {
  if (!existsSync(made)) return true;
  const builtAt = statSync(made).mtimeMs;
  if (paths.every((path) => newest(path) <= builtAt)) return false;
  if (readFileSync(made, 'utf8') !== fingerprintOf(paths)) return true;
  const now = new Date();
  // A read-only folder only makes the next look slower.
  try {
    utimesSync(made, now, now);
  } catch {}
  return false;
}

/** esbuild, which comes with the development packages only. */
export function loadEsbuild(what) {
  try {
    return createRequire(import.meta.url)('esbuild');
  } catch {
    process.stderr.write(
      [
        `${what} is not built, or its sources have changed since, and esbuild is not installed here.`,
        '  - Build with the development packages first: npm ci && npm run build',
        '  - Then leave them out again: npm ci --omit=dev && npm start',
        '',
      ].join('\n'),
    );
    return process.exit(1);
  }
}

/** Runs a step of the build and says that it runs, and how long it took. */
export async function saying(what, step) {
  const at = performance.now();
  process.stderr.write(`Building ${what} (only after a change; some seconds) …\n`);
  const result = await step();
  process.stderr.write(`Built ${what} in ${((performance.now() - at) / 1000).toFixed(1)} s\n`);
  return result;
}

/** The service's own entry, in one file with its libraries: loading hundreds of small files would take as long as the dictionary. */
export const bundle = join(root, 'dist', 'src', 'main.bundle.js');
/** What its worker threads run, in the same way. */
export const workerBundle = join(root, 'dist', 'src', 'workers', 'worker.bundle.js');

/** Binaries, and what reads files beside itself; dtrace-provider is optional and not installed in full. */
export const externals = ['libsql', 'kuromoji', 'dtrace-provider'];

const options = { platform: 'node', target: 'node20', sourcemap: true, logLevel: 'error' };
const bundled = { bundle: true, minifyWhitespace: true, minifySyntax: true, external: externals };

export async function build() {
  const paths = inputs.map((path) => join(root, path));
  if (!isOutdated(stamp, paths)) return;
  const { buildSync } = loadEsbuild('The service');
  await saying('the service', () => compile(buildSync, fingerprintOf(paths)));
}

function compile(buildSync, fingerprint) {
  // Types are checked by `npm run lint`; to start, nothing is needed that checks.
  buildSync({
    ...options,
    entryPoints: folders.flatMap((folder) => sourcesIn(join(root, folder))),
    outbase: root,
    outdir: join(root, 'dist'),
    format: 'cjs',
    loader: { '.json': 'copy' },
  });
  buildSync({
    ...options,
    ...bundled,
    entryPoints: [join(root, 'src', 'main.ts'), join(root, 'src', 'workers', 'worker.ts')],
    outbase: root,
    outdir: join(root, 'dist'),
    entryNames: '[dir]/[name].bundle',
  });
  for (const file of [bundle, workerBundle]) {
    const program = readFileSync(file, 'utf8');
    writeFileSync(`${file}.map`, mapInAscii(readFileSync(`${file}.map`, 'utf8'), program));
    writeFileSync(file, inAscii(program));
  }
  writeFileSync(stamp, fingerprint);
}

/** Puts a program and its libraries into one file. */
export function bundleInto(entry, file) {
  const { buildSync } = loadEsbuild('The release');
  buildSync({ ...options, ...bundled, sourcemap: false, entryPoints: [entry], outfile: file });
  writeFileSync(file, inAscii(readFileSync(file, 'utf8')));
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(tsx?|json)$/.test(name))
    .map((name) => join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
