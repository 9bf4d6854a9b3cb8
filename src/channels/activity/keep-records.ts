import type { Activity } from 'botbuilder-core';
import type { Outcome } from '../../bot/types';
import type { Feedback, LoggedQuestion, QuestionLog } from '../../store';
import { recordOpinion } from './ratings';

const LONGEST_QUESTION = 1_000;

/** Keeps what was asked and found, and what the person thought of it, for those who keep the knowledge. */
export async function keepRecords(
  activity: Activity,
  conversation: string,
  asked: string,
  outcome: Outcome,
  ports: { questions: QuestionLog; feedback: Feedback },
  questionId: string,
): Promise<void> {
  const { judgement } = outcome;
  if (judgement) {
    const rating = judgement.helpful ? 'up' : 'down';
    await recordOpinion(activity, { replyId: activity.replyToId, entryId: judgement.entryId, rating }, ports);
  }
  // A refused message has no match, so that nothing of a secret comes here.
  const match = outcome.traces.find(({ name }) => name === 'knowledge.match')?.value;
  const opened = outcome.replies.find(({ answers }) => answers !== undefined)?.answers;
  if (!match && opened === undefined) return;
  const question: LoggedQuestion = {
    channel: activity.channelId,
    conversationId: conversation,
    userId: activity.from?.id ?? '',
    text: asked.slice(0, LONGEST_QUESTION),
    ...(match ? found(match) : { outcome: 'opened', confidence: 1, entryId: opened ?? '' }),
  };
  await ports.questions.record(question, questionId);
}

function found(match: Readonly<Record<string, unknown>>) {
  return {
    outcome: match.outcome as LoggedQuestion['outcome'],
    confidence: Number(match.confidence),
    ...(typeof match.entryId === 'string' && { entryId: match.entryId }),
  };
}
