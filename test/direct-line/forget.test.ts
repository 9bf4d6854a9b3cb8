import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TurnContext } from 'botbuilder-core';
import { forgetSender } from '../../src/channels/activity/forget-sender';
import { isUnknown } from '../../src/channels/activity/ports';
import { connect, endClients, until, widgetSession } from './support/client';
import { call } from './support/requests';
import { removeTemporaryDirectories, startServer, type TestServer } from './support/server';

const ERASE = 'はい、削除します';
const withErasing = (config: object = {}): Promise<TestServer> => {
  const started: Promise<TestServer> = startServer({
    config,
    logic: async (context: TurnContext) => {
      const { activity } = context;
      if (activity.type !== 'message') return;
      const { database } = await started;
      if (activity.text === ERASE) await forgetSender(database, activity, { here: isUnknown(context) });
      await context.sendActivity(
        activity.text === ERASE ? 'データを削除しました。' : `${activity.text}ですね`,
      );
    },
  });
  return started;
};
let server: TestServer;
beforeAll(async () => {
  server = await withErasing();
});
const stopping: TestServer[] = [];
afterEach(endClients);
afterEach(() => Promise.all(stopping.splice(0).map((own) => own.stop())));
afterAll(async () => {
  await server.stop();
  removeTemporaryDirectories();
});

const bytes = () =>
  readdirSync(server.directory)
    .map((name) => readFileSync(join(server.directory, name)).toString('utf8'))
    .join('\n');

it('in a turn leaves nothing but its own answer, and the conversation goes on', async () => {
  const session = await widgetSession(server.url);
  const client = connect(session);
  await client.post({ type: 'message', text: 'ひみつの質問' });
  await until(() => client.texts().includes('ひみつの質問ですね'));
  await client.post({ type: 'message', text: ERASE });
  await until(() => client.texts().includes('データを削除しました。'));
  expect(bytes()).not.toContain('ひみつ');
  expect(bytes()).not.toContain(session.userId);
  await client.post({ type: 'message', text: 'つぎの質問' });
  await until(() => client.texts().includes('つぎの質問ですね'));
  const again = connect(session);
  await until(() => again.texts().includes('つぎの質問ですね'));
  expect(again.texts()).toEqual(['データを削除しました。', '〉つぎの質問', 'つぎの質問ですね']);
});

const forget = (body: object, headers: Record<string, string> = {}) =>
  call(`${server.url}/widget/forget`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

it('by the widget deletes what belongs to the token that is shown, and needs one', async () => {
  const token = await call(`${server.url}/widget/token`, { method: 'POST', body: '{}' });
  const client = connect(token.body as never);
  await client.post({ type: 'message', text: 'パネルから消す' });
  await until(() => client.texts().includes('パネルから消すですね'));
  expect((await forget({})).status).toBe(403);
  expect((await forget({ resume: 'forged' })).status).toBe(403);
  expect((await forget({ resume: token.body.resume }, { origin: 'https://elsewhere.example' })).status).toBe(
    403,
  );
  expect(bytes()).toContain('パネルから消す');
  const { status, body } = await forget({ resume: token.body.resume });
  expect([status, body.conversations]).toEqual([200, 1]);
  expect(bytes()).not.toContain('パネルから消す');
});

const SECRET = 'a-secret-of-this-service-alone';

describe.each([
  ['without a secret anybody may choose a name, and deletes here alone', undefined, true],
  ['with the secret a name is theirs, and all of it goes', SECRET, false],
])('a name that a token was asked for: %s', (_what, embeddedSecret, stays) => {
  it('when they ask for it', async () => {
    const own = await withErasing({ embeddedSecret });
    stopping.push(own);
    const headers = {
      'content-type': 'application/json',
      ...(embeddedSecret && { authorization: `Bearer ${embeddedSecret}` }),
    };
    const begin = async () => {
      const body = JSON.stringify({ user: { id: 'taro' } });
      const token = await call(`${own.domain}/tokens/generate`, { method: 'POST', headers, body });
      return connect({ token: String(token.body.token), domain: own.domain });
    };
    const [here, elsewhere] = [await begin(), await begin()];
    await elsewhere.post({ type: 'message', text: '別の会話', from: { id: 'taro' } });
    await here.post({ type: 'message', text: 'この会話', from: { id: 'taro' } });
    await until(
      () => elsewhere.texts().includes('別の会話ですね') && here.texts().includes('この会話ですね'),
    );
    await here.post({ type: 'message', text: ERASE, from: { id: 'taro' } });
    await until(() => here.texts().includes('データを削除しました。'));
    const { rows } = await own.database.db
      .selectFrom('activities')
      .select('body')
      .execute()
      .then((found) => ({ rows: JSON.stringify(found) }));
    expect([rows.includes('この会話'), rows.includes('別の会話')]).toEqual([false, stays]);
  });
});
