import { generateKeyPairSync } from 'node:crypto';
import { until } from '../direct-line/support/client';
import { call, get, post } from '../direct-line/support/requests';
import { type Connector, startConnector } from '../support/connector';
import { type RunningService, startService } from '../support/running-service';

let service: RunningService;
let connector: Connector;
beforeAll(async () => {
  service = await startService();
  connector = await startConnector();
});
afterAll(async () => {
  await connector.close();
  await service.stop();
});

let conversations = 0;
function talk(channelId = 'msteams', person = '29:anna') {
  const conversation = { id: `rated-${++conversations}` };
  const send = async (activity: object) => {
    const answer = await service.post({
      ...{ channelId, conversation, serviceUrl: connector.url, from: { id: person } },
      ...activity,
    } as never);
    return answer.status;
  };
  /** The id under which the channel shows the answer. */
  const ask = async (text: string) => {
    await send({ text });
    return `reply-${connector.received.length}`;
  };
  const rows = async () => {
    const database = await service.openBeside();
    const found = await database.db
      .selectFrom('feedback')
      .leftJoin('questions', (join) =>
        join
          .onRef('questions.conversation_id', '=', 'feedback.conversation_id')
          .onRef('questions.reply_id', '=', 'feedback.reply_id'),
      )
      .select([
        'feedback.reply_id',
        'feedback.entry_id',
        'rating',
        'comment',
        'questions.text',
        'feedback.user_id',
      ])
      .where('feedback.conversation_id', '=', `${channelId}/conversations/${conversation.id}`)
      .execute();
    await database.close();
    return found;
  };
  return { send, ask, rows };
}

const QUESTION = '更新はいつから申請できますか';
const thumb = (replyToId: string, reaction: string, feedback: unknown) => ({
  type: 'invoke',
  name: 'message/submitAction',
  replyToId,
  value: { actionName: 'feedback', actionValue: { reaction, feedback } },
});

describe('the thumbs of Teams', () => {
  it('are kept with the entry and the question, the comment unwrapped and without personal data', async () => {
    const { send, ask, rows } = talk();
    const reply = await ask(QUESTION);
    const feedbackText = '分かりにくい。電話は03-1234-5678、メールは taro@example.co.jp、パスワードはhunter2';
    expect(await send(thumb(reply, 'dislike', JSON.stringify({ feedbackText })))).toBe(200);
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      reply_id: reply,
      entry_id: 'renewal-timing',
      rating: 'down',
      text: QUESTION,
    });
    expect(row?.comment).toMatch(/^分かりにくい。/);
    expect(row?.comment).not.toMatch(/1234|taro|hunter2/);
  });

  it.each<[string, unknown, string | null]>([
    ['plain words', 'よい', 'よい'],
    ['an object', { feedbackText: 'よい' }, 'よい'],
    ['nothing', '{}', null],
    ['no comment', undefined, null],
    ['an empty one', '{"feedbackText":""}', null],
    ['a broken one', '{"feedbackText', '{"feedbackText'],
  ])('come with %s', async (_name, feedback, comment) => {
    const { send, ask, rows } = talk();
    await send(thumb(await ask(QUESTION), 'like', feedback));
    expect(await rows()).toMatchObject([{ rating: 'up', comment }]);
  });

  it('with a comment that is too long keep its beginning', async () => {
    const { send, ask, rows } = talk();
    await send(
      thumb(await ask(QUESTION), 'like', JSON.stringify({ feedbackText: `長い${'い'.repeat(9_000)}` })),
    );
    const [row] = await rows();
    expect(row?.comment).toHaveLength(1_000);
  });

  it('never keep a key', async () => {
    const { send, ask, rows } = talk();
    const { privateKey } = generateKeyPairSync('ed25519');
    const feedbackText = privateKey.export({ type: 'pkcs8', format: 'pem' });
    await send(thumb(await ask(QUESTION), 'like', JSON.stringify({ feedbackText })));
    expect(await rows()).toMatchObject([{ rating: 'up', comment: null }]);
  });

  it('count once for an answer and a person: the last word', async () => {
    const { send, ask, rows } = talk();
    const reply = await ask(QUESTION);
    await send(thumb(reply, 'like', '{}'));
    await send(thumb(reply, 'dislike', '{"feedbackText":"やはり"}'));
    await send({ ...thumb(reply, 'like', '{}'), from: { id: '29:bert' } });
    expect(await rows()).toMatchObject([
      { user_id: '29:anna', rating: 'down', comment: 'やはり' },
      { user_id: '29:bert', rating: 'up' },
    ]);
  });
});

