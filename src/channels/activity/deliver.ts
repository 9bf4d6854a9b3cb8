import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import { type BotStorage, type EndOfDelivery, StateConflictError, type Write } from '../../store';
import type { LogicPorts, SentTurn } from './ports';
import { UndeliveredError } from './undelivered-error';

/**
 * Sends the reply of a turn, and what explains it. When one does not arrive, the turn has not taken place: the same words said again get the
 * reply that nobody saw. When all have arrived, it is answered: what is still to be written of that is written when the store takes it.
 * @throws UndeliveredError, and then the state is as it was before the turn
 */
export async function deliver(
  context: TurnContext,
  ports: LogicPorts,
  turn: SentTurn,
  replies: readonly Partial<Activity>[],
  end: EndOfDelivery = () => [],
): Promise<void> {
  if (turn.isForgotten) return void (await context.sendActivities([...replies]));
  const { outbox, questions } = ports;
  const arrived: Promise<unknown>[] = [];
  const shown: Write[] = [];
  try {
    const kept = replies.filter(({ type }) => type !== ActivityTypes.Trace).length;
    let sent = 0;
    for (const reply of replies) {
      const [response] = await context.sendActivities([reply]);
      if (reply.type === ActivityTypes.Trace) continue;
      sent += 1;
      if (outbox && sent < kept) arrived.push(outbox.arrived(turn, sent).catch(() => undefined));
      if (reply.type === ActivityTypes.Message && response?.id && turn.questionId)
        shown.push(...questions.repliedAs(turn.conversationId, turn.questionId, response.id));
    }
  } catch (error) {
    await Promise.all(arrived);
    if (error instanceof UndeliveredError) await surely(ports, () => takeBack(ports, turn));
    throw error;
  }
  // What went out with the answer to the request is kept for a repeat of it.
  const inAnswer = context.activity.deliveryMode === 'expectReplies';
  const settled = inAnswer ? [] : (outbox?.settling(turn) ?? []);
  await Promise.all(arrived);
  const last = [...shown.slice(-1), ...settled, ...end()];
  await surely(ports, async () => {
    await ports.write(last);
    await ports.kept?.();
  });
}

/** Where the channel cannot wait for the store, it is done later. */
const surely = ({ untilDone }: LogicPorts, task: () => Promise<void>): Promise<void> =>
  untilDone ? untilDone(task) : task();

/** Puts everything back as it was before the turn. */
export async function takeBack({ storage, outbox, questions }: LogicPorts, turn: SentTurn): Promise<void> {
  const { conversationId, questionId } = turn;
  await Promise.all([
    putBack(storage, turn),
    outbox?.settle(turn),
    questionId && questions.takeBack(conversationId, questionId),
  ]);
}

/** Only while the state is the one that the turn has made: a later turn's stays. */
async function putBack(storage: BotStorage, { turn, stateKey, before }: SentTurn): Promise<void> {
  const { item, version } = await storage.load(stateKey);
  const made = (item as { turn?: string } | undefined)?.turn;
  if (version === undefined || (made !== undefined && !turn.endsWith(`/activities/${made}`))) return;
  try {
    if (before === undefined) await storage.remove(stateKey, version);
    else await storage.replace(stateKey, { state: before }, version);
  } catch (error) {
    if (!(error instanceof StateConflictError)) throw error;
  }
}
