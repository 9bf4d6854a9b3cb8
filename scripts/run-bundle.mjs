import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Long after the start, when nobody waits; a process that ends before keeps it then. */
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
  const keepOnce = () => {
    clearTimeout(timer);
    process.off('exit', keepOnce);
    try {
      writeFileSync(kept, script.createCachedData());
    } catch {
      // A read-only folder only makes the next start slower.
    }
  };
  const timer = setTimeout(keepOnce, KEEP_AFTER_MS).unref();
  process.once('exit', keepOnce);
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
