import { type Call, type Connector, type Fault, startConnector } from '../support/connector';
import { type RunningService, startService } from '../support/running-service';

let service: RunningService;
let connector: Connector;
beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(() => connector.close());
afterAll(() => service.stop());

const BOT = '28:bot';
let places = 0;
/** A place of Teams; `send` posts what happens there and gives back what the bot says to it. */
function inTeams(conversationType: string) {
  places += 1;
  const conversation = { id: `19:place-${places}@thread.tacv2`, conversationType };
  const send = async (activity: object) => {
    const from = connector.texts().length;
    const answer = await service.post({
      ...{ channelId: 'msteams', serviceUrl: connector.url, conversation },
      ...{ recipient: { id: BOT, name: 'サポート' }, from: { id: '29:anna' } },
      ...activity,
    } as never);
    expect(answer.status).toBe(200);
    return connector.texts().slice(from);
  };
  return { send, id: conversation.id, say: (text: string) => send({ type: 'message', text }) };
}

const added = (...ids: string[]) => ({ type: 'conversationUpdate', membersAdded: ids.map((id) => ({ id })) });
const removed = (...ids: string[]) => ({
  type: 'conversationUpdate',
  membersRemoved: ids.map((id) => ({ id })),
});
const installed = (action: string) => ({ type: 'installationUpdate', action });

describe('arriving', () => {
  it('the bot greets when it is added, once, however it is told', async () => {
    const { send } = inTeams('personal');
    expect(await send(added('29:anna', BOT))).toEqual([expect.stringContaining('サポートボット')]);
    expect(await send(installed('add'))).toEqual([]);
    expect(await send(added(BOT))).toEqual([]);
    expect(await send(added('29:anna'))).toEqual([]);
  });

  it('by its installation alone it greets too, and an upgrade is no arrival', async () => {
    const { send } = inTeams('personal');
    expect(await send(installed('add'))).toHaveLength(1);
    expect(await send(installed('remove-upgrade'))).toEqual([]);
    expect(await send(installed('add-upgrade'))).toEqual([]);
  });

  it('an upgrade where nothing is remembered of the arrival is none either', async () => {
    const { send } = inTeams('personal');
    expect(await send(installed('add-upgrade'))).toEqual([]);
    expect(await send(removed(BOT))).toEqual([]);
    expect(await send(added(BOT))).toHaveLength(1);
  });

  it('other people’s arrivals and departures, and names of teams, are none of its business', async () => {
    const { send } = inTeams('channel');
    for (const event of [
      added('29:bert'),
      removed('29:bert'),
      { type: 'conversationUpdate', topicName: 'x' },
    ])
      expect(await send(event)).toEqual([]);
  });

  it.each(['groupChat', 'channel'])('in a %s it tells that it hears only mentions', async (type) => {
    const { send, say } = inTeams(type);
    expect((await send(added(BOT))).join()).toContain('@メンションを付けたメッセージだけ');
    const [asked] = await say('<at>サポート</at> 新規か更新か判定して');
    expect(asked).toContain('@メンション');
    expect(asked?.split('\n').at(-1)).toMatch(/ありますか/);
  });

  it('in person it says nothing of mentions', async () => {
    const { send, say } = inTeams('personal');
    expect([...(await send(added(BOT))), ...(await say('新規か更新か判定して'))].join()).not.toContain(
      'メンション',
    );
  });

  const people = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `29:${at}` }));
  const roster = (answer: (call: Call) => Fault | undefined) => {
    connector.fault = (call) => (call.method === 'GET' ? (answer(call) ?? { status: 404 }) : undefined);
  };

  it.each([
    ['of 100 people it greets', 100, 1],
    ['of 101 people it does not greet', 101, 0],
    ['of 5,000 people it does not greet', 5_000, 0],
  ])('in a team %s', async (_name, count, greetings) => {
    const { send } = inTeams('channel');
    roster(({ path }) =>
      path.includes('/pagedmembers') ? { status: 200, body: { members: people(count) } } : undefined,
    );
    expect(await send(added(BOT))).toHaveLength(greetings);
    expect(await send(added(BOT))).toEqual([]);
  });

  it('counts over pages, and the whole list where there are none', async () => {
    const { send } = inTeams('channel');
    roster(({ path }) => ({
      status: 200,
      body: { members: people(60), ...(!path.includes('continuationToken=2') && { continuationToken: '2' }) },
    }));
    expect(await send(added(BOT))).toEqual([]);
    const other = inTeams('channel');
    roster(({ path }) => (/\/members$/.test(path) ? { status: 200, body: people(300) } : undefined));
    expect(await other.send(added(BOT))).toEqual([]);
  });

  it.each<[string, Fault]>([
    ['refused', { status: 403 }],
    ['cut', { status: 0 }],
    ['something else', { status: 200, body: { id: 'x' } }],
  ])('greets where the roster is %s', async (_name, fault) => {
    const { send } = inTeams('channel');
    roster(() => fault);
    expect(await send(added(BOT))).toHaveLength(1);
  });

  it('a greeting that was lost is said when the bot is told again', async () => {
    const { send } = inTeams('personal');
    connector.fault = () => ({ status: 403 });
    expect(await send(added(BOT))).toEqual([]);
    connector.fault = () => undefined;
    expect(await send(installed('add'))).toHaveLength(1);
  });
});

