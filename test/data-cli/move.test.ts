import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { move } from '../../src/data-cli/move';
import { Attachments, BotStorage, keptKey, openDatabase, Transcripts } from '../../src/store';
import { openPostgres } from '../../src/store/postgres/open-postgres';
import { clock, temporaryStore } from '../store/support';
import { createDatabase, describePostgres } from '../support/postgres';

jest.setTimeout(120_000);

async function call(directory: string, ...words: string[]) {
  const printed: string[] = [];
  const terminal = {
    print: (line: string) => printed.push(line),
    complain: (line: string) => printed.push(line),
  };
  return { code: await move(terminal, directory, words), said: () => printed.join('\n') };
}

it.each([[[]], [['--to']], [['--to', 'mysql://u:hunter2@h/d']], [['--from', 'postgres://h/d']]])(
  'explains what is wrong with %j, without showing it',
  async (words) => {
    const store = temporaryStore();
    const { code, said } = await call(store.directory, ...words);
    expect(code).toBe(2);
    expect(said()).toContain('postgres://user:password@host:5432/database');
    expect(said()).not.toContain('hunter2');
    await store.dispose();
  },
);

describePostgres('moving a store', () => {
  const fill = async (directory: string, conversations: number) => {
    const database = await openDatabase(directory);
    const transcripts = new Transcripts(database, clock());
    for (let c = 0; c < conversations; c += 1) {
      await transcripts.open(`c${c}`, `u${c}`);
      for (let n = 0; n < 5; n += 1)
        await transcripts.append({
          conversationId: `c${c}`,
          body: { text: `文${n}「'"\\` },
          pending: n === 4,
        });
      await new BotStorage(database, clock()).write({
        [`directline/conversations/c${c}/users/u`]: { state: c },
      });
    }
    const file = { name: '証明書.pem', contentType: 'text/plain', bytes: Buffer.from('x'.repeat(100_000)) };
    await new Attachments(database, clock()).add('c0.file', 'c0', file);
    const key = await keptKey(database, 'direct-line');
    await database.close();
    return key;
  };

  it('brings everything over, goes on after a kill, counts, and refuses what holds something else', async () => {
    const store = temporaryStore();
    const key = await fill(store.directory, 120);
    const made = await createDatabase();
    // The command as staff run it, killed as soon as it has begun.
    const child = spawn(
      process.execPath,
      [join(process.cwd(), 'dist', 'src', 'data-cli', 'main.js'), 'move', '--to', made.url],
      { env: { ...process.env, DATA_DIR: store.directory }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const { code, said } = await call(store.directory, '--to', made.url);
    expect([code, said()]).toEqual([0, expect.stringContaining('activities: 元 600 件、移した先 600 件')]);
    const target = await openPostgres(made.url, 2);
    const transcripts = new Transcripts(target, clock());
    expect((await transcripts.since('c7', 0, 10)).map(({ body }) => JSON.parse(body).text)).toEqual(
      [0, 1, 2, 3, 4].map((n) => `文${n}「'"\\`),
    );
    expect((await transcripts.leftBehind(() => false)).length).toBe(120);
    expect((await new Attachments(target, clock()).find('c0.file'))?.bytes.length).toBe(100_000);
    expect(await keptKey(target, 'direct-line')).toEqual(key);
    await target.close();

    const other = temporaryStore();
    await fill(other.directory, 1);
    const refused = await call(other.directory, '--to', made.url);
    expect([refused.code, refused.said()]).toEqual([1, expect.stringContaining('空のデータベース')]);
    await Promise.all([store.dispose(), other.dispose()]);
    await made.drop();
  });
});
