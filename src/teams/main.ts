import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvironmentFile } from '../config/environment-file';
import { buildPackage } from './build-package';
import { readTeamsSettings } from './settings';

const ROOT = join(__dirname, '..', '..', '..');
const OUTPUT = join('dist', 'teams', 'server-id-support-bot.zip');

function main(): void {
  loadEnvironmentFile();
  const settings = readTeamsSettings(process.env);
  const file = join(ROOT, OUTPUT);
  mkdirSync(join(ROOT, 'dist', 'teams'), { recursive: true });
  writeFileSync(file, buildPackage(settings, join(ROOT, 'teams')));
  process.stdout.write(`${OUTPUT}  (version ${settings.version}, bot ${settings.botId})\n`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Error && 'code' in error)) throw error;
  // What has a code says in its message what can be done.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
