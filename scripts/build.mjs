// Compiles the sources only when one of them is newer than the last build, so that a second start costs nothing.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const folders = ['src', 'dialogs', 'bench'];
const inputs = [...folders, 'tsconfig.json', 'package-lock.json'];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs);
}

/** The service's own entry, in one file with its libraries: loading hundreds of small files would take as long as the dictionary. */
export const bundle = join(root, 'dist', 'src', 'main.bundle.js');

export function build() {
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (inputs.every((path) => newest(join(root, path)) <= builtAt)) return;
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const options = { platform: 'node', target: 'node20', sourcemap: true, logLevel: 'error' };
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
    entryPoints: [join(root, 'src', 'main.ts')],
    outfile: bundle,
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true,
    // Binaries, and what reads files beside itself; dtrace-provider is optional and not installed in full.
    external: ['libsql', 'kuromoji', 'dtrace-provider'],
  });
  writeFileSync(stamp, '');
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(ts|json)$/.test(name))
    .map((name) => join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
