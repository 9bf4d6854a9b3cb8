import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { DAY_MS, dayNumber, JAPAN_AHEAD_MS } from '../japan-time';
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

/** What the staff page shows of the question log. */
export class StaffLog {
  private readonly db: Kysely<Schema>;

  constructor({ db }: Tables) {
    this.db = db;
  }

  /** Figures of each day in Japan, the first one first. @param from inclusive @param before exclusive, both in milliseconds since 1970 */
  async perDay(from: number, before: number): Promise<(Glance & { day: number })[]> {
    const days: (Glance & { day: number })[] = [];
    for (const span of daysIn(from, before)) {
      days.push({ day: dayNumber(span.from), ...(await this.glance(span)) });
      await setImmediate();
    }
    return days;
  }

  private async glance({ from, before }: Span): Promise<Glance> {
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

  /** The newest first. @param from inclusive @param before exclusive, both in milliseconds since 1970 @param most of either kind a day; older days are looked at until there are so many */
  async unresolved(from: number, before: number, most: number): Promise<Unresolved[]> {
    const rows: Unresolved[] = [];
    let [asked, judged] = [0, 0];
    for (const span of daysIn(from, before).toReversed()) {
      const unanswered = asked < most ? await this.unanswered(span, most) : [];
      const unhelpful = judged < most ? await this.unhelpful(span, most) : [];
      rows.push(...[...unanswered, ...unhelpful].sort((a, b) => b.at - a.at));
      asked += unanswered.length;
      judged += unhelpful.length;
      await setImmediate();
    }
    return rows;
  }

  private async unanswered({ from, before }: Span, most: number): Promise<Unresolved[]> {
    const asked = await this.db
      .selectFrom('questions')
      .select(['text', 'outcome', 'entry_id', 'at'])
      .where('at', '>=', from)
      .where('at', '<', before)
      .where('outcome', 'in', ['unknown', 'suggest'])
      .orderBy('at', 'desc')
      .limit(most)
      .execute();
    return asked.map(({ text, outcome, entry_id, at }) => ({
      text,
      reason: outcome === 'unknown' ? ('unknown' as const) : ('suggest' as const),
      entryId: entry_id ?? undefined,
      comment: undefined,
      at,
    }));
  }

  private async unhelpful({ from, before }: Span, most: number): Promise<Unresolved[]> {
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
      .where('feedback.at', '<', before)
      .where('questions.outcome', '=', 'answer')
      .orderBy('feedback.at', 'desc')
      .limit(most)
      .execute();
    return judged.map(({ text, entry_id, comment, at }) => ({
      text,
      reason: 'down' as const,
      entryId: entry_id ?? undefined,
      comment: comment ?? undefined,
      at,
    }));
  }
}

interface Span {
  from: number;
  before: number;
}

/** A span in days of Japan: the embedded store answers while nothing else runs, and a month of a busy service takes it too long. */
function daysIn(from: number, before: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < before; ) {
    const next = Math.min(before, (dayNumber(at) + 1) * DAY_MS - JAPAN_AHEAD_MS);
    spans.push({ from: at, before: next });
    at = next;
  }
  return spans;
}

/** Figures of several days together. */
export const together = (glances: readonly Glance[]): Glance => {
  const sum = (name: keyof Glance) => glances.reduce((all, glance) => all + glance[name], 0);
  return {
    questions: sum('questions'),
    answered: sum('answered'),
    suggested: sum('suggested'),
    unknown: sum('unknown'),
    up: sum('up'),
    down: sum('down'),
  };
};
