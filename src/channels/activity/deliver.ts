import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { LogicPorts, SentTurn } from './ports';
import { UndeliveredError } from './undelivered-error';

/**
 * Sends the reply of a turn, and what explains it. When one does not arrive, the turn has not taken place: the same words said again get the
 * reply that nobody saw.
 * @throws UndeliveredError, and then the state is as it was before the turn
 */
export async function deliver(
  context: TurnContext,
  ports: LogicPorts,
  turn: SentTurn,
  replies: readonly Partial<Activity>[],
): Promise<void> {
  const { outbox, questions } = ports;
  const arrived: Promise<void>[] = [];
  try {
    for (const [at, reply] of replies.entries()) {
      const [response] = await context.sendActivities([reply]);
      if (outbox && at + 1 < replies.length) arrived.push(outbox.arrived(turn, at + 1));
      if (reply.type === ActivityTypes.Message && response?.id && turn.questionId)
        arrived.push(questions.repliedAs(turn.conversationId, turn.questionId, response.id));
    }
    // What went out with the answer to the request is kept for a repeat of it.
    const kept = context.activity.deliveryMode === 'expectReplies';
    await Promise.all([...arrived, ...(kept ? [] : [outbox?.settle(turn)])]);
  } catch (error) {
    await Promise.allSettled(arrived);
    if (error instanceof UndeliveredError) await takeBack(ports, turn);
    throw error;
  }
}

/** Puts everything back as it was before the turn. */
export async function takeBack({ storage, outbox, questions }: LogicPorts, turn: SentTurn): Promise<void> {
  const { conversationId, stateKey, before, questionId } = turn;
  await Promise.all([
    before === undefined
      ? storage.delete([stateKey])
      : storage.write({ [stateKey]: { state: before, eTag: '*' } }),
    outbox?.settle(turn),
    questionId && questions.takeBack(conversationId, questionId),
  ]);
}
