// Compiles the sources only when one of them is newer than the last build, so that a second start costs nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const inputs = ['src', 'dialogs', 'bench', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

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
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
    cwd: root,
  });
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  buildSync({
    entryPoints: [join(root, 'dist', 'src', 'main.js')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    // Binaries, and what reads files beside itself; dtrace-provider is optional and not installed in full.
    external: ['libsql', 'kuromoji', 'dtrace-provider'],
    logLevel: 'error',
  });
  writeFileSync(stamp, '');
}
