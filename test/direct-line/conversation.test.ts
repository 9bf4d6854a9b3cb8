import { connect, endClients, until, widgetSession } from './support/client';
import { GREETING } from './support/echo-logic';
import { removeTemporaryDirectories, startServer, type TestServer } from './support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterEach(endClients);
afterAll(async () => {
  await server.stop();
  removeTemporaryDirectories();
});

describe.each([
  ['over a WebSocket', true],
  ['by polling', false],
])('a conversation with the real client %s', (_name, webSocket) => {
  const start = async () => {
    const session = await widgetSession(server.url);
    return { session, client: connect(session, { webSocket, userId: session.userId }) };
  };

  it('greets, shows what was said under its own ids, and answers, in this order', async () => {
    const { session, client } = await start();
    await until(() => client.texts().length === 1);
    const id = await client.say('更新はいつから', 'my-1');
    await until(() => client.texts().length === 3);
    expect(client.texts()).toEqual([GREETING, '〉更新はいつから', '「更新はいつから」ですね。']);
    const messages = client.heard.filter(({ type }) => type === 'message');
    expect(messages[1]).toMatchObject({
      id,
      channelData: { clientActivityID: 'my-1' },
      from: { id: session.userId, role: 'user' },
      conversation: { id: session.conversationId },
    });
    expect(messages[2]).toMatchObject({ replyToId: id, from: { role: 'bot' } });
    expect(messages[0]).not.toHaveProperty('replyToId');
    expect(new Set(messages.map((message) => message.id)).size).toBe(3);
  });

  it('answers many messages sent at once, each once and in order', async () => {
    const { client } = await start();
    await until(() => client.texts().length === 1);
    const said = Array.from({ length: 20 }, (_, n) => `${n}番`);
    for (const text of said) await client.say(text);
    await until(() => client.texts().length === 41, client.texts);
    // By the place in the transcript: the client itself mixes what two polls bring soon after one another.
    const texts = client.textsById();
    expect(texts.filter((text) => text?.startsWith('〉'))).toEqual(said.map((text) => `〉${text}`));
    expect(texts.filter((text) => text?.startsWith('「'))).toEqual(said.map((text) => `「${text}」ですね。`));
    if (webSocket) expect(client.texts()).toEqual(texts);
  });

  it('gives a resent message the id of the first, and answers once', async () => {
    const { client } = await start();
    const [first, second] = await Promise.all([client.say('二重', 'same'), client.say('二重', 'same')]);
    const third = await client.say('二重', 'same');
    await client.say('次', 'other');
    await until(() => client.texts().includes('「次」ですね。'));
    expect([second, third]).toEqual([first, first]);
    expect(client.texts().filter((text) => text === '「二重」ですね。')).toHaveLength(1);
    expect(client.texts().filter((text) => text === '〉二重')).toHaveLength(1);
  });

  it('takes files: the bot gets the bytes, the client an address that it can download', async () => {
    const { client } = await start();
    const contentUrl = `data:application/x-x509-ca-cert;base64,${Buffer.from('証明書').toString('base64')}`;
    const attachments = [{ contentType: 'application/x-x509-ca-cert', contentUrl, name: 'サーバ証明書.cer' }];
    const id = await client.post({ type: 'message', text: '確認', attachments });
    await until(() => client.texts().includes('サーバ証明書.cer は 9 バイトです。'), client.texts);
    const own = client.heard.find((activity) => activity.id === id) as {
      attachments?: { contentUrl: string }[];
    };
    const [file] = own.attachments ?? [];
    expect(file).toMatchObject({ name: 'サーバ証明書.cer', contentType: 'application/x-x509-ca-cert' });
    const download = await fetch(file?.contentUrl ?? '');
    expect(await download.text()).toBe('証明書');
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('tells the person when the bot fails, and goes on', async () => {
    const { client } = await start();
    await client.say('失敗');
    await until(() => client.texts().some((text) => text?.startsWith('申し訳ありません')));
    await client.say('次');
    await until(() => client.texts().includes('「次」ですね。'));
    expect(server.logged.at(-1)).toMatch(/^turn-failed .*"kind":"Error","hash":"\w+"/);
  });

  it('brings back the whole conversation after a reload, without a second greeting', async () => {
    const { session, client } = await start();
    await client.say('一つ目');
    await until(() => client.texts().length === 3);
    const before = client.texts();
    client.end();

    const again = await widgetSession(server.url, { token: session.token });
    expect(again).toMatchObject({ conversationId: session.conversationId, userId: session.userId });
    const reloaded = connect(again, {
      webSocket,
      conversationId: again.conversationId,
      userId: again.userId,
    });
    await until(() => reloaded.texts().length === 3);
    expect(reloaded.texts()).toEqual(before);
    await reloaded.say('二つ目');
    await until(() => reloaded.texts().length === 5);
    expect(reloaded.texts().slice(3)).toEqual(['〉二つ目', '「二つ目」ですね。']);
  });
});

it('shows typing over the socket only, and traces nowhere', async () => {
  const session = await widgetSession(server.url);
  const [live, polling] = [connect(session), connect(session, { webSocket: false })];
  await until(() => live.texts().length === 1);
  await live.say('こんにちは');
  await until(() => live.texts().length === 3 && polling.texts().length === 3);
  expect(live.heard.map(({ type }) => type)).toEqual(['message', 'message', 'typing', 'message']);
  expect(polling.heard.map(({ type }) => type)).not.toContain('typing');
  expect([...live.heard, ...polling.heard].map(({ type }) => String(type))).not.toContain('trace');
});

it('shows one conversation in two tabs, live in both', async () => {
  const session = await widgetSession(server.url);
  const first = connect(session);
  await until(() => first.texts().length === 1);
  const second = connect(await widgetSession(server.url, { token: session.token }));
  await until(() => second.texts().length === 1);
  await first.say('一枚目から');
  await until(() => second.texts().length === 3);
  await second.say('二枚目から');
  await until(() => first.texts().length === 5 && second.texts().length === 5);
  expect(first.texts()).toEqual([
    GREETING,
    '〉一枚目から',
    '「一枚目から」ですね。',
    '〉二枚目から',
    '「二枚目から」ですね。',
  ]);
  expect(second.texts()).toEqual(first.texts());
});

it('tells the bot of itself first, and of the person with their first activity', async () => {
  const seen: string[] = [];
  const observed = await startServer({
    logic: async ({ activity }) => {
      const joined = activity.membersAdded?.map(({ id }) => id).join() ?? '';
      seen.push(`${activity.type} ${joined === activity.from.id ? 'the person' : joined}`.trim());
      expect(activity).toMatchObject({ channelId: 'directline', timestamp: expect.any(Date) });
      expect(activity.serviceUrl).toMatch(/^urn:/);
    },
  });
  const session = await widgetSession(observed.url);
  const client = connect(session);
  await until(() => seen.length === 1);
  await client.say('一');
  await client.say('二');
  connect(session);
  await until(() => seen.length === 4);
  expect(seen).toEqual([
    'conversationUpdate server-id-support-bot',
    'conversationUpdate the person',
    'message',
    'message',
  ]);
  await observed.stop();
  expect(observed.logged).toEqual([]);
});