describe('leaving', () => {
  it.each([
    ['its membership ends', removed(BOT)],
    ['it is uninstalled', installed('remove')],
  ])(
    'when %s, nothing of the conversation is left, and it greets when it comes back',
    async (_name, event) => {
      const { send, say, id } = inTeams('personal');
      await send(added(BOT));
      await say('新規か更新か判定して');
      await say('更新はいつから申請できますか');
      await send({ ...event, id: `gone-${id}`, timestamp: '2026-11-26T10:00:00Z' });
      const database = await service.openBeside();
      const left = await database.db
        .selectFrom('storage')
        .selectAll()
        .where('key', 'like', `%${id}%`)
        .execute();
      const asked = await database.db
        .selectFrom('questions')
        .selectAll()
        .where('conversation_id', 'like', `%${id}%`)
        .execute();
      await database.close();
      expect([left, asked]).toEqual([[], []]);
      expect(await send(added(BOT))).toHaveLength(1);
      expect((await say('はい')).join()).not.toContain('コモンネーム');
      // The same removal told once more must not undo the return.
      await send({ ...event, id: `gone-${id}`, timestamp: '2026-11-26T10:00:00Z' });
      expect(await send(added(BOT))).toEqual([]);
    },
  );
});

it('what was said in any channel of a team goes when the bot is removed from the team', async () => {
  const team = { channelData: { team: { id: '19:team-one@thread.tacv2' } } };
  const other = { channelData: { team: { id: '19:team-two@thread.tacv2' } } };
  const general = inTeams('channel');
  const second = inTeams('channel');
  const elsewhere = inTeams('channel');
  const ask = { type: 'message', text: '更新はいつから申請できますか' };
  const inThread = (id: string) => ({
    conversation: { id: `${id};messageid=7`, conversationType: 'channel' },
  });
  await general.send({ ...added(BOT), ...team });
  await second.send({ ...ask, ...team, ...inThread(second.id) });
  await elsewhere.send({ ...ask, ...other, ...inThread(elsewhere.id) });
  await general.send({ ...removed(BOT), ...team });
  const database = await service.openBeside();
  const keptOf = async (id: string) => {
    const rows = await database.db
      .selectFrom('questions')
      .select('conversation_id')
      .where('conversation_id', 'like', `%${id}%`)
      .execute();
    return rows.length;
  };
  const kept = [await keptOf(second.id), await keptOf(elsewhere.id)];
  await database.close();
  expect(kept).toEqual([0, 1]);
});
