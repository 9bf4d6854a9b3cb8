import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { lockStore, mendStore, openDatabase, Transcripts } from '../../src/store';
import { clock, temporaryStore } from './support';

// As the service uses it: built before the tests begin.
const program = join(__dirname, '..', '..', 'dist', 'src', 'store', 'doctor', 'program.js');
const ROWS = 400;

jest.setTimeout(60_000);

let store: ReturnType<typeof temporaryStore>;
let logged: [string, Readonly<Record<string, unknown>>][];
const log = (event: string, details = {}) => void logged.push([event, details]);
beforeEach(() => {
  store = temporaryStore();
  logged = [];
});
afterEach(() => store.dispose());

const path = (name = 'bot.sqlite') => join(store.directory, name);
const mend = () => mendStore(store.directory, { program, log });
const asideOf = () => readdirSync(store.directory).filter((name) => /\.damaged-[\dTZ]+$/.test(name));

async function fill(): Promise<void> {
  const database = await store.open();
  const transcripts = new Transcripts(database, clock());
  await transcripts.open('c', 'u');
  for (let at = 1; at <= ROWS; at += 1) {
    const body = { type: 'message', text: `${at}番目: 更新はいつからですか。${'あ'.repeat(100)}` };
    await transcripts.append({ conversationId: 'c', body, pending: false });
  }
  await transcripts.kept();
  // From the log into the file.
  await database.compact();
  await database.close();
}

async function bodies(): Promise<string[]> {
  const database = await store.open();
  const found = await new Transcripts(database, clock()).since('c', 0, 2 * ROWS);
  await database.close();
  return found.map(({ body }) => body);
}

function changeBytes(of: string, change: (bytes: Buffer, at: number) => void): void {
  const bytes = readFileSync(path());
  const at = bytes.indexOf(Buffer.from(of));
  expect(at).toBeGreaterThan(0);
  change(bytes, at);
  writeFileSync(path(), bytes);
}

it('leaves a sound store alone', async () => {
  await fill();
  await mend();
  expect(logged).toEqual([]);
  expect(readdirSync(store.directory).filter((name) => name.includes('damaged'))).toEqual([]);
  expect(await bodies()).toHaveLength(ROWS);
});

it('a text that is no UTF-8 is kept but for what cannot be read of it', async () => {
  await fill();
  changeBytes('200番目', (bytes, at) => {
    bytes[at + 3] = 0xff;
  });
  await mend();
  const kept = await bodies();
  expect(kept).toHaveLength(ROWS);
  expect(kept[199]).toContain('200\ufffd');
  expect(logged).toEqual([
    ['store-mended', expect.objectContaining({ mended: 1, dropped: 0, gaps: 0, setAside: asideOf()[0] })],
  ]);
  expect(asideOf()).toHaveLength(1);
});

it.each<[string, (bytes: Buffer) => Buffer]>([
  ['a byte', (bytes) => bytes.fill(0xa5, 5, 6)],
  ['its first half', (bytes) => bytes.fill(0xa5, 0, 50)],
  ['its second half', (bytes) => bytes.fill(0xa5, 50, 100)],
])('a header of which %s is damaged costs nothing that stands behind it', async (_what, damage) => {
  await fill();
  writeFileSync(path(), damage(readFileSync(path())));
  await mend();
  expect(await bodies()).toHaveLength(ROWS);
});

it('of a file whose end is cut off, what stands before is kept', async () => {
  await fill();
  truncateSync(path(), Math.floor(readFileSync(path()).length * 0.75));
  await mend();
  const kept = await bodies();
  expect(kept.length).toBeGreaterThan(ROWS / 10);
  expect(kept.length).toBeLessThan(ROWS);
  expect(logged).toEqual([['store-mended', expect.objectContaining({ setAside: asideOf()[0] })]]);
});

it('a file with nothing in it is named, and begun anew', async () => {
  writeFileSync(path(), '');
  await mend();
  expect(logged).toEqual([['store-empty', expect.objectContaining({ file: 'bot.sqlite' })]]);
  expect(await bodies()).toEqual([]);
});

