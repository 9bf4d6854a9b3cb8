import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';

export interface Answer {
  status: number;
  text: string;
}

/** The service in a process of its own, as an attacker meets it. */
export class RunningProcess {
  output = '';
  readonly data = mkdtempSync(join(tmpdir(), 'server-id-bot-'));
  private sent = 0;
  private child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<RunningProcess> {
    const running = new RunningProcess(await freePort(), environment);
    await running.launch();
    return running;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The process that serves, which the one that was started watches over. */
  get servingPid(): number {
    return Number(
      execFileSync('pgrep', ['-P', String(this.child?.pid), '-f', 'serve.mjs'], { encoding: 'utf8' }),
    );
  }

  get alive(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  async launch(): Promise<void> {
    this.child = spawn(process.execPath, ['scripts/run.mjs', 'src/main'], {
      env: {
        ...process.env,
        PORT: String(this.port),
        DATA_DIR: this.data,
        NODE_ENV: 'development',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += String(chunk);
      });
    }
    while (!(await this.healthy())) {
      if (!this.alive) throw new Error(`The service did not start:\n${this.output}`);
      await sleep(20);
    }
  }

  /** @returns the exit code, or null where the signal ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (!this.child || !this.alive) return this.child?.exitCode ?? null;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    return (await exit)[0] as number | null;
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }

  healthy(): Promise<boolean> {
    return fetch(`${this.url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async post(path: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  }

  /** Posts a message as the Emulator does; the replies come back with the response. */
  send(activity: Partial<Activity> & Record<string, unknown>): Promise<Answer> {
    const id = `a${++this.sent}`;
    return this.post('/api/messages', JSON.stringify({ ...envelope(id), ...activity }));
  }

  /** Writes to a socket and returns the status line, or '' where the connection was closed without one. */
  async raw(request: string): Promise<string> {
    const socket = connect(this.port, '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.write(request);
    const closed = once(socket, 'close');
    await Promise.race([closed, sleep(1_000)]);
    socket.destroy();
    return answer.split('\r\n')[0] ?? '';
  }

  /** Everything that is kept, as bytes. */
  kept(): string {
    return readdirSync(this.data)
      .map((name) => readFileSync(join(this.data, name), 'latin1'))
      .join();
  }
}

const envelope = (id: string) => ({
  type: 'message',
  id,
  channelId: 'emulator',
  deliveryMode: 'expectReplies',
  serviceUrl: 'http://127.0.0.1:1',
  conversation: { id: `c-${id}` },
  from: { id: 'u' },
  recipient: { id: 'b' },
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
