import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Long after the start, when nobody waits. */
const KEEP_AFTER_MS = 3_000;

/**
 * Runs a CommonJS file with the machine code that an earlier run has kept beside it, which spares the compiler most of its
 * work. V8 itself refuses what does not fit the file or its own version.
 */
export function runBundle(file) {
  const kept = `${file}.v8`;
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData: read(kept),
  });
  const exports = {};
  script.runInThisContext()(exports, createRequire(file), { exports }, file, dirname(file));
  if (script.cachedDataRejected === false) return;
  setTimeout(() => {
    try {
      writeFileSync(kept, script.createCachedData());
    } catch {
      // A read-only folder only makes the next start slower.
    }
  }, KEEP_AFTER_MS).unref();
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
