import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import { takeTurn } from '../../bot/take-turn';
import type { MessageFile, Outcome, World } from '../../bot/types';
import { menuButtons, wording } from '../../bot/wording';
import type { CalendarDates } from '../../reply/types';
import type { BotStorage, Deliveries, Feedback, QuestionLog, TurnQueue } from '../../store';
import { fetchFiles, type OpenAttachment } from './fetch-files';
import { keepRecords } from './keep-records';
import { readMessage } from './read-message';
import { holdsSecret } from './secrets';
import { writeReply, writeTrace } from './write-activity';

export interface LogicPorts {
  storage: BotStorage;
  deliveries: Deliveries;
  feedback: Feedback;
  questions: QuestionLog;
  queue: TurnQueue;
  /** The world as it is now: the knowledge may have been reloaded since the last turn. */
  world: () => World;
  calendarUrl: (dates: CalendarDates) => string;
  openAttachment: OpenAttachment;
}

interface KeptTurn {
  state?: unknown;
  /** The activity that made the state what it is, and the state that it found. */
  turn?: string;
  before?: unknown;
}

export type BotLogic = (context: TurnContext) => Promise<void>;

/** The bot as botbuilder's adapters call it: one turn at a time in each conversation, each activity once. */
export function createBotLogic(ports: LogicPorts): BotLogic {
  return async (context) => {
    const { activity } = context;
    const conversation = conversationKey(activity);
    const task = () => ports.queue.run(conversation, () => dispatch(context, ports, conversation));
    if (!activity.id) return task();
    // Outside the queue: a repeat must not take a place in it.
    await ports.deliveries.once(`${conversation}/activities/${activity.id}`, task);
  };
}

async function dispatch(context: TurnContext, ports: LogicPorts, conversation: string): Promise<void> {
  const { activity } = context;
  if (activity.type === ActivityTypes.Message) return answerMessage(context, ports, conversation);
  if (activity.type === ActivityTypes.ConversationUpdate && (activity.membersAdded?.length ?? 0) > 0) {
    await ports.deliveries.once(`${conversation}/greeting`, () => greet(context, ports));
  }
}

async function greet(context: TurnContext, ports: LogicPorts): Promise<void> {
  const { channelId } = context.activity;
  const reply = { text: wording.greeting, buttons: menuButtons };
  await context.sendActivity(writeReply(reply, { channelId, calendarUrl: ports.calendarUrl }));
}

async function answerMessage(context: TurnContext, ports: LogicPorts, conversation: string): Promise<void> {
  const { activity } = context;
  const key = `${conversation}/users/${activity.from?.id ?? ''}`;
  const files: MessageFile[] = await fetchFiles(activity, ports.openAttachment);
  const kept = (await ports.storage.read([key]))[key] as KeptTurn | undefined;
  // Taken up again after a crash: what it did to the state must not be done twice.
  const before = activity.id && kept?.turn === activity.id ? kept.before : kept?.state;
  const message = holdsSecret(activity)
    ? { text: '', files: [], secret: true }
    : readMessage(activity, files);
  const outcome = takeTurn(message, before, ports.world());
  // Kept before it is said: a person can ask again for what was not said, but not undo what was said and forgotten.
  await ports.storage.write({ [key]: { state: outcome.state, before, turn: activity.id, eTag: '*' } });
  await keepRecords(activity, conversation, message.text, outcome, ports);
  await context.sendActivities(activitiesOf(outcome, activity.channelId, ports));
}

function activitiesOf(outcome: Outcome, channelId: string, ports: LogicPorts): Partial<Activity>[] {
  const traces = channelId === 'emulator' ? outcome.traces.map(writeTrace) : [];
  const { calendarUrl } = ports;
  return [...traces, ...outcome.replies.map((reply) => writeReply(reply, { channelId, calendarUrl }))];
}

/** As botbuilder's own state keys begin, so that retention and deletion know whose an item is. */
function conversationKey({ channelId, conversation }: Activity): string {
  return `${channelId}/conversations/${conversation?.id ?? ''}`;
}
