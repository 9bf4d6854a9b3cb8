import { loggedRatings, type Span, type Tables } from '../store';
import type { Logged } from './figures';
import { type Period, spanOf } from './period';
import type { Turn } from './types';

/** How long after the period a dialog that began in it may still end. */
const LATER_MS = 86_400_000;

/** What a report of the period is counted from. */
export async function readLog(tables: Tables, period: Period): Promise<Logged> {
  const span = spanOf(period);
  const [turns, ratings] = await Promise.all([
    turnsIn(tables, { ...span, before: span.before + LATER_MS }),
    loggedRatings(tables, span),
  ]);
  return { turns, ratings };
}

/** Without what was understood, which is most of a row. */
function turnsIn({ db }: Tables, { from, before }: Span): Promise<Turn[]> {
  return db
    .selectFrom('questions')
    .select([
      'conversation_id',
      'reply_id',
      'user_id',
      'channel',
      'at',
      'text',
      'outcome',
      'entry_id',
      'dialog',
      'begun',
      'dialog_step',
      'dialog_fact',
    ])
    .where('at', '>=', from)
    .where('at', '<', before)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
