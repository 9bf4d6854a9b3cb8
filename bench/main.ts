import { join } from 'node:path';

const BENCHES = [
  'search',
  'suggest',
  'start',
  'person',
  'direct-line',
  'load',
  'replies',
  'reading',
  'record',
  'words',
  'masking',
  'malformed',
  'report',
  'instances',
  'kills',
  'soak',
];

/** `npm run bench NAME [arguments]`: each bench is a module of its own with a `run` function. */
async function main([name, ...rest]: readonly string[]): Promise<void> {
  if (name === undefined || !BENCHES.includes(name))
    throw new Error(`Usage: npm run bench ${BENCHES.join(' | ')}`);
  const bench: { run(rest: readonly string[]): Promise<void> } = require(join(__dirname, name, 'main'));
  await bench.run(rest);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
