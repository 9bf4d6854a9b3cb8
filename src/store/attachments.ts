import type { Kysely } from 'kysely';
import type { Database, Schema } from './schema';

export interface StoredFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Files that people sent in a conversation of the embedded Direct Line. */
export class Attachments {
  private readonly db: Kysely<Schema>;

  /** @param now milliseconds since 1970. */
  constructor(
    database: Database,
    private readonly now: () => number,
  ) {
    this.db = database.db;
  }

  /** @param id begins with the conversation and a full stop; unguessable: whoever knows it may read the file. */
  async add(id: string, conversationId: string, file: StoredFile): Promise<void> {
    await this.db
      .insertInto('attachments')
      .values({
        id,
        conversation_id: conversationId,
        name: file.name,
        content_type: file.contentType,
        content: Buffer.from(file.bytes).toString('base64'),
        at: this.now(),
      })
      .execute();
  }

  async find(id: string): Promise<StoredFile | undefined> {
    const named = this.db
      .selectFrom('attachments')
      .select(['name', 'content_type', 'content'])
      .where('id', '=', id);
    const end = id.lastIndexOf('.');
    const row = await (end < 0
      ? named
      : named.where('conversation_id', '=', id.slice(0, end))
    ).executeTakeFirst();
    return (
      row && { name: row.name, contentType: row.content_type, bytes: Buffer.from(row.content, 'base64') }
    );
  }
}
