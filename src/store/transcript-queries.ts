import { sql } from 'kysely';
import { prepared } from './prepared';
import type { Database } from './schema';

interface NewRow {
  conversationId: string;
  sentKey: string | null;
  pending: number;
  owner: number;
  body: string;
  at: number;
}

interface Place {
  conversationId: string;
  seq: number;
}

/** What every message asks of the transcripts. */
export function transcriptQueries({ db, deferred }: Database) {
  return {
    find: prepared(deferred.db, (tables, { id }: { id: string }) =>
      tables.selectFrom('conversations').select(['id', 'user_id', 'joined']).where('id', '=', id),
    ),
    append: prepared(deferred.db, (tables, row: NewRow) =>
      tables
        .insertInto('activities')
        .columns(['conversation_id', 'seq', 'sent_key', 'pending', 'body', 'at', 'owner'])
        .expression((query) =>
          query
            .selectFrom('activities')
            // PostgreSQL takes parameters in a select list for text unless it is told.
            .select([
              sql<string>`cast(${row.conversationId} as text)`.as('conversation_id'),
              sql<number>`coalesce(max(seq), (select numbered_to from conversations where id = cast(${row.conversationId} as text)), 0) + 1`.as(
                'seq',
              ),
              sql<string | null>`cast(${row.sentKey} as text)`.as('sent_key'),
              sql<number>`cast(${row.pending} as integer)`.as('pending'),
              sql<string>`cast(${row.body} as text)`.as('body'),
              sql<number>`cast(${row.at} as bigint)`.as('at'),
              sql<number>`cast(${row.owner} as integer)`.as('owner'),
            ])
            .where('conversation_id', '=', row.conversationId),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('seq'),
    ),
    earlier: prepared(
      deferred.db,
      (tables, { conversationId, sentKey }: Pick<NewRow, 'conversationId'> & { sentKey: string }) =>
        tables
          .selectFrom('activities')
          .select('seq')
          .where('conversation_id', '=', conversationId)
          .where('sent_key', '=', sentKey),
    ),
    settle: prepared(deferred.db, (tables, { conversationId, seq }: Place) =>
      tables
        .updateTable('activities')
        .set({ pending: 0 })
        .where('conversation_id', '=', conversationId)
        .where('seq', '=', seq),
    ),
    waiting: prepared(deferred.db, (tables, { conversationId, seq }: Place) =>
      tables
        .selectFrom('activities')
        .select(['seq', 'body'])
        .where('conversation_id', '=', conversationId)
        .where('pending', '>', 0)
        .where('seq', '<=', seq)
        .orderBy('seq'),
    ),
    since: prepared(db, (tables, { conversationId, seq, limit }: Place & { limit: number }) =>
      tables
        .selectFrom('activities')
        .select(['seq', 'body'])
        .where('conversation_id', '=', conversationId)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit),
    ),
  };
}
