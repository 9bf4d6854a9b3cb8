import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '..', '..', '..', 'scripts', 'build-widget.mjs');

/** Builds the widget as `npm start` does and returns the folder; the second time it is already there. */
export function builtWidget(): string {
  execFileSync(process.execPath, [script]);
  return join(__dirname, '..', '..', '..', 'dist', 'widget');
}

/** Builds it into a folder that did not exist before, and hands that to the task. */
export async function withFreshBuild<T>(
  task: (folder: string, rebuild: () => void) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'widget-'));
  const build = () => execFileSync(process.execPath, [script, folder]);
  try {
    build();
    return await task(folder, build);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
