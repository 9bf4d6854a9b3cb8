import type { Kysely } from 'kysely';
import type { Schema, Tables } from './schema';

/** A file that a version changed, with its whole text before and after; null where it was not there. */
export interface VersionChange {
  file: string;
  before: string | null;
  after: string | null;
}

export interface NewVersion {
  author: string;
  /** What was done, in a sentence. */
  comment: string;
  changes: readonly VersionChange[];
}

export interface VersionHead {
  /** 1, 2, 3 …, in the order of saving. */
  number: number;
  author: string;
  comment: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Version extends VersionHead {
  changes: readonly VersionChange[];
}

/** What was changed of the knowledge, by whom and when. Nothing is ever taken out: what is undone is another version. */
export class KnowledgeVersions {
  private readonly db: Kysely<Schema>;

  /** @param now milliseconds since 1970. */
  constructor(
    { db }: Tables,
    private readonly now: () => number,
  ) {
    this.db = db;
  }

  /** Keeps a version whose files are not written yet. @returns its number */
  async begin({ author, comment, changes }: NewVersion): Promise<number> {
    return this.db.transaction().execute(async (transaction) => {
      const last = await transaction
        .selectFrom('knowledge_versions')
        .select(({ fn }) => fn.max('number').as('number'))
        .executeTakeFirst();
      const number = Number(last?.number ?? 0) + 1;
      await transaction
        .insertInto('knowledge_versions')
        .values({ number, author, comment, changes: JSON.stringify(changes), written: 0, at: this.now() })
        .execute();
      return number;
    });
  }

  /** The files of a version are written. */
  async finish(number: number): Promise<void> {
    await this.db
      .updateTable('knowledge_versions')
      .set({ written: 1 })
      .where('number', '=', number)
      .execute();
  }

  /** Takes back a version whose files could not be written. */
  async cancel(number: number): Promise<void> {
    await this.db.deleteFrom('knowledge_versions').where('number', '=', number).execute();
  }

  /** Versions whose files a killed process did not finish writing, oldest first. */
  async unfinished(): Promise<Version[]> {
    const rows = await this.db
      .selectFrom('knowledge_versions')
      .selectAll()
      .where('written', '=', 0)
      .orderBy('number')
      .execute();
    return rows.map(versionOf);
  }

  /** The newest ones first. */
  async latest(most: number): Promise<VersionHead[]> {
    return this.db
      .selectFrom('knowledge_versions')
      .select(['number', 'author', 'comment', 'at'])
      .orderBy('number', 'desc')
      .limit(most)
      .execute();
  }

  async find(number: number): Promise<Version | undefined> {
    const row = await this.db
      .selectFrom('knowledge_versions')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirst();
    return row && versionOf(row);
  }

  /** Those saved after this one, newest first. */
  async after(number: number): Promise<Version[]> {
    const rows = await this.db
      .selectFrom('knowledge_versions')
      .selectAll()
      .where('number', '>', number)
      .orderBy('number', 'desc')
      .execute();
    return rows.map(versionOf);
  }
}

const versionOf = (row: Schema['knowledge_versions']): Version => ({
  number: row.number,
  author: row.author,
  comment: row.comment,
  at: row.at,
  changes: JSON.parse(row.changes) as VersionChange[],
});
