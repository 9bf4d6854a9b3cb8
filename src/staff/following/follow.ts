import { createHash } from 'node:crypto';
import { readTexts, writeChanges } from '../../knowledge/editing/knowledge-files';
import { advancing } from '../../knowledge/editing/revert';
import { applied, changesBetween } from '../../knowledge/editing/texts';
import type { Log } from '../../log';
import { type Database, KnowledgeVersions, keptKey, type Version } from '../../store';
import { type Mark, readMark, writeMark } from './mark';

export interface Follower {
  directory: string;
  database: Database;
  log: Log;
}

/**
 * Brings the folder to where the versions in the store are: what other instances have saved, and what a killed process had begun to
 * write. What was changed by hand in other places stays. An embedded store has one folder, which somebody may have edited or put
 * back beside it: there only what was begun is written. Whoever calls it is alone (`exclusively`).
 * @returns where the folder is then, and whether anything was written
 */
export async function follow(follower: Follower): Promise<{ mark: Mark; hasWritten: boolean }> {
  const { directory, database, log } = follower;
  const versions = new KnowledgeVersions(database, Date.now);
  const store = await nameOf(database);
  const number = (await versions.latest(1))[0]?.number ?? 0;
  const known = await readMark(directory);
  const at = known?.store === store ? known : undefined;
  const from = at?.number ?? 0;
  const mark = { store, number };
  const isDue = at?.writing !== undefined || (database.isShared && from !== number);
  if (!isDue) return { mark, hasWritten: false };
  const hasWritten = await advance(directory, (await versions.after(from)).toReversed(), at);
  await writeMark(directory, mark);
  if (hasWritten) log('knowledge-followed', { from, version: number });
  return { mark, hasWritten };
}

async function advance(directory: string, later: readonly Version[], at: Mark | undefined): Promise<boolean> {
  const texts = await readTexts(directory);
  const edits = later.map(({ changes }) => advancing(changes));
  const changes = changesBetween(texts, applied(texts, edits));
  const last = later.at(-1);
  if (last && at) await writeMark(directory, { ...at, writing: last.number });
  await writeChanges(directory, changes);
  return changes.length > 0;
}

/** A store is known by what it alone keeps. */
const nameOf = async (database: Database): Promise<string> =>
  createHash('sha256')
    .update(await keptKey(database, 'staff'))
    .update('store')
    .digest('base64url')
    .slice(0, 16);
