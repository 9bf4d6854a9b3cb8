import type { Database } from '../store';

/** Ids of the people about whom something is kept, and when they last were there; the newest first. */
export async function peopleKnown({ db }: Pick<Database, 'db'>): Promise<{ userId: string; at: number }[]> {
  const people = new Map<string, number>();
  const note = (userId: string | null, at: number) => {
    if (userId !== null && userId !== '') people.set(userId, Math.max(at, people.get(userId) ?? 0));
  };
  const talks = await db.selectFrom('conversations').select(['user_id', 'created_at as at']).execute();
  const states = await db.selectFrom('storage').select(['user_id', 'updated_at as at']).execute();
  const asked = await db.selectFrom('questions').select(['user_id', 'at']).execute();
  const rated = await db.selectFrom('feedback').select(['user_id', 'at']).execute();
  for (const { user_id, at } of [...talks, ...states, ...asked, ...rated]) note(user_id, at);
  return [...people].map(([userId, at]) => ({ userId, at })).sort((a, b) => b.at - a.at);
}
