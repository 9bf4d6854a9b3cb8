import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { RunningProcess } from './running-process';

jest.setTimeout(90_000);

const TOKEN = 'a-token-of-some-length';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** fetch does not let one choose Host. */
function get(url: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the service that is watched', () => {
  let bot: RunningProcess;
  let metrics: string;
  beforeAll(async () => {
    const port = await freePort();
    metrics = `http://127.0.0.1:${port}/metrics`;
    bot = await RunningProcess.start({ METRICS_PORT: String(port) });
    await bot.send({ text: '更新はいつから申請できますか' });
    await bot.send({ text: '新規か更新か判定して' });
    await bot.send({ text: 'こんにちは' });
    await bot.send({ text: '今日の天気は', channelId: 'nobody-knows-this' });
  });
  afterAll(() => bot.remove());

  it('counts turns by outcome and channel, and measures them', async () => {
    const { text } = await get(metrics);
    const counts = [
      ...text.matchAll(/server_id_bot_turns_total\{outcome="(\w+)",channel="emulator"\} (\d+)/g),
    ];
    expect(counts.map(([, outcome]) => outcome)).toEqual(expect.arrayContaining(['answer', 'other']));
    expect(counts.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(3);
    expect(text).toMatch(/server_id_bot_turns_total\{outcome="\w+",channel="other"\} 1/);
    expect(text).not.toContain('nobody-knows');
    expect(text).toContain('server_id_bot_turn_duration_seconds_count{channel="emulator"} 3');
    for (const part of ['queue', 'turn', 'store', 'send'])
      expect(text).toMatch(new RegExp(`server_id_bot_part_duration_seconds_count\\{part="${part}"\\} [1-9]`));
    expect(text).toMatch(/server_id_bot_store_queries_total\{kind="write",result="ok"\} [1-9]/);
    expect(text).toContain('server_id_bot_store_up 1');
    // One reads, one stands by.
    expect(text).toContain('server_id_bot_worker_threads 2');
    expect(text).toContain('server_id_bot_worker_restarts_total 0');
    expect(text).toMatch(
      /server_id_bot_build_info\{version="\d+\.\d+\.\d+",node="v\d[^"]*",store="sqlite",knowledge="\w{12}"\} 1/,
    );
  });

  it.each(['deploy/prometheus/alerts.yml', 'deploy/grafana/dashboard.json'])(
    'has every metric that %s names',
    async (file) => {
      const names = readFileSync(file, 'utf8').match(/\b(?:server_id_bot|nodejs|process)_\w+/g) ?? [];
      expect(names.length).toBeGreaterThan(5);
      const { text } = await get(metrics);
      const missing = [...new Set(names)].filter((name) => !new RegExp(`^${name}[ {]`, 'm').test(text));
      expect(missing).toEqual([]);
    },
  );

  it('names only outcomes and events that there are in its alert rules', async () => {
    const { text } = await get(metrics);
    const rules = readFileSync('deploy/prometheus/alerts.yml', 'utf8');
    const named = rules.match(/event="[^"]+"/g) ?? [];
    expect(named.length).toBeGreaterThan(1);
    for (const event of named) expect(text).toContain(`server_id_bot_log_events_total{${event}}`);
  });

  it.each([
    ['a proxy passed on', { 'x-forwarded-for': '203.0.113.7' }, 403],
    ['another proxy passed on', { via: '1.1 proxy' }, 403],
    ['a page of a foreign name asked for', { host: 'evil.example' }, 421],
  ])('shows no metrics to what %s', async (_name, headers, status) => {
    const answer = await get(metrics, headers as Record<string, string>);
    expect(answer).toEqual({ status, text: '' });
  });

  it('shows none on the port of the service', async () =>
    expect((await get(`${bot.url}/metrics`)).status).toBe(404));

  it('is alive and ready, and says of which versions', async () => {
    expect(await get(`${bot.url}/healthz`)).toMatchObject({ status: 200 });
    const { status, text } = await get(`${bot.url}/readyz`);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      status: 'ready',
      version: JSON.parse(readFileSync('package.json', 'utf8')).version,
      knowledge: expect.stringMatching(/^\w{12}$/),
    });
  });

  it('logs each turn with id, channel, outcome and duration, and none of its words', () => {
    const turns = bot.output.split('\n').filter((line) => line.includes('"event":"turn"'));
    expect(turns.length).toBeGreaterThanOrEqual(4);
    expect(JSON.parse(turns[0] ?? '')).toEqual({
      level: 'info',
      time: expect.any(String),
      event: 'turn',
      turn: expect.stringMatching(/^[\w-]{36}$/),
      channel: 'emulator',
      outcome: 'answer',
      ms: expect.any(Number),
    });
    expect(bot.output).not.toMatch(/申請できますか|天気|nobody-knows/);
  });

  it('logs no key that stands where a name should, and nothing that the SDK says of it', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const odd: unknown[] = [[pem], { first: pem }, 5, [[pem, pem]], { toJSON: pem }];
    for (const name of odd)
      for (const place of [{ from: { id: 'u', name } }, { recipient: { id: 'b', name } }, { locale: name }])
        expect((await bot.send({ text: 'こんにちは', ...(place as object) })).status).toBeLessThan(500);
    // The connector's client looks at what it sends, and throws what it finds.
    expect(
      (await bot.send({ deliveryMode: 'normal', from: { id: 'u', name: [pem] } as never })).status,
    ).toBeLessThan(500);
    const line = pem.split('\n')[3] ?? 'missing';
    expect(line.length).toBeGreaterThan(30);
    expect(bot.output).not.toContain(line);
    expect(bot.output).not.toMatch(/PRIVATE KEY/);
  });
});

describe('metrics on the port of the service', () => {
  let bot: RunningProcess;
  beforeAll(async () => {
    bot = await RunningProcess.start({ METRICS_TOKEN: TOKEN });
  });
  afterAll(() => bot.remove());

  it('are for whoever shows the token', async () => {
    const ask = (headers: Record<string, string>) => get(`${bot.url}/metrics`, headers);
    expect(await ask({ authorization: `Bearer ${TOKEN}` })).toMatchObject({
      status: 200,
      text: expect.stringContaining('server_id_bot_build_info'),
    });
    for (const authorization of ['', `Bearer ${TOKEN}x`, TOKEN, 'Bearer ', `Basic ${TOKEN}`])
      expect(await ask({ authorization })).toEqual({ status: 401, text: '' });
    expect((await ask({})).status).toBe(401);
    expect(bot.output).not.toContain(TOKEN);
  });
});
