import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { textOf, traceOf } from '../support/running-service';

jest.setTimeout(90_000);

/** The service as its users start it, in a process of its own. */
class Bot {
  output = '';
  private child: ChildProcess | undefined;
  private sent = 0;

  constructor(
    private readonly port: number,
    private readonly data: string,
  ) {}

  async start(): Promise<void> {
    this.child = spawn(process.execPath, ['scripts/run.mjs', 'src/main'], {
      env: { ...process.env, PORT: String(this.port), DATA_DIR: this.data, NODE_ENV: 'development' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += String(chunk);
      });
    }
    while (!(await this.healthy())) {
      if (this.child.exitCode !== null) throw new Error(`The service did not start:\n${this.output}`);
      await sleep(20);
    }
  }

  /** @returns the exit code, or null where the signal ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child as ChildProcess;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = once(child, 'exit');
    child.kill(signal);
    return (await exit)[0] as number | null;
  }

  async ask(text: string): Promise<Partial<Activity>[]> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `a${++this.sent}`,
        channelId: 'emulator',
        deliveryMode: 'expectReplies',
        serviceUrl: 'http://127.0.0.1:1',
        conversation: { id: 'c' },
        from: { id: 'u' },
        recipient: { id: 'b' },
        text,
      }),
    });
    return ((await answer.json()) as { activities: Partial<Activity>[] }).activities;
  }

  private healthy(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the service as a process', () => {
  let data: string;
  let bot: Bot;
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'server-id-bot-'));
    bot = new Bot(await freePort(), data);
    await bot.start();
  });
  afterEach(async () => {
    await bot.end('SIGKILL').catch(() => null);
    rmSync(data, { recursive: true, force: true });
  });

  it('says where it listens, that it is open and for loopback only, and how to talk to it', () => {
    expect(bot.output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/api\/messages {2}\(open: .*loopback only\)/);
    expect(bot.output).toContain('Emulator');
  });

  it('goes on with a dialog after kill -9 and a restart', async () => {
    await bot.ask('新規か更新か判定して');
    await bot.ask('はい');
    await bot.end('SIGKILL');
    await bot.start();
    expect(traceOf(await bot.ask('はい'), 'dialog.ask')).toEqual({
      dialog: 'application-type',
      fact: 'additional',
    });
  });

  it('ends with 0 on SIGTERM, after the turn under way', async () => {
    const answer = bot.ask('更新はいつから申請できますか');
    await sleep(5);
    const code = bot.end('SIGTERM');
    expect(textOf(await answer)).toContain('30日');
    expect(await code).toBe(0);
  });

  it('keeps no line of a private key, neither in the store nor in what it prints', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: 'pkcs1', format: 'pem' }));
    const replies = await bot.ask(`サーバが動きません ${pem}`);
    expect(textOf(replies)).toContain('秘密鍵');
    await bot.end('SIGTERM');
    const kept = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'));
    const lines = pem.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----'));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines)
      expect([JSON.stringify(replies), bot.output, ...kept].join()).not.toContain(line);
  });
});
