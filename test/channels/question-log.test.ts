import { loggedRatings, loggedTurns } from '../../src/store';
import { type RunningService, startService } from '../support/running-service';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

let conversations = 0;
const newConversation = () => `logged-${++conversations}`;
const press = (button: object) => ({ value: { button } });

async function rowsOf(conversation: string, from = service) {
  const database = await from.openBeside();
  const ever = { from: 0, before: Number.MAX_SAFE_INTEGER };
  const own = ({ conversation_id }: { conversation_id: string }) => conversation_id.endsWith(conversation);
  const turns = (await loggedTurns(database, ever)).filter(own);
  const ratings = (await loggedRatings(database, ever)).filter(own);
  await database.close();
  return { turns, ratings };
}

/** What each logged turn says of dialogs. */
const stepsOf = (turns: Awaited<ReturnType<typeof rowsOf>>['turns']) =>
  turns.map(({ dialog, begun, dialog_step, dialog_fact }) => [dialog, begun, dialog_step, dialog_fact]);

it('a question is logged with what was understood, found and known', async () => {
  const conversation = newConversation();
  await service.ask(conversation, '更新はいつから申請できますか');
  const { turns } = await rowsOf(conversation);
  expect(turns).toMatchObject([
    {
      conversation_id: `emulator/conversations/${conversation}`,
      user_id: 'user',
      channel: 'emulator',
      text: '更新はいつから申請できますか',
      outcome: 'answer',
      entry_id: 'renewal-timing',
      dialog: null,
      begun: 0,
      knowledge: expect.stringMatching(/^[0-9a-f]{12}$/),
    },
  ]);
  expect(Object.keys(JSON.parse(String(turns[0]?.reading))).sort()).toEqual([
    'acts',
    'unread',
    'values',
    'why',
  ]);
});

it('a dialog is logged from its beginning over each question to its end', async () => {
  const conversation = newConversation();
  await service.ask(conversation, '', press({ kind: 'start', dialog: 'renewal-date', facts: {} }));
  await service.ask(conversation, 'えーと');
  await service.ask(conversation, '2026年1月5日');
  const { turns } = await rowsOf(conversation);
  expect(stepsOf(turns)).toEqual([
    ['renewal-date', 1, 'asked', 'issued'],
    ['renewal-date', 0, 'asked', 'issued'],
    ['renewal-date', 0, 'finished', null],
  ]);
  expect(JSON.parse(String(turns[2]?.result))).toMatchObject({ firstDay: '2026-02-05' });
});

it('a dialog that is cancelled is logged with the fact that it asked for', async () => {
  const conversation = newConversation();
  await service.ask(conversation, '新規か更新か判定して');
  await service.ask(conversation, 'キャンセル');
  const { turns } = await rowsOf(conversation);
  expect(stepsOf(turns)).toEqual([
    ['application-type', 1, 'asked', 'existing'],
    ['application-type', 0, 'left', 'existing'],
  ]);
});

it('a dialog that has all it needs begins and finishes in one turn, and its correction is no other', async () => {
  const conversation = newConversation();
  await service.ask(conversation, 'notAfter=Dec 10 23:59:59 2026 GMT を日本時間に直して');
  await service.ask(conversation, '間違えた、12/11/2026 23:59:59でした');
  const { turns } = await rowsOf(conversation);
  expect(stepsOf(turns)).toEqual([['expiry-time', 1, 'finished', null]]);
});

it('the same dialog begun once more counts once more', async () => {
  const conversation = newConversation();
  for (let round = 0; round < 2; round += 1) {
    await service.ask(conversation, '', press({ kind: 'start', dialog: 'renewal-date', facts: {} }));
    await service.ask(conversation, '2026年1月5日');
  }
  await service.ask(conversation, '', press({ kind: 'start', dialog: 'renewal-date', facts: {} }));
  await service.ask(conversation, 'キャンセル');
  const { turns } = await rowsOf(conversation);
  expect(stepsOf(turns).map(([, begun, step]) => [begun, step])).toEqual([
    [1, 'asked'],
    [0, 'finished'],
    [1, 'asked'],
    [0, 'finished'],
    [1, 'asked'],
    [0, 'left'],
  ]);
});

it('a dialog in the middle of another is logged, and the other goes on', async () => {
  const conversation = newConversation();
  await service.ask(conversation, '新規か更新か判定して');
  await service.ask(conversation, '', press({ kind: 'start', dialog: 'renewal-date', facts: {} }));
  await service.ask(conversation, '2026年1月5日');
  const { turns } = await rowsOf(conversation);
  expect(stepsOf(turns)).toEqual([
    ['application-type', 1, 'asked', 'existing'],
    ['renewal-date', 1, 'asked', 'issued'],
    ['renewal-date', 0, 'finished', null],
  ]);
});

it('what asks nothing and belongs to no dialog is not logged', async () => {
  const conversation = newConversation();
  await service.ask(conversation, 'ありがとうございました');
  await service.ask(conversation, 'メニュー');
  expect((await rowsOf(conversation)).turns).toEqual([]);
});

it('a rating is joined by the id of the reply, also where the channel gave none', async () => {
  const conversation = newConversation();
  await service.ask(conversation, '更新はいつから申請できますか');
  await service.ask(conversation, '役に立たなかった');
  const { turns, ratings } = await rowsOf(conversation);
  expect(ratings).toMatchObject([{ rating: 'down', entry_id: 'renewal-timing' }]);
  expect(ratings[0]?.reply_id).toBe(turns[0]?.reply_id);
});

it('switched off, nothing is logged, and all else works', async () => {
  const silent = await startService({ QUESTION_LOG: 'off' });
  try {
    const conversation = newConversation();
    const [, ...rest] = await silent.ask(conversation, '更新はいつから申請できますか');
    expect(rest.length).toBeGreaterThan(0);
    await silent.ask(conversation, '', press({ kind: 'feedback', entryId: 'renewal-timing', helpful: true }));
    expect(await rowsOf(conversation, silent)).toEqual({ turns: [], ratings: [] });
  } finally {
    await silent.stop();
  }
});