it('an activity that is no JSON any more is dropped, because nobody could be shown it', async () => {
  await fill();
  changeBytes('"text":"200番目', (bytes, at) => {
    bytes[at] = 0x2c;
  });
  await mend();
  expect(await bodies()).toHaveLength(ROWS - 1);
  expect(logged[0]?.[1]).toMatchObject({ dropped: 1, gaps: 0 });
});

it('what stands before and behind a destroyed page is kept', async () => {
  await fill();
  changeBytes('200番目', (bytes, at) => {
    bytes.fill(0x5a, at - (at % 4096), at - (at % 4096) + 4096);
  });
  await mend();
  const kept = await bodies();
  expect(kept.length).toBeGreaterThan(ROWS - 40);
  expect(kept.length).toBeLessThan(ROWS);
  expect(kept[0]).toContain('1番目');
  expect(kept.at(-1)).toContain(`${ROWS}番目`);
  expect(logged[0]?.[1]).toMatchObject({ gaps: 1 });
});

it.each([7, 21, 77, 1234])('any damage at all leaves a store that opens (%i)', async (seed) => {
  await fill();
  const bytes = readFileSync(path());
  for (let at = seed; at < bytes.length; at += 4096 + seed) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path(), bytes);
  await mend();
  await bodies();
  await mend();
  expect(asideOf().length).toBeLessThanOrEqual(1);
});

it('what is no database is set aside', async () => {
  writeFileSync(path(), 'not a database, '.repeat(500));
  await mend();
  expect(await bodies()).toEqual([]);
  expect(readFileSync(path(asideOf()[0]), 'utf8')).toContain('not a database');
  expect(logged[0]?.[1]).toMatchObject({ nothingRead: expect.stringContaining('not a database') });
});

it('a file that was emptied is filled again from the log beside it', async () => {
  const database = await store.open();
  const transcripts = new Transcripts(database, clock());
  await transcripts.open('c', 'u');
  await transcripts.append({ conversationId: 'c', body: { text: 'こんにちは' }, pending: false });
  await transcripts.kept();
  // As a process leaves it that was killed.
  const [log_, shared] = ['bot.sqlite-wal', 'bot.sqlite-shm'].map((name) => readFileSync(path(name)));
  await database.close();
  writeFileSync(path('bot.sqlite-wal'), log_ as Buffer);
  writeFileSync(path('bot.sqlite-shm'), shared as Buffer);
  truncateSync(path());
  await mend();
  expect(await bodies()).toEqual([expect.stringContaining('こんにちは')]);
  expect(logged[0]?.[1]).toMatchObject({ reason: expect.stringContaining('empty although its log') });
});

describe('where the look ends for what is not in the file', () => {
  /** As a machine ends a program that has no room for it. */
  const ending = (what: string) => {
    const file = path('ending.js');
    writeFileSync(file, what);
    return mendStore(store.directory, { program: file, log });
  };
  const killed = `process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);`;

  it.each([
    ['a kill', killed],
    ['an end by request', killed.replace('SIGKILL', 'SIGTERM')],
    ['a program that does not load', `require('./nowhere');`],
    ['an end without an answer', ''],
    ['half an answer', `require('node:fs').writeSync(1, '{"find'); ${killed}`],
    [
      'no memory',
      `require('node:fs').writeSync(2, 'FATAL ERROR: Reached heap limit - JavaScript heap out of memory'); process.abort();`,
    ],
  ])('a sound store stays as it is: %s', async (_what, text) => {
    await fill();
    await ending(text);
    expect(logged).toEqual([['store-not-checked', { reason: expect.stringContaining('process') }]]);
    expect(asideOf()).toEqual([]);
    expect(await bodies()).toHaveLength(ROWS);
  });

  it('a crash is still damage, as when a text is no UTF-8', async () => {
    await fill();
    await ending(
      `if (process.argv[2] === 'check') process.abort(); else require(${JSON.stringify(program)});`,
    );
    expect(asideOf()).toHaveLength(1);
    expect(await bodies()).toHaveLength(ROWS);
  });

  it('a damaged store that cannot be copied is back in its place, and the start refused in words', async () => {
    await fill();
    changeBytes('200番目', (bytes, at) => {
      bytes[at + 3] = 0xff;
    });
    const before = readFileSync(path());
    await expect(
      ending(`if (process.argv[2] === 'salvage') { ${killed} } else require(${JSON.stringify(program)});`),
    ).rejects.toThrow(/cannot be used: bot\.sqlite is damaged .* could not be copied: .* SIGKILL/);
    expect(readFileSync(path())).toEqual(before);
    expect(asideOf()).toEqual([]);
    await mend();
    expect(await bodies()).toHaveLength(ROWS);
  });
});

