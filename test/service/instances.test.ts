import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { crowd } from '../../bench/instances/crowd';
import { type Instance, startInstance } from '../../bench/instances/instance';
import { Person } from '../../bench/instances/person';
import { createDatabase, describePostgres, type TestDatabase } from '../support/postgres';

// Two services are started as their users do, on machines that may be busy.
jest.setTimeout(240_000);

describePostgres('two instances on one database', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let directory: string;
  let instances: Instance[];
  const start = (name: string) => startInstance(proxy.url, join(directory, name));
  const alive = () => instances.filter((instance) => instance.isRunning()).map(({ url }) => url);

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'instances-'));
    database = await createDatabase();
    proxy = await startProxy(database.url);
    instances = await Promise.all([start('a'), start('b')]);
  });
  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    proxy.cut();
    proxy.close();
    await database.drop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('show what is said to one on a socket at the other', async () => {
    let [at] = alive();
    const person = new Person(() => [at ?? '']);
    await person.begin();
    at = alive()[1];
    await person.say(0);
    await until(() => person.answeredAt.size === 1);
    expect(person.exchange(0).replies).toHaveLength(1);
    person.end();
  });

  it('answer a message that comes to both at once a single time', async () => {
    const activity = {
      type: 'message',
      id: 'twice',
      channelId: 'emulator',
      deliveryMode: 'expectReplies',
      conversation: { id: 'both' },
      from: { id: 'user' },
      recipient: { id: 'bot' },
      serviceUrl: 'http://127.0.0.1:9',
      text: '新規か更新か判定して',
    };
    const answers = await Promise.all([...alive(), ...alive()].map((url) => post(url, activity)));
    const texts = answers.map((answer) => textsIn(answer.body));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(texts).size).toBe(1);
    // Had the turn been taken twice, the dialog would have asked the same again.
    const next = await Promise.all([post(alive()[0] ?? '', { ...activity, id: 'next', text: 'はい' })]);
    expect(textsIn(next[0]?.body ?? {})).toContain('コモンネーム');
  });

  it('serve a crowd while one of them is killed: nothing is lost, doubled, crossed or out of order', async () => {
    const talk = crowd(alive, 6, 6);
    await pause(3_000);
    await instances[1]?.kill();
    const outcome = await talk;
    expect(outcome).toMatchObject({ messages: 36, lost: 0, doubled: 0, outOfOrder: 0, crossed: 0 });
    instances.push(await start('c'));
  });

  it('say so while the database is away, and go on without a restart when it is back', async () => {
    const [url = ''] = alive();
    const session = (await post(`${url}/widget/token`, {})).body;
    const say = () =>
      post(
        `${url}/v3/directline/conversations/${session.conversationId}/activities`,
        { type: 'message', from: { id: session.userId }, text: '更新はいつから申請できますか' },
        { authorization: `Bearer ${session.token}` },
      );
    expect((await say()).status).toBe(200);
    proxy.cut();
    const refused = await say();
    expect([refused.status, refused.retryAfter]).toEqual([503, '5']);
    await proxy.open();
    await until(async () => (await say()).status === 200);
    const person = new Person(alive);
    await person.begin();
    await person.say(0);
    await until(() => person.answeredAt.size === 1);
    person.end();
    // All but the one that was killed.
    const ended = instances.filter((instance) => !instance.isRunning());
    expect(ended.slice(1).map((instance) => instance.said())).toEqual([]);
  });
});

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const address = new URL(url).pathname === '/' ? `${url}/api/messages` : url;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>,
  };
}

const textsIn = ({ activities = [] }: { activities?: unknown }) =>
  (activities as { type: string; text?: string }[])
    .filter(({ type }) => type === 'message')
    .map(({ text }) => text)
    .join('\n');

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not within a minute: ${condition}`);
    await pause(50);
  }
}

interface Proxy {
  /** Of the database behind it. */
  url: string;
  /** Breaks every connection and takes no new one. */
  cut(): void;
  open(): Promise<void>;
  close(): void;
}

async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let own = 0;
  const open = async () => {
    server = createServer((socket) => {
      const behind = connect(Number(port || 5432), hostname);
      for (const one of [socket, behind]) {
        sockets.add(one);
        one
          .on('error', () => undefined)
          .on('close', () => {
            socket.destroy();
            behind.destroy();
            sockets.delete(one);
          });
      }
      socket.pipe(behind).pipe(socket);
    });
    await new Promise<void>((resolve) => server?.listen(own, '127.0.0.1', resolve));
    const address = server.address();
    own = typeof address === 'object' && address ? address.port : own;
  };
  await open();
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(own);
  const cut = () => {
    server?.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: url.href, cut, open, close: () => server?.close() };
}
