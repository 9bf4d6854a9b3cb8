import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { wording } from '../../src/bot/wording';
import { createHttpServer } from '../../src/channels/http/server';
import { type Database, StoreUnavailableError, type Tables } from '../../src/store';
import { type Connector, startConnector } from '../support/connector';
import { type RunningService, startService } from '../support/running-service';

const AWAY = new StoreUnavailableError(new Error('SECRET of the connection'));

/** What becomes of a write. `unsaid`: it is kept, but the answer does not come. */
let fault: 'away' | 'unsaid' | undefined;
let store: Database;
let service: RunningService;
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
  service = await startService({}, (database) => {
    store = database;
    const { deferred } = database;
    const write: Tables['write'] = async (writes) => {
      const now = fault;
      if (now === 'away') throw AWAY;
      await deferred.write(writes);
      if (now === 'unsaid') throw AWAY;
    };
    return { ...database, deferred: { ...deferred, write } };
  });
});
afterAll(async () => {
  await service.stop();
  await connector.close();
});
beforeEach(() => {
  fault = undefined;
  connector.fault = () => undefined;
});

let conversations = 0;
function newConversation() {
  const conversation = { id: `away-${++conversations}` };
  return async (text: string) => {
    const before = connector.texts().length;
    const answer = await service.post({ text, conversation, serviceUrl: connector.url } as never);
    expect(answer.status).toBe(200);
    return connector.texts().slice(before);
  };
}

async function untilNothingIsOnItsWay(): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const rows = await store.db.selectFrom('outbox').selectAll().where('done', '=', 0).execute();
    if (rows.length === 0) return;
    await pause(50);
  }
  throw new Error('Replies are still on their way');
}

describe('when the store goes away', () => {
  it('after a reply was shown, no apology follows it, and it is not sent again by the next process', async () => {
    const say = newConversation();
    connector.fault = ({ activity }) => {
      if (activity.type === 'message') fault = 'away';
      return undefined;
    };
    expect(await say('更新はいつから申請できますか')).toEqual([expect.stringContaining('30日')]);
    fault = undefined;
    await untilNothingIsOnItsWay();
  });

  it('before a reply could be kept, there is an apology, and the same words are read as the first time', async () => {
    const say = newConversation();
    await say('新規か更新か判定して');
    fault = 'away';
    expect(await say('はい')).toEqual([wording.trouble]);
    fault = undefined;
    expect(await say('はい')).toEqual([expect.stringContaining('同じコモンネーム')]);
  });

  it('while it kept a turn, the turn counts as not taken, since the person is told so', async () => {
    const say = newConversation();
    await say('新規か更新か判定して');
    fault = 'unsaid';
    const said = say('はい');
    await untilSent(wording.trouble);
    fault = undefined;
    expect(await said).toEqual([wording.trouble]);
    await untilNothingIsOnItsWay();
    expect(await say('はい')).toEqual([expect.stringContaining('同じコモンネーム')]);
  });
});

describe('when the disk is full', () => {
  const pages = async (most: number) =>
    void (await sql`pragma max_page_count = ${sql.lit(most)}`.execute(store.db));
  afterEach(() => pages(1_000_000_000));

  it('people get an apology, visitors of the widget are asked to come back, and all goes on when there is room', async () => {
    const say = newConversation();
    const post = (path: string, body: object, token = '') =>
      fetch(service.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    const { token, conversationId } = (await (await post('/widget/token', {})).json()) as Record<
      string,
      string
    >;
    await post('/v3/directline/conversations', {}, token);
    const posted = () =>
      post(
        `/v3/directline/conversations/${conversationId}/activities`,
        { type: 'message', text: `更新はいつから申請できますか${'。'.repeat(20_000)}` },
        token,
      );
    await pages(1);
    const refused = await posted();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    const filling = 'もう一度'.repeat(5_000);
    expect(await say(`更新はいつから申請できますか${filling}`)).toEqual([wording.trouble]);
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
    await pages(1_000_000_000);
    expect((await posted()).status).toBe(200);
    expect(await say('更新はいつから申請できますか')).toEqual([expect.stringContaining('30日')]);
    const full = service.logged.filter((line) => /"code":"store-unavailable".*"SQLITE_FULL"/.test(line));
    expect(full.length).toBeGreaterThan(0);
  });
});

async function untilSent(text: string): Promise<void> {
  while (connector.texts().at(-1) !== text) await pause(10);
}

describe('what a handler did not catch', () => {
  it.each([
    ['the store is away', AWAY, 503, '5'],
    ['a fault', new Error('SECRET of somebody'), 500, null],
  ])('is answered without its words: %s', async (_, error, status, again) => {
    const logged: string[] = [];
    const server = createHttpServer(undefined, undefined, (event, details) =>
      logged.push(`${event} ${JSON.stringify(details)}`),
    );
    server.get('/', async () => {
      throw error;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const answer = await fetch(`http://127.0.0.1:${server.address().port}/`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, again]);
    expect(await answer.text()).not.toContain('SECRET');
    expect(logged).toEqual([expect.stringMatching(/^request-failed /)]);
    expect(logged[0]).not.toContain('SECRET');
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
