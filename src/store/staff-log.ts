import { type Kysely, sql } from 'kysely';
import { DAY_MS, JAPAN_AHEAD_MS } from '../japan-time';
import type { Schema, Tables } from './schema';

/** Figures of a span of time; 質問 are messages that the search answered, offered something for, or did not know. */
export interface Glance {
  questions: number;
  answered: number;
  suggested: number;
  unknown: number;
  up: number;
  down: number;
}

/** A question that was not answered, or whose answer was judged unhelpful. */
export interface Unresolved {
  text: string;
  reason: 'unknown' | 'suggest' | 'down';
  /** The entry that was answered or offered first. */
  entryId: string | undefined;
  /** What the person wrote about the answer. */
  comment: string | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

const ASKED = ['answer', 'suggest', 'unknown'] as const;

/** What the staff page shows of the question log. */
export class StaffLog {
  private readonly db: Kysely<Schema>;

  constructor({ db }: Tables) {
    this.db = db;
  }

  /** @param from inclusive @param before exclusive, both in milliseconds since 1970 */
  async glance(from: number, before: number): Promise<Glance> {
    const outcomes = await this.db
      .selectFrom('questions')
      .select(['outcome', ({ fn }) => fn.countAll().as('count')])
      .where('at', '>=', from)
      .where('at', '<', before)
      .groupBy('outcome')
      .execute();
    const ratings = await this.db
      .selectFrom('feedback')
      .select(['rating', ({ fn }) => fn.countAll().as('count')])
      .where('at', '>=', from)
      .where('at', '<', before)
      .groupBy('rating')
      .execute();
    const outcome = (name: string) => Number(outcomes.find((row) => row.outcome === name)?.count ?? 0);
    const rating = (name: string) => Number(ratings.find((row) => row.rating === name)?.count ?? 0);
    const [answered, suggested, unknown] = [outcome('answer'), outcome('suggest'), outcome('unknown')];
    return {
      questions: answered + suggested + unknown,
      answered,
      suggested,
      unknown,
      up: rating('up'),
      down: rating('down'),
    };
  }

  /** Questions of each day in Japan; days without any are left out. */
  async perDay(from: number): Promise<{ day: number; answered: number; others: number }[]> {
    const day = sql<number>`(at + ${JAPAN_AHEAD_MS}) / ${DAY_MS}`;
    const rows = await this.db
      .selectFrom('questions')
      .select([day.as('day'), 'outcome', ({ fn }) => fn.countAll().as('count')])
      .where('at', '>=', from)
      .where('outcome', 'in', ASKED)
      .groupBy(['day', 'outcome'])
      .execute();
    const days = new Map<number, { answered: number; others: number }>();
    for (const { day: number, outcome, count } of rows) {
      const at = Math.floor(Number(number));
      const sum = days.get(at) ?? { answered: 0, others: 0 };
      sum[outcome === 'answer' ? 'answered' : 'others'] += Number(count);
      days.set(at, sum);
    }
    return [...days].map(([number, sums]) => ({ day: number, ...sums })).sort((a, b) => a.day - b.day);
  }

  /** The newest first. @param from milliseconds since 1970 @param most of either kind */
  async unresolved(from: number, most: number): Promise<Unresolved[]> {
    const asked = await this.db
      .selectFrom('questions')
      .select(['text', 'outcome', 'entry_id', 'at'])
      .where('at', '>=', from)
      .where('outcome', 'in', ['unknown', 'suggest'])
      .orderBy('at', 'desc')
      .limit(most)
      .execute();
    const judged = await this.db
      .selectFrom('feedback')
      .innerJoin('questions', (join) =>
        join
          .onRef('questions.conversation_id', '=', 'feedback.conversation_id')
          .onRef('questions.reply_id', '=', 'feedback.reply_id'),
      )
      .select(['questions.text', 'questions.entry_id', 'feedback.comment', 'questions.at'])
      .where('feedback.rating', '=', 'down')
      .where('feedback.at', '>=', from)
      .where('questions.outcome', '=', 'answer')
      .orderBy('feedback.at', 'desc')
      .limit(most)
      .execute();
    const rows = [
      ...asked.map(({ text, outcome, entry_id, at }) => ({
        text,
        reason: outcome === 'unknown' ? ('unknown' as const) : ('suggest' as const),
        entryId: entry_id ?? undefined,
        comment: undefined,
        at,
      })),
      ...judged.map(({ text, entry_id, comment, at }) => ({
        text,
        reason: 'down' as const,
        entryId: entry_id ?? undefined,
        comment: comment ?? undefined,
        at,
      })),
    ];
    return rows.sort((a, b) => b.at - a.at);
  }
}
