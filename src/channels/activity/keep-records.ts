import type { Activity } from 'botbuilder-core';
import type { Outcome } from '../../bot/types';
import type { Feedback, LoggedQuestion, QuestionLog } from '../../store';

const LONGEST_QUESTION = 1_000;

/** Keeps what was asked and found, and what the person thought of it, for those who keep the knowledge. */
export async function keepRecords(
  activity: Activity,
  conversation: string,
  asked: string,
  outcome: Outcome,
  { questions, feedback }: { questions: QuestionLog; feedback: Feedback },
): Promise<void> {
  const userId = activity.from?.id ?? '';
  const { judgement } = outcome;
  if (judgement) {
    await feedback.record({
      activityId: activity.replyToId ?? activity.id ?? '',
      userId,
      conversationId: conversation,
      entryId: judgement.entryId,
      rating: judgement.helpful ? 'up' : 'down',
    });
  }
  // A refused message has no match, so that nothing of a secret comes here.
  const match = outcome.traces.find(({ name }) => name === 'knowledge.match')?.value;
  if (!match) return;
  await questions.record({
    channel: activity.channelId,
    conversationId: conversation,
    userId,
    text: asked.slice(0, LONGEST_QUESTION),
    outcome: match.outcome as LoggedQuestion['outcome'],
    confidence: Number(match.confidence),
    ...(typeof match.entryId === 'string' && { entryId: match.entryId }),
  });
}
