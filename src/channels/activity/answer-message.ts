import { createHash, randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { Message, Outcome } from '../../bot/types';
import { againOnConflict } from './again-on-conflict';
import { deliver } from './deliver';
import { fetchFiles } from './fetch-files';
import { isGroup, withMentionHint } from './groups';
import { keepRecords } from './keep-records';
import { keptOf } from './kept';
import { deliveryKeys, stateKey } from './keys';
import { localToday } from './local-today';
import { noteBeginning, noteOutcome, timedIn } from './measured';
import { inOne } from './one-reply';
import { baseOf, type LogicPorts } from './ports';
import { typedRating } from './ratings';
import { readMessage } from './read-message';
import { receivedOf } from './received';
import { holdsSecret } from './secrets';
import { takeTurns } from './take-turns';
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
): Promise<void> {
  noteBeginning(context);
  const message = await withTyping(context, messageOf(context.activity, ports, conversation));
  const taken = await againOnConflict(() => take(context, ports, conversation, message));
  await deliver(context, ports, taken.turn, taken.replies);
}

/** Decides what is answered, and keeps that with the state that it leads to. */
async function take(context: TurnContext, ports: LogicPorts, conversation: string, message: Message) {
  const { activity } = context;
  const key = stateKey(activity);
  const { item, version } = await ports.storage.load(key);
  const kept = item as KeptTurn | undefined;
  // Taken up again after a crash: what it did to the state must not be done twice.
  const before = activity.id && kept?.turn === activity.id ? kept.before : kept?.state;
  const turned = await timedIn(context, 'turn', async () => turnOf(activity, message, before, ports));
  const outcome = { ...turned, replies: inOne(turned.replies) };
  noteOutcome(context, outcome);
  const replies = activitiesOf(outcome, context, ports);
  const [id = '', ...otherIds] = deliveryKeys(activity);
  const questionId = questionIdOf(id);
  const turn = { conversationId: conversation, turn: id, stateKey: key, before, questionId };
  if (outcome.forgets) {
    // Instead of keeping the turn: its reply is all that is left.
    await ports.forget(activity);
    return { turn: { ...turn, isForgotten: true }, replies };
  }
  // What explains a reply is shown once and not kept.
  const shown = replies.filter(({ type }) => type !== ActivityTypes.Trace);
  const received = receivedOf(activity);
  const entry = { ...turn, userId: activity.from?.id ?? '', received, replies: keptOf(shown, activity) };
  const inAnswer = activity.deliveryMode === 'expectReplies';
  // Kept before it is said, and all of it together: a person can ask again for what was not said, but not undo what was said
  // and forgotten.
  await ports.together(async ({ storage, outbox, ...logs }) => {
    await storage.replace(
      key,
      { state: keptOf(outcome.state, activity), before, turn: activity.id },
      version,
    );
    const { knowledgeVersion, masks } = ports;
    const records = { ...logs, knowledgeVersion, masks };
    await Promise.all([
      keepRecords({ activity, conversation, message, before, outcome }, records, questionId),
      ...(outbox && id && !inAnswer ? [outbox.add(entry)] : []),
      ...(outbox && id && inAnswer
        ? [id, ...otherIds].map((name) => outbox.keepForRepeat({ ...entry, turn: name }))
        : []),
    ]);
  });
  return { turn, replies };
}

/** The same when the turn is taken once more, so that it is counted once. */
const questionIdOf = (turn: string) =>
  turn === '' ? randomUUID() : createHash('sha256').update(turn).digest('base64url');

/** A person, or their channel, ends the conversation: what was under way is over. */
export async function endDialog({ activity }: TurnContext, { storage }: LogicPorts): Promise<void> {
  await storage.delete([stateKey(activity)]);
}

async function messageOf(activity: Activity, ports: LogicPorts, conversation: string): Promise<Message> {
  if (holdsSecret(activity)) return { text: '', files: [], secret: true };
  const message = readMessage(activity, await fetchFiles(activity, ports.openAttachment));
  const rated = await typedRating(message, activity, conversation, ports);
  return rated ? { ...message, action: rated } : message;
}

function turnOf(activity: Activity, message: Message, before: unknown, ports: LogicPorts): Outcome {
  const world = ports.world();
  const local = localToday(activity, message.text, world.now);
  const outcome = takeTurns(message, before, local ? ports.world(local.now) : world);
  const [first, ...rest] = outcome.replies;
  if (!local || !first) return outcome;
  return { ...outcome, replies: [{ ...first, text: `${local.note}\n${first.text}` }, ...rest] };
}

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
