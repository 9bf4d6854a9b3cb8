import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES_FOLDER } from '../sources';

/**
 * Tells of events in the knowledge folder as far as the file system reports them. Network drives and containers often
 * do not, and a folder that is replaced is lost sight of: polling is needed beside it.
 * @returns stops listening
 */
export function onFileEvents(directory: string, onEvent: () => void): () => void {
  const watchers = [directory, join(directory, ENTRIES_FOLDER)].flatMap((folder) => start(folder, onEvent));
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}

function start(folder: string, onEvent: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
