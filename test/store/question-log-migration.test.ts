import { Kysely, Migrator, sql } from 'kysely';
import { migrate, migrations } from '../../src/store/migrations';
import type { Schema } from '../../src/store/schema';
import { openSqlite } from '../../src/store/sqlite';
import { temporaryStore } from './support';

const store = temporaryStore();
afterAll(() => store.dispose());

it('keeps what was logged before the log had its row, masked, each rating joined to its question', async () => {
  const sqlite = openSqlite(store.directory);
  const db = new Kysely<Schema>({ dialect: sqlite.dialect(true) });
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateTo('003-numbered-to');
  if (error) throw error;
  const question = (id: string, reply: string | null, at: number, text = `質問 ${id}`) =>
    sql`insert into questions (id, channel, conversation_id, user_id, text, outcome, entry_id, confidence, reply_id, at)
      values (${id}, 'msteams', 'c', 'u', ${text}, 'answer', 'renewal-timing', 0.9, ${reply}, ${at})`.execute(
      db,
    );
  const rating = (activity: string, question: string | null, word: string, at: number) =>
    sql`insert into feedback (activity_id, user_id, conversation_id, entry_id, question_id, rating, comment, at)
      values (${activity}, 'u', 'c', 'renewal-timing', ${question}, ${word}, ${activity}, ${at})`.execute(db);
  await question('q1', 'reply-1', 1);
  await question('q2', null, 2);
  await question('q3', null, 2, 'パスワードはhunter2、電話は03-1234-5678です');
  await rating('reply-1', 'q1', 'up', 3);
  await rating('q2', 'q2', 'up', 4);
  // The same reply judged once more under another name: the later word counts.
  await rating('elsewhere', 'q2', 'down', 5);
  await rating('unknown', null, 'down', 6);

  await migrate(db);

  const questions = await db.selectFrom('questions').selectAll().orderBy('id').execute();
  expect(questions).toMatchObject([
    { id: 'q1', reply_id: 'reply-1', text: '質問 q1', at: 1, begun: 0, dialog: null, reading: null },
    { id: 'q2', reply_id: 'q2', text: '質問 q2', at: 2 },
    { id: 'q3', text: 'パスワードは［伏せ字］、電話は［電話番号］です' },
  ]);
  const ratings = await db.selectFrom('feedback').selectAll().orderBy('reply_id').execute();
  expect(ratings.map(({ reply_id, rating, comment }) => [reply_id, rating, comment])).toEqual([
    ['q2', 'down', 'elsewhere'],
    ['reply-1', 'up', 'reply-1'],
    ['unknown', 'down', 'unknown'],
  ]);
  await db.destroy();
  await sqlite.close();
});
