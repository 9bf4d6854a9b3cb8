import { type Connector, startConnector } from '../support/connector';
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

let conversations = 0;
function inTeams() {
  const conversation = { id: `repeated-${++conversations}` };
  return (text: string, more: object) =>
    service.post({ channelId: 'msteams', conversation, serviceUrl: connector.url, text, ...more } as never);
}
const AT = '2026-11-26T10:00:00.123Z';
const LATER = '2026-11-26T10:00:04.456Z';

it.each<[string, object, object, number]>([
  ['the same id', { id: 'a', timestamp: AT }, { id: 'a', timestamp: AT }, 1],
  ['the same id at another time', { id: 'a', timestamp: AT }, { id: 'a', timestamp: LATER }, 1],
  ['a new id and the same time', { id: 'a', timestamp: AT }, { id: 'b', timestamp: AT }, 1],
  [
    'the same time written otherwise',
    { id: 'a', timestamp: AT },
    { id: 'b', timestamp: '2026-11-26T19:00:00.123+09:00' },
    1,
  ],
  ['a new id and a later time', { id: 'a', timestamp: AT }, { id: 'b', timestamp: LATER }, 2],
  ['a new id and no time', { id: 'a' }, { id: 'b' }, 2],
  [
    'another person at the same time',
    { id: 'a', timestamp: AT, from: { id: 'x' } },
    { id: 'b', timestamp: AT, from: { id: 'y' } },
    2,
  ],
])('what comes again with %s has so many effects', async (_name, first, second, effects) => {
  const say = inTeams();
  await say('新規か更新か判定して', first);
  await say('新規か更新か判定して', second);
  expect(connector.received).toHaveLength(effects);
});

it('other words in the same moment are other words', async () => {
  const say = inTeams();
  await say('新規か更新か判定して', { id: 'a', timestamp: AT });
  await say('はい', { id: 'b', timestamp: AT });
  expect(connector.received).toHaveLength(2);
});

it('repeats that come while the reply is slow to go out wait for it, and have no effect', async () => {
  const say = inTeams();
  connector.fault = () => ({ status: 200, afterMs: 1_500, body: { id: 'slow' } });
  const sent = { id: 'a', timestamp: AT };
  const answers = await Promise.all([
    say('こんにちは', sent),
    say('こんにちは', sent),
    say('こんにちは', { ...sent, id: 'b' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(connector.calls).toHaveLength(1);
});

it.each(['a', 'b'])(
  'what was answered in the answer to the request is answered so again, under the id %s',
  async (id) => {
    const say = inTeams();
    const sent = { id: 'a', timestamp: AT, deliveryMode: 'expectReplies' };
    const first = await (await say('新規か更新か判定して', sent)).json();
    const again = await (await say('新規か更新か判定して', { ...sent, id })).json();
    const texts = (answer: unknown) =>
      (answer as { activities: { text: string }[] }).activities.map(({ text }) => text);
    expect(texts(again)).toEqual(texts(first));
    expect(texts(again)).not.toEqual([]);
    const next = await (await say('はい', { ...sent, id: 'c', timestamp: LATER })).json();
    expect(texts(next).join()).toContain('コモンネーム');
  },
);

it('an arrival that is told several times over is greeted once', async () => {
  const arrival = { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }], timestamp: AT };
  const say = inTeams();
  await Promise.all(['1', '2', '3'].map((id) => say('', { ...arrival, id })));
  await say('', { ...arrival, id: '4', timestamp: LATER });
  expect(connector.received).toHaveLength(1);
});
