import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';

/** Long after the start, when nobody waits; a process that ends before keeps it then. */
const KEEP_AFTER_MS = 3_000;

/**
 * Runs a CommonJS file with the machine code that an earlier run has kept beside it, which spares the compiler most of its
 * work. V8 itself refuses what does not fit the file or its own version.
 * @param {(keep: () => void) => void} whenToKeep is told how to keep the code, where none is kept that fits
 * @returns what the file exports
 */
export function runBundle(file, whenToKeep = atLeisure) {
  const kept = `${file}.v8`;
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData: read(kept),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  if (script.cachedDataRejected === false) return module.exports;
  whenToKeep(() => {
    try {
      // Other threads may be reading it, or writing it too.
      const unfinished = `${kept}.${process.pid}.${threadId}`;
      writeFileSync(unfinished, script.createCachedData());
      renameSync(unfinished, kept);
    } catch {
      // A read-only folder only makes the next start slower.
    }
  });
  return module.exports;
}

function atLeisure(keep) {
  const keepOnce = () => {
    clearTimeout(timer);
    process.off('exit', keepOnce);
    keep();
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
