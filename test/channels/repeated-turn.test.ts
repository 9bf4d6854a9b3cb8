import { type Activity, TestAdapter, TurnContext } from 'botbuilder-core';
import { createBotLogic } from '../../src/channels/activity/bot-logic';
import {
  BotStorage,
  createTurnQueue,
  DeliveriesBesideActivities,
  Feedback,
  QuestionLog,
  type Tables,
} from '../../src/store';
import { clock, temporaryStore } from '../store/support';
import { runHere } from '../support/run-here';

const store = temporaryStore();
afterAll(() => store.dispose());

it('a turn that is taken up again after a crash finds the state that it found the first time', async () => {
  const database = await store.open();
  const run = await runHere();
  const now = clock();
  const recordsOver = (tables: Tables) => ({
    storage: new BotStorage(tables, now),
    feedback: new Feedback(tables, now),
    questions: new QuestionLog(tables, now),
  });
  const logic = createBotLogic({
    ...recordsOver(database),
    write: database.write,
    deliveries: new DeliveriesBesideActivities(database, now),
    forget: async () => undefined,
    masks: { names: true },
    queue: createTurnQueue(),
    now,
    turn: (input) => run('turn', input),
    holdsSecret: (activity) => run('holdsSecret', activity),
    calendarUrl: () => 'http://localhost/calendar',
    openAttachment: () => Promise.reject(new Error('no file is sent')),
  });
  const say = async (id: string, text: string) => {
    const sent: (string | undefined)[] = [];
    const adapter = new TestAdapter(logic);
    const activity: Partial<Activity> = { type: 'message', id, channelId: 'directline', text };
    Object.assign(activity, { conversation: { id: 'c' }, from: { id: 'user' }, recipient: { id: 'bot' } });
    const context = new TurnContext(adapter, activity);
    context.onSendActivities(async (_, activities) => {
      sent.push(...activities.map((reply) => reply.text));
      return activities.map(() => ({ id: '' }));
    });
    await logic(context);
    return sent;
  };

  const asked = await say('1', '新規か更新か判定して');
  expect(await say('1', '新規か更新か判定して')).toEqual(asked);
  const second = await say('2', 'はい');
  expect(await say('2', 'はい')).toEqual(second);
  expect(await say('3', 'はい')).not.toEqual(second);
});
