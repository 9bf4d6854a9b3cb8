import { readTexts, writeChanges } from '../knowledge/editing/knowledge-files';
import { resetting, reverting } from '../knowledge/editing/revert';
import { applied, changesBetween, type Edit, type Texts } from '../knowledge/editing/texts';
import type { Finding } from '../knowledge/finding';
import type { Knowledge } from '../knowledge/types';
import type { Log } from '../log';
import type { KnowledgeVersions } from '../store';
import type { Judged } from './desk';

/** What is to be saved, by whom and why. */
export interface Saving {
  author: string;
  comment: string;
  /** From the files as they are to those as they shall be. */
  edits: readonly Edit[];
}

export type Saved =
  | { kind: 'saved'; number: number }
  /** The files hold all of it already. */
  | { kind: 'unchanged' }
  /** The knowledge would not be in order; nothing was written. */
  | { kind: 'refused'; findings: readonly Finding[] };

export interface EditorPorts {
  directory: string;
  versions: KnowledgeVersions;
  /** What is wrong with the files, so that they cannot be used. */
  judge: (texts: Texts) => Promise<Judged>;
  /** The files were changed, and say this now. */
  onWritten: (knowledge: Knowledge) => void;
  log: Log;
}

/** Changes the knowledge folder, one save after another; every save is kept as a version before a file is touched. */
export class Editor {
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly ports: EditorPorts) {}

  /** The files as they are. @throws KnowledgeError where one cannot be read */
  texts(): Promise<Texts> {
    return readTexts(this.ports.directory);
  }

  save(saving: Saving): Promise<Saved> {
    return this.inTurn(() => this.write(saving));
  }

  /** Takes a version back, and nothing that was saved after it. @throws RevertError where that changed the same lines */
  async undo(number: number, author: string): Promise<Saved> {
    const version = await this.ports.versions.find(number);
    if (!version) return { kind: 'unchanged' };
    const comment = `版${number}「${version.comment}」を取り消しました。`;
    return this.save({ author, comment, edits: [reverting(version.changes)] });
  }

  /** Makes every file as it was when this version had been saved. */
  async restore(number: number, author: string): Promise<Saved> {
    const later = await this.ports.versions.after(number);
    const edits = later.map(({ changes }) => resetting(changes));
    return this.save({ author, comment: `版${number}の状態に戻しました。`, edits });
  }

  /** Writes what a killed process had kept and not written. */
  recover(): Promise<void> {
    return this.inTurn(async () => {
      const { versions, directory, log } = this.ports;
      for (const { number, changes } of await versions.unfinished()) {
        await writeChanges(directory, changes);
        await versions.finish(number);
        log('knowledge-save-recovered', { version: number });
      }
    });
  }

  private async write({ author, comment, edits }: Saving): Promise<Saved> {
    const { directory, versions, judge, onWritten, log } = this.ports;
    const before = await this.texts();
    const after = applied(before, edits);
    const changes = changesBetween(before, after);
    if (changes.length === 0) return { kind: 'unchanged' };
    const judged = await judge(after);
    if (judged.findings) return { kind: 'refused', findings: judged.findings };
    const number = await versions.begin({ author, comment, changes });
    try {
      await writeChanges(directory, changes);
    } catch (error) {
      await versions.cancel(number);
      throw error;
    }
    await versions.finish(number);
    log('knowledge-saved', { version: number, files: changes.map(({ file }) => file) });
    onWritten(judged.knowledge);
    return { kind: 'saved', number };
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = this.running.then(task, task);
    this.running = next.catch(() => undefined);
    return next;
  }
}
