import type { Kysely } from 'kysely';
import { type Part, partsOf } from './person';
import type { Database, Schema } from './schema';

export interface ForgetOptions {
  /** The conversation in which it was asked for, and which goes on: its name and numbering stay, and nothing else. */
  goesOn?: string;
  /** What is kept elsewhere under the same name stays: nobody vouches for it. */
  here?: boolean;
}

/** How much was there of each. */
export interface Forgotten {
  conversations: number;
  messages: number;
  files: number;
  questions: number;
  ratings: number;
  states: number;
}

/**
 * Deletes all that is kept about a person, in the tables, the log and the free pages: state, questions, ratings, and the
 * conversations that were theirs alone with their files. Where others took part too, the person's own messages, the replies to
 * them and their files go; the words of the others and the shared state stay. It cannot be undone.
 */
export async function forget(
  database: Database,
  userId: string,
  { goesOn, here = false }: ForgetOptions = {},
): Promise<Forgotten> {
  const forgotten = { conversations: 0, messages: 0, files: 0, questions: 0, ratings: 0, states: 0 };
  await database.db.transaction().execute(async (transaction) => {
    const all = await partsOf(transaction, userId);
    const parts = here ? all.filter(({ id }) => id === goesOn) : all;
    for (const part of parts) {
      if (part.isAlone) await forgetConversation(transaction, part, part.id === goesOn, forgotten);
      else await forgetMessages(transaction, part, forgotten);
    }
    const keys = here ? parts.flatMap((part) => part.keys) : undefined;
    await forgetRows(transaction, userId, keys, forgotten);
  });
  await database.compact();
  return forgotten;
}

/** Rows of the person, of all conversations or of those that are named. */
async function forgetRows(
  db: Kysely<Schema>,
  userId: string,
  keys: readonly string[] | undefined,
  forgotten: Forgotten,
): Promise<void> {
  if (keys?.length === 0) return;
  const rowsOf = (table: 'questions' | 'feedback' | 'storage' | 'outbox') => {
    const rows = db.deleteFrom(table).where('user_id', '=', userId);
    return keys ? rows.where('conversation_id', 'in', keys) : rows;
  };
  forgotten.questions += await deleted(rowsOf('questions'));
  forgotten.ratings += await deleted(rowsOf('feedback'));
  forgotten.states += await deleted(rowsOf('storage'));
  await rowsOf('outbox').execute();
}

async function forgetConversation(
  db: Kysely<Schema>,
  { id, keys }: Part,
  goesOn: boolean,
  forgotten: Forgotten,
): Promise<void> {
  const newest = await db
    .selectFrom('activities')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('conversation_id', '=', id)
    .executeTakeFirst();
  forgotten.messages += await deleted(db.deleteFrom('activities').where('conversation_id', '=', id));
  forgotten.files += await deleted(db.deleteFrom('attachments').where('conversation_id', '=', id));
  forgotten.questions += await deleted(db.deleteFrom('questions').where('conversation_id', 'in', keys));
  forgotten.ratings += await deleted(db.deleteFrom('feedback').where('conversation_id', 'in', keys));
  forgotten.states += await deleted(db.deleteFrom('storage').where('conversation_id', '=', id));
  await db.deleteFrom('outbox').where('conversation_id', 'in', keys).execute();
  // What is being dealt with at this moment is finished by whoever deals with it.
  await db.deleteFrom('deliveries').where('done', '=', 1).where('conversation_id', 'in', keys).execute();
  forgotten.conversations += 1;
  if (!goesOn) {
    await db.deleteFrom('places').where('conversation_id', 'in', keys).execute();
    await db.deleteFrom('conversations').where('id', '=', id).execute();
    return;
  }
  // Clients know what they have seen by its number: what comes next must have a higher one.
  await db
    .updateTable('conversations')
    .set({ user_id: null, ...(newest?.seq != null && { numbered_to: newest.seq }) })
    .where('id', '=', id)
    .execute();
}

async function forgetMessages(db: Kysely<Schema>, part: Part, forgotten: Forgotten): Promise<void> {
  for (const seq of part.ownMessages) {
    forgotten.messages += await deleted(
      db.deleteFrom('activities').where('conversation_id', '=', part.id).where('seq', '=', seq),
    );
  }
  for (const id of part.ownFiles) {
    forgotten.files += await deleted(
      db.deleteFrom('attachments').where('conversation_id', '=', part.id).where('id', '=', id),
    );
  }
}

async function deleted(query: {
  executeTakeFirst(): Promise<{ numDeletedRows: bigint } | undefined>;
}): Promise<number> {
  return Number((await query.executeTakeFirst())?.numDeletedRows ?? 0n);
}
