import type { FeedbackTable, QuestionsTable, Tables } from './schema';

/** From the first moment to before the last, in milliseconds since 1970. */
export interface Span {
  from: number;
  before: number;
}

/** What was logged in a span, oldest first. */
export function loggedTurns({ db }: Tables, { from, before }: Span): Promise<QuestionsTable[]> {
  return db
    .selectFrom('questions')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<', before)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** Ratings that were given in a span, oldest first. */
export function loggedRatings({ db }: Tables, { from, before }: Span): Promise<FeedbackTable[]> {
  return db
    .selectFrom('feedback')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<', before)
    .orderBy('at')
    .execute();
}
