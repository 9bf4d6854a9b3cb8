import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { QuestionMarksTable, Schema, Tables } from './schema';

export type MarkState = QuestionMarksTable['state'];

export interface Mark {
  state: MarkState;
  author: string;
  /** What became of it, e.g. that it is a way to ask for an entry. */
  comment: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What staff decided about questions, by their words; the words themselves are not kept. */
export class QuestionMarks {
  private readonly db: Kysely<Schema>;

  /** @param now milliseconds since 1970. */
  constructor(
    { db }: Tables,
    private readonly now: () => number,
  ) {
    this.db = db;
  }

  /** Marks questions, all alike. @param keys the questions' words without what makes no difference */
  async mark(keys: readonly string[], mark: Omit<Mark, 'at'>): Promise<void> {
    const judged = { ...mark, at: this.now() };
    await this.db.transaction().execute(async (transaction) => {
      for (const key of keys)
        await transaction
          .insertInto('question_marks')
          .values({ key: digest(key), ...judged })
          .onConflict((conflict) => conflict.column('key').doUpdateSet(judged))
          .execute();
    });
  }

  async all(): Promise<Marks> {
    const rows = await this.db.selectFrom('question_marks').selectAll().execute();
    return new Map(rows.map(({ key, ...mark }) => [key, mark]));
  }
}

/** All marks, to be asked by `markOf`. */
export type Marks = ReadonlyMap<string, Mark>;

/** What was decided about a question. @param key its words without what makes no difference */
export const markOf = (marks: Marks, key: string): Mark | undefined => marks.get(digest(key));

/** A person who has their questions deleted leaves no words here either. */
const digest = (key: string): string => createHash('sha256').update(key).digest('base64url');
