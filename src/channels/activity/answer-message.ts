import { createHash, randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { Message, Outcome } from '../../bot/types';
import { type EndOfDelivery, StateConflictError } from '../../store';
import { againOnConflict } from './again-on-conflict';
import { deliver, takeBack } from './deliver';
import { fetchFiles, isFile } from './fetch-files';
import { isGroup, withMentionHint } from './groups';
import { keptOf } from './kept';
import { deliveryKeys, stateKey } from './keys';
import { noteBeginning, noteOutcome, timedIn } from './measured';
import { baseOf, isUnknown, type LogicPorts } from './ports';
import { typedRating } from './ratings';
import { readMessage } from './read-message';
import { receivedOf } from './received';
import { recordsOf } from './records-of';
import { withTyping } from './typing';
import { writeReply } from './write-activity';
import { writeTrace } from './write-trace';

interface KeptTurn {
  state?: unknown;
  /** The activity that made the state what it is, and the state that it found. */
  turn?: string;
  before?: unknown;
}

export async function answerMessage(
  context: TurnContext,
  ports: LogicPorts,
  conversation: string,
  end: EndOfDelivery,
): Promise<void> {
  noteBeginning(context);
  const work = async () => {
    const message = await messageOf(context.activity, ports, conversation);
    return againOnConflict(() => take(context, ports, conversation, message));
  };
  const taken = await withTyping(context, ports.queue, work());
  await deliver(context, ports, taken.turn, taken.replies, end);
}

/** Decides what is answered, and keeps that with the state that it leads to. */
async function take(context: TurnContext, ports: LogicPorts, conversation: string, said: Message) {
  const { activity } = context;
  const key = stateKey(activity);
  const { item, version } = await ports.storage.load(key);
  const kept = item as KeptTurn | undefined;
  // Taken up again after a crash: what it did to the state must not be done twice.
  const before = activity.id && kept?.turn === activity.id ? kept.before : kept?.state;
  const input = { activity: bare(activity), message: said, before, now: ports.now() };
  const turned = await timedIn(context, 'turn', () => ports.turn(input));
  const { outcome, knowledge } = turned;
  noteOutcome(context, outcome);
  // Nothing is kept of what held a key.
  const message = turned.secret ? REFUSED : said;
  const replies = activitiesOf(outcome, context, ports);
  const [id = '', ...otherIds] = deliveryKeys(activity);
  const questionId = questionIdOf(id);
  const turn = { conversationId: conversation, turn: id, stateKey: key, before, questionId };
  if (outcome.forgets) {
    // Instead of keeping the turn: its reply is all that is left.
    await ports.forget(activity, { here: isUnknown(context) });
    return { turn: { ...turn, isForgotten: true }, replies };
  }
  const inAnswer = activity.deliveryMode === 'expectReplies';
  // What explains a reply is not sent again by itself; whoever asks for the replies once more gets the same.
  const sentAgain = inAnswer ? replies : replies.filter(({ type }) => type !== ActivityTypes.Trace);
  const received = receivedOf(activity);
  const entry = { ...turn, userId: activity.from?.id ?? '', received, replies: keptOf(sentAgain, activity) };
  // Kept before it is said, and all of it together: a person can ask again for what was not said, but not undo what was said
  // and forgotten.
  const taken = { activity, conversation, message, before, outcome, knowledge };
  const records = await recordsOf(taken, ports, questionId);
  const { storage, outbox } = ports;
  try {
    await ports.write([
      storage.replacing(key, { state: keptOf(outcome.state, activity), before, turn: activity.id }, version),
      ...records,
      ...(outbox && id && !inAnswer ? outbox.adding(entry) : []),
      ...(outbox && id && inAnswer ? outbox.keepingForRepeat(entry, [id, ...otherIds]) : []),
    ]);
    await ports.kept?.();
  } catch (error) {
    // A store that went away meanwhile may have kept it all the same; the person is told to say it again.
    if (!(error instanceof StateConflictError)) await ports.untilDone?.(() => takeBack(ports, turn));
    throw error;
  }
  return { turn, replies };
}

/** The same when the turn is taken once more, so that it is counted once. */
const questionIdOf = (turn: string) =>
  turn === '' ? randomUUID() : createHash('sha256').update(turn).digest('base64url');

/** A person, or their channel, ends the conversation: what was under way is over. */
export async function endDialog({ activity }: TurnContext, { storage }: LogicPorts): Promise<void> {
  await storage.delete([stateKey(activity)]);
}

const REFUSED: Message = { text: '', files: [], secret: 'key' };

async function messageOf(activity: Activity, ports: LogicPorts, conversation: string): Promise<Message> {
  // What came with a key is not even fetched.
  const fetches = (activity.attachments ?? []).some(isFile) && !(await ports.holdsSecret(bare(activity)));
  const files = fetches ? await fetchFiles(activity, ports.openAttachment) : [];
  const message = readMessage(activity, files);
  const rated = await typedRating(message, activity, conversation, ports);
  return rated ? { ...message, action: rated } : message;
}

/** What came of it: botbuilder adds functions, which cannot be handed to another thread. */
const bare = (activity: Activity): Partial<Activity> =>
  Object.fromEntries(Object.entries(activity).filter(([, value]) => typeof value !== 'function'));

function activitiesOf(outcome: Outcome, context: TurnContext, ports: LogicPorts): Partial<Activity>[] {
  const { activity } = context;
  const { channelId } = activity;
  const asks = outcome.traces.some(({ name }) => name === 'dialog.ask');
  const replies = outcome.replies.map((reply) => {
    const shown = asks && isGroup(activity) ? withMentionHint(reply) : reply;
    const calendarUrl = reply.calendar && ports.calendarUrl(reply.calendar, baseOf(context));
    return writeReply(shown, { channelId, calendarUrl, awaitsAnswer: asks });
  });
  return [...(channelId === 'emulator' ? outcome.traces.map(writeTrace) : []), ...replies];
}
