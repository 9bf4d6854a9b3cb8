import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import {
  Attachments,
  BotStorage,
  type Database,
  Deliveries,
  exportPerson,
  Feedback,
  forget,
  loggedTurns,
  Outbox,
  QuestionLog,
  Transcripts,
} from '../../src/store';
import { clock, temporaryStore } from './support';

let store: ReturnType<typeof temporaryStore>;
let database: Database;
beforeEach(async () => {
  store = temporaryStore();
  database = await store.open();
});
afterEach(() => store.dispose());

const NOW = clock();
const ALWAYS = { from: 0, before: Number.MAX_SAFE_INTEGER };

/** Leaves something in every table, each with the mark in it. */
async function leaveAll(userId: string, conversation: string, mark: string): Promise<void> {
  const key = `directline/conversations/${conversation}`;
  const transcripts = new Transcripts(database, NOW);
  await transcripts.open(conversation, userId);
  const said = { type: 'message', from: { id: userId, role: 'user' } };
  const seq = (
    await transcripts.append({
      conversationId: conversation,
      pending: false,
      body: {
        ...said,
        text: `${mark} 質問`,
        attachments: [{ contentUrl: `/v3/directline/attachments/file-${mark}` }],
      },
    })
  ).seq;
  await transcripts.append({
    conversationId: conversation,
    pending: false,
    body: {
      type: 'message',
      from: { id: 'bot', role: 'bot' },
      replyToId: `${conversation}|${String(seq).padStart(7, '0')}`,
      text: `${mark} の答え`,
    },
  });
  await new Attachments(database, NOW).add(`file-${mark}`, conversation, {
    name: `${mark}.pem`,
    contentType: 'text/plain',
    bytes: Buffer.from(mark),
  });
  await new BotStorage(database, NOW).write({ [`${key}/users/${userId}`]: { state: mark } });
  await new QuestionLog(database, NOW).record({
    channel: 'directline',
    conversationId: key,
    userId,
    text: `${mark} の質問`,
    reading: { unread: [mark] },
    dialog: { id: 'certificate', begun: true, step: 'finished', result: { commonName: mark } },
    outcome: 'answer',
    confidence: 0.9,
  });
  await new Feedback(database, NOW).record({
    replyId: `${conversation}-${mark}`,
    userId,
    conversationId: key,
    rating: 'down',
    comment: mark,
  });
  await database.write(
    new Outbox(database, NOW).keepingForRepeat({
      conversationId: key,
      turn: `${key}/activities/${mark}`,
      stateKey: `${key}/users/${userId}`,
      before: { state: mark },
      questionId: undefined,
      userId,
      received: { text: mark },
      replies: [{ text: mark }],
    }),
  );
  await sql`insert or ignore into places values (${key}, ${mark}, 1, 0)`.execute(database.db);
  await new Deliveries(database, NOW).once(`${key}/activities/${mark}`, async () => undefined);
}

const filesOf = (directory: string) =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name)).toString('latin1'))
    .join('\n');

/** Tables that say of whom or of which conversation a row is. */
async function personalTables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct m.name from sqlite_master m, pragma_table_info(m.name) c
    where m.type = 'table' and c.name in ('user_id', 'conversation_id')`.execute(database.db);
  return rows.map(({ name }) => name).sort();
}

const countIn = async (table: string) =>
  (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.db)).rows[0]?.n;

describe('forgetting a person', () => {
  it('empties every table that knows people or conversations', async () => {
    await leaveAll('dl_taro', 'alone', 'TARO-MARK');
    const tables = [...(await personalTables()), 'deliveries'];
    for (const table of tables) expect([table, await countIn(table)]).not.toEqual([table, 0]);
    await forget(database, 'dl_taro');
    for (const table of tables) expect([table, await countIn(table)]).toEqual([table, 0]);
  });

  it('leaves no byte in the files: not in free pages, not in the log', async () => {
    // Of many sizes, between others that stay: pages are split, joined and emptied.
    for (let round = 0; round < 40; round += 1) {
      await leaveAll('dl_taro', `taro-${round}`, `TARO-MARK-${round}-${'x'.repeat((round * 977) % 6_000)}`);
      await leaveAll('dl_hanako', `hanako-${round}`, `HANAKO-${round}-${'y'.repeat((round * 577) % 5_000)}`);
    }
    expect(filesOf(store.directory)).toContain('TARO-MARK');
    await forget(database, 'dl_taro');
    expect(filesOf(store.directory)).not.toContain('TARO-MARK');
    expect(filesOf(store.directory)).not.toContain('dl_taro');
    expect(filesOf(store.directory)).toContain('HANAKO-39');
  });

  it('leaves the words of others in a group, and takes the replies to the person', async () => {
    await leaveAll('hanako', 'group', 'HANAKO-MARK');
    await leaveAll('taro', 'group', 'TARO-MARK');
    await forget(database, 'taro');
    const left = await new Transcripts(database, NOW).since('group', 0, 100);
    expect(left.map(({ body }) => JSON.parse(body).text)).toEqual(['HANAKO-MARK 質問', 'HANAKO-MARK の答え']);
    expect(await new Attachments(database, NOW).find('file-HANAKO-MARK')).toBeDefined();
    expect(filesOf(store.directory)).not.toContain('TARO-MARK の');
    expect(await new Attachments(database, NOW).find('file-TARO-MARK')).toBeUndefined();
    expect((await loggedTurns(database, ALWAYS)).map(({ user_id }) => user_id)).toEqual(['hanako']);
  });

  it('finds a conversation by what the bot keeps, whatever the channel', async () => {
    const storage = new BotStorage(database, NOW);
    const keys = ['msteams/conversations/19:abc/users/29:taro', 'msteams/conversations/19:abc/'];
    await storage.write(Object.fromEntries(keys.map((key) => [key, { kept: true }])));
    await forget(database, '29:taro');
    expect(await storage.read(keys)).toEqual({});
  });

  it('goes on numbering a conversation that goes on, so that clients hear what comes next', async () => {
    await leaveAll('dl_taro', 'open', 'TARO-MARK');
    await forget(database, 'dl_taro', { goesOn: 'open' });
    await forget(database, 'dl_taro', { goesOn: 'open' });
    const transcripts = new Transcripts(database, NOW);
    const { seq } = await transcripts.append({
      conversationId: 'open',
      body: { type: 'message' },
      pending: false,
    });
    expect(seq).toBe(3);
    expect(await transcripts.find('open')).toMatchObject({ userId: undefined });
  });

  it('does nothing where nothing is', async () => {
    expect(Object.values(await forget(database, 'nobody'))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('handing out what is kept about a person', () => {
  it('holds all that forgetting would delete, and nothing of others', async () => {
    await leaveAll('hanako', 'group', 'HANAKO-MARK');
    await leaveAll('taro', 'group', 'TARO-MARK');
    await leaveAll('taro', 'alone', 'TARO-ALONE');
    const data = await exportPerson(database, 'taro');
    expect(data.messages).toHaveLength(4);
    expect(data.files.map(({ name }) => name).sort()).toEqual(['TARO-ALONE.pem', 'TARO-MARK.pem']);
    expect([data.questions, data.ratings, data.states].map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(JSON.stringify(data)).not.toContain('HANAKO');
  });
});
