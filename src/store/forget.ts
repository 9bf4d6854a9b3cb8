import type { Kysely } from 'kysely';
import { type Part, partsOf } from './person';
import type { Database, Schema } from './schema';

export interface ForgetOptions {
  /** The conversation in which it was asked for, and which goes on: its name and numbering stay, and nothing else. */
  goesOn?: string;
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
  { goesOn }: ForgetOptions = {},
): Promise<Forgotten> {
  const forgotten = { conversations: 0, messages: 0, files: 0, questions: 0, ratings: 0, states: 0 };
  await database.db.transaction().execute(async (transaction) => {
    const parts = await partsOf(transaction, userId);
    for (const part of parts) {
      if (part.isAlone) await forgetConversation(transaction, part, part.id === goesOn, forgotten);
      else await forgetMessages(transaction, part, forgotten);
    }
    forgotten.questions += await deleted(transaction.deleteFrom('questions').where('user_id', '=', userId));
    forgotten.ratings += await deleted(transaction.deleteFrom('feedback').where('user_id', '=', userId));
    forgotten.states += await deleted(transaction.deleteFrom('storage').where('user_id', '=', userId));
    await transaction.deleteFrom('outbox').where('user_id', '=', userId).execute();
  });
  await database.compact();
  return forgotten;
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
