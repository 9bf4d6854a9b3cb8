import { call, type EditCall } from '../knowledge/editing/edit-calls';
import { readTexts, writeChanges } from '../knowledge/editing/knowledge-files';
import type { Texts } from '../knowledge/editing/texts';
import type { Finding } from '../knowledge/finding';
import type { Log } from '../log';
import type { Database, KnowledgeVersions } from '../store';
import { follow } from './following/follow';
import { writeMark } from './following/mark';
import type { Work } from './long-tasks';

/** What is to be saved, by whom and why. */
export interface Saving {
  author: string;
  comment: string;
  /** From the files as they are to those as they shall be. */
  edits: readonly EditCall[];
}

export type Saved =
  | { kind: 'saved'; number: number }
  /** The files hold all of it already. */
  | { kind: 'unchanged' }
  /** The knowledge would not be in order; nothing was written. */
  | { kind: 'refused'; findings: readonly Finding[] }
  /** What is to be taken back was changed again in this file since. */
  | { kind: 'impossible'; file: string }
  /** Somebody has changed since what is edited here. */
  | { kind: 'conflict' };

export interface EditorPorts {
  directory: string;
  database: Database;
  versions: KnowledgeVersions;
  draft: Work['draft'];
  /** The files were changed. */
  onWritten: () => void;
  log: Log;
}

/**
 * Changes the knowledge folder, one save after another in all instances; every save is kept as a version before a file is touched, and
 * the folder notes how far it is, so that what a killed process has begun is finished.
 */
export class Editor {
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly ports: EditorPorts) {}

  /** The files as they are. @throws KnowledgeError where one cannot be read */
  texts(): Promise<Texts> {
    return readTexts(this.ports.directory);
  }

  save(saving: Saving): Promise<Saved> {
    return this.inTurn(() => this.ports.database.exclusively('knowledge', () => this.write(saving)));
  }

  /** Takes a version back, and nothing that was saved after it; impossible where that changed the same lines. */
  async undo(number: number, author: string): Promise<Saved> {
    const version = await this.ports.versions.find(number);
    if (!version) return { kind: 'unchanged' };
    const comment = `版${number}「${version.comment}」を取り消しました。`;
    return this.save({ author, comment, edits: [call('reverting', version.changes)] });
  }

  /** Makes every file as it was when this version had been saved. */
  async restore(number: number, author: string): Promise<Saved> {
    const later = await this.ports.versions.after(number);
    const edits = later.map(({ changes }) => call('resetting', changes));
    return this.save({ author, comment: `版${number}の状態に戻しました。`, edits });
  }

  /** Takes over what other instances have saved. */
  follow(): Promise<void> {
    return this.inTurn(async () => {
      if ((await follow(this.ports)).hasWritten) this.ports.onWritten();
    });
  }

  private async write({ author, comment, edits }: Saving): Promise<Saved> {
    const { directory, database, versions, draft, onWritten, log } = this.ports;
    const { mark } = await follow(this.ports);
    const drafted = await draft({ texts: await this.texts(), edits });
    if (drafted.kind !== 'drafted') return drafted;
    const { changes, findings } = drafted;
    if (changes.length === 0) return { kind: 'unchanged' };
    if (findings.length > 0) return { kind: 'refused', findings };
    const number = mark.number + 1;
    // A folder that cannot be written says so here, before there is a version.
    await writeMark(directory, { ...mark, writing: number });
    await versions.add(number, { author, comment, changes });
    try {
      await writeChanges(directory, changes);
    } catch (error) {
      // What others may have followed already stays, and is tried again.
      if (!database.isShared) await versions.cancel(number);
      throw error;
    }
    await writeMark(directory, { store: mark.store, number });
    log('knowledge-saved', { version: number, files: changes.map(({ file }) => file) });
    onWritten();
    return { kind: 'saved', number };
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = this.running.then(task, task);
    this.running = next.catch(() => undefined);
    return next;
  }
}
