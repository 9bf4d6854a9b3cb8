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

  /** Keeps a version. @param number follows that of the newest; whoever adds one is alone */
  async add(number: number, { author, comment, changes }: NewVersion): Promise<void> {
    await this.db
      .insertInto('knowledge_versions')
      .values({ number, author, comment, changes: JSON.stringify(changes), at: this.now() })
      .execute();
  }

  /** Takes back a version whose files could not be written, before anybody has followed it. */
  async cancel(number: number): Promise<void> {
    await this.db.deleteFrom('knowledge_versions').where('number', '=', number).execute();
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