it('a table that is gone is there again, empty', async () => {
  await fill();
  const database = await store.open();
  await sql`drop table activities`.execute(database.db);
  await database.close();
  const again = await openDatabase(store.directory, { program, log });
  await new Transcripts(again, clock()).append({ conversationId: 'c', body: {}, pending: false });
  await again.close();
  expect(logged).toEqual([
    ['store-tables-missing', { madeAnew: expect.arrayContaining(['activities', 'activities_at_idx']) }],
  ]);
});

it('a list of migrations that is gone is there again, and everything else as it was', async () => {
  await fill();
  const database = await store.open();
  await sql`drop table kysely_migration`.execute(database.db);
  await database.close();
  const again = await openDatabase(store.directory, { program, log });
  await again.close();
  expect(logged).toEqual([['store-tables-missing', { madeAnew: ['kysely_migration'] }]]);
  expect(await bodies()).toHaveLength(ROWS);
});

it('a damaged lock is named, made anew, and locks', () => {
  writeFileSync(path('bot.lock'), 'nonsense '.repeat(1000));
  lockStore(store.directory, log);
  expect(logged).toEqual([['store-lock-damaged', expect.objectContaining({ file: 'bot.lock' })]]);
  expect(() => lockStore(store.directory)).toThrow(/another process is running on it/);
});

describe('while it is in use', () => {
  const open = () => openDatabase(store.directory, { program, log });
  const until = async (condition: () => boolean) => {
    for (let left = 100; left > 0 && !condition(); left -= 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const say = (transcripts: Transcripts, text: string) =>
    transcripts.append({ conversationId: 'c', body: { text }, pending: false });

  it.each<[string, () => void]>([
    ['emptied', () => truncateSync(path())],
    ['deleted', () => rmSync(path())],
  ])('a file that is %s is replaced, and what was known of it kept', async (_what, damage) => {
    const database = await open();
    const transcripts = new Transcripts(database, clock());
    await transcripts.open('c', 'u');
    await say(transcripts, 'まえ');
    await database.compact();
    damage();
    // Some of what follows may fail, and nothing may hang.
    await say(transcripts, 'あいだ').catch(() => undefined);
    await database.compact().catch(() => undefined);
    await until(() => logged.some(([event]) => event === 'store-mended'));
    await say(transcripts, 'あと');
    await transcripts.kept();
    expect((await transcripts.since('c', 0, 10)).map(({ body }) => body)).toEqual(
      expect.arrayContaining(['{"text":"まえ"}', '{"text":"あと"}']),
    );
    await database.close();
    expect(await bodies()).toEqual(expect.arrayContaining(['{"text":"まえ"}', '{"text":"あと"}']));
  });

  it('a table that is dropped is made anew', async () => {
    const database = await open();
    const transcripts = new Transcripts(database, clock());
    await sql`drop table activities`.execute(database.db);
    await expect(say(transcripts, 'まえ')).rejects.toThrow('no such table');
    await until(() => logged.some(([event]) => event === 'store-mended'));
    await say(transcripts, 'あと');
    await transcripts.kept();
    await database.close();
    expect(await bodies()).toEqual(['{"text":"あと"}']);
  });
});
