// npm test: the linter, the compiler and every test. Arguments go to jest.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './build.mjs';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(chromium)) {
  console.warn(
    `No browser at ${chromium}: the tests of the widget in a browser are skipped. (Debian: apt-get install chromium; or set CHROMIUM)`,
  );
}

function run(...command) {
  const [file, ...rest] = command;
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...rest], {
    stdio: 'inherit',
    cwd: root,
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Tests that start the service as its users do need it compiled.
await build();
run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
run('typescript/bin/tsc', '--noEmit');
run('typescript/bin/tsc', '--noEmit', '-p', 'widget');
run('jest/bin/jest.js', ...process.argv.slice(2));
