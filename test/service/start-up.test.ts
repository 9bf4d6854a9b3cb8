import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListenError } from '../../src/listen';

jest.setTimeout(60_000);

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'server-id-start-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const run = join(__dirname, '..', '..', 'scripts', 'run.mjs');

/** Starts the service and waits until it ends or, where it starts, says that it listens. */
async function start(environment: Record<string, string>, cwd = newFolder()) {
  const child = spawn(process.execPath, [run, 'src/main'], {
    cwd,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: newFolder(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const over = once(child, 'close');
  const listens = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += String(chunk);
        if (output.includes('Stop with Ctrl+C')) resolve(undefined);
      });
  });
  await Promise.race([over, listens]);
  const started = child.exitCode === null && child.signalCode === null;
  child.kill('SIGTERM');
  await over;
  return { started, output, code: child.exitCode };
}

describe('what the start says', () => {
  it('fills a new volume with the knowledge that is shipped, once', async () => {
    const KNOWLEDGE_DIR = join(newFolder(), 'knowledge');
    const first = await start({ KNOWLEDGE_DIR });
    expect(first.started).toBe(true);
    expect(first.output).toContain('knowledge-seeded');
    expect(existsSync(join(KNOWLEDGE_DIR, 'topics.yaml'))).toBe(true);
    expect((await start({ KNOWLEDGE_DIR })).output).not.toContain('knowledge-seeded');
  });

  it('names doubtful variables of .env and the environment, without their values, and starts', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, '.env'), 'RETENTION_DAY=hunter2\nCOLOUR=hunter2\n');
    const { started, output } = await start({ WIDGET_ORIGIN: 'hunter2' }, cwd);
    expect(started).toBe(true);
    for (const name of ['RETENTION_DAYS', 'COLOUR', 'WIDGET_ORIGINS']) expect(output).toContain(name);
    expect(output).not.toContain('hunter2');
  });

  it('says what values may be, in words, and shows none', async () => {
    const { started, output, code } = await start({
      PORT: 'hunter2',
      RETENTION_DAYS: '1.5',
      PUBLIC_URL: 'hunter2',
      WIDGET_ORIGINS: 'https://a.example,hunter2',
      NODE_ENV: 'hunter2',
    });
    expect({ started, code }).toEqual({ started: false, code: 1 });
    expect(output).toContain('PORT: must be a whole number from 0 to 65535');
    expect(output).toContain('RETENTION_DAYS: must be a whole number from 1 to 3650');
    expect(output).toMatch(/PUBLIC_URL: must be an address that begins with http/);
    expect(output).toMatch(/WIDGET_ORIGINS: number 2 of the list/);
    expect(output).toContain('NODE_ENV: must be development, test or production');
    expect(output).not.toMatch(/hunter2|Invalid input/);
  });

  it('says what to do where the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { started, output, code } = await start({ PORT: String(port) });
    taken.close();
    expect({ started, code }).toEqual({ started: false, code: 1 });
    expect(output).toContain(`Port ${port} of 127.0.0.1 cannot be opened (EADDRINUSE)`);
    expect(output).toContain('set PORT to another port');
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('has words for every other reason', () => {
    const about = (code: string) =>
      new ListenError({ setting: 'PORT', host: 'h', port: 80 }, Object.assign(new Error('secret'), { code }))
        .message;
    expect(about('EACCES')).toMatch(/CAP_NET_BIND_SERVICE/);
    expect(about('EADDRNOTAVAIL')).toMatch(/Set HOST/);
    expect(about('EWHATEVER')).toMatch(/Check PORT and HOST/);
    expect(about('EWHATEVER')).not.toContain('secret');
  });
});

describe('the data folder', () => {
  const refused = async (folder: string, words: RegExp) => {
    const { started, output, code } = await start({ DATA_DIR: folder });
    expect({ started, code }).toEqual({ started: false, code: 1 });
    expect(output).toContain(`DATA_DIR (${folder})`);
    expect(output).toMatch(words);
  };

  it.each([
    ['/proc/server-id/data', 'proc'],
    ['/sys/server-id', 'sysfs'],
  ])('is refused on %s', (folder, kind) =>
    refused(folder, new RegExp(`is on ${kind}, which keeps no files`)),
  );

  it('is refused where it is a file', async () => {
    const file = join(newFolder(), 'data');
    writeFileSync(file, '');
    await refused(join(file, 'inside'), /ENOTDIR|is no folder/);
  });

  it.each(['bot.lock', 'bot.sqlite'])('is refused where %s is a pipe', async (name) => {
    const folder = newFolder();
    execFileSync('mkfifo', [join(folder, name)]);
    await refused(folder, new RegExp(`${name} in it is no ordinary file`));
  });

  it('is made where there is none, several levels deep', async () => {
    const folder = join(newFolder(), 'a', 'b');
    const { started } = await start({ DATA_DIR: folder });
    expect(started).toBe(true);
    expect(existsSync(join(folder, 'bot.sqlite'))).toBe(true);
  });
});