describe('reactions', () => {
  const react = (replyToId: string, added: string[], removed: string[] = []) => ({
    type: 'messageReaction',
    replyToId,
    reactionsAdded: added.map((type) => ({ type })),
    reactionsRemoved: removed.map((type) => ({ type })),
  });

  it('on an answer count, are exchanged, and are taken back', async () => {
    const { send, ask, rows } = talk();
    const reply = await ask(QUESTION);
    await send(react(reply, ['like']));
    expect(await rows()).toMatchObject([{ reply_id: reply, entry_id: 'renewal-timing', rating: 'up' }]);
    await send(react(reply, ['sad'], ['like']));
    expect(await rows()).toMatchObject([{ rating: 'down' }]);
    await send(react(reply, [], ['sad']));
    expect(await rows()).toEqual([]);
  });

  it('that are taken back or exchanged leave what was written', async () => {
    const { send, ask, rows } = talk();
    const reply = await ask(QUESTION);
    await send(thumb(reply, 'dislike', '分かりにくい'));
    await send(react(reply, ['like']));
    await send(react(reply, ['sad'], ['like']));
    expect(await rows()).toMatchObject([{ rating: 'down', comment: '分かりにくい' }]);
    await send(react(reply, [], ['sad']));
    expect(await rows()).toMatchObject([{ reply_id: reply, comment: '分かりにくい' }]);
  });

  it('of laughter, and on what is no answer, mean nothing', async () => {
    const { send, ask, rows } = talk();
    await send(react(await ask(QUESTION), ['laugh', 'surprised']));
    await send(react('unknown', ['like']));
    expect(await rows()).toEqual([]);
  });
});

describe('the button, and its words typed', () => {
  it.each([
    ['役に立たなかった', 'down'],
    ['役に立ちませんでした。', 'down'],
    ['役に立った', 'up'],
    ['とても役に立ちました!', 'up'],
  ])('「%s」 counts', async (text, rating) => {
    const { send, ask, rows } = talk('emulator');
    const reply = await ask(QUESTION);
    await send({ text });
    expect(await rows()).toMatchObject([
      { reply_id: reply, entry_id: 'renewal-timing', rating, text: QUESTION },
    ]);
  });

  it('are one row, whichever way, with what the button is told of', async () => {
    const { send, ask, rows } = talk('emulator');
    const reply = await ask(QUESTION);
    const value = { button: { kind: 'feedback', entryId: 'renewal-timing', helpful: true } };
    await send({ value });
    await send({ value, replyToId: reply });
    await send({ text: '役に立たなかった' });
    expect(await rows()).toMatchObject([{ reply_id: reply, rating: 'down' }]);
  });

  it('count for an entry that was opened by a button', async () => {
    const { send, rows } = talk('emulator');
    await send({ value: { button: { kind: 'entry', entryId: 'change-common-name' } } });
    await send({ text: '役に立った' });
    expect(await rows()).toMatchObject([{ entry_id: 'change-common-name', rating: 'up' }]);
  });

  it('say nothing where nothing was answered', async () => {
    const { send, rows } = talk('emulator');
    await send({ text: '役に立たなかった' });
    expect(await rows()).toEqual([]);
  });
});

it('in the widget a press and typed words are one row too, with entry and question', async () => {
  const session = (await call(`${service.url}/widget/token`, { method: 'POST' })).body;
  const token = String(session.token);
  const url = `${session.domain}/conversations/${session.conversationId}/activities`;
  const say = (more: object) => post(url, token, { type: 'message', from: { id: session.userId }, ...more });
  const shown = async () => (await get(url, token)).body.activities as { id: string; text?: string }[];
  await say({ text: QUESTION });
  await until(async () => (await shown()).some(({ text }) => text?.includes('30日')));
  await say({ value: { button: { kind: 'feedback', entryId: 'renewal-timing', helpful: true } } });
  await say({ text: '役に立たなかった' });
  await until(async () => (await shown()).some(({ text }) => text?.includes('お役に立てず')));
  const answer = (await shown()).find(({ text }) => text?.includes('30日'));
  const database = await service.openBeside();
  const rows = await database.db
    .selectFrom('feedback')
    .selectAll()
    .where('user_id', '=', String(session.userId))
    .execute();
  await database.close();
  expect(rows).toMatchObject([{ reply_id: answer?.id, entry_id: 'renewal-timing', rating: 'down' }]);
});
