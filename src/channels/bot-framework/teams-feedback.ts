import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import { z } from 'zod';
import { mustNotBeKept } from '../../certificates';
import type { Feedback } from '../../store';
import type { BotLogic } from '../activity/bot-logic';

const submission = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.string().max(4_000).nullish(),
  }),
});

/** Takes the thumbs that Teams shows under an answer; everything else goes on to the bot. */
export function withTeamsFeedback(logic: BotLogic, feedback: Feedback): BotLogic {
  return async (context) => {
    if (context.activity.type !== ActivityTypes.Invoke) return logic(context);
    if (context.activity.name === 'message/submitAction') await record(context.activity, feedback);
    await acknowledge(context);
  };
}

/** Repeats may come with a new id; the store keeps one rating a person and reply. */
async function record(activity: Activity, feedback: Feedback): Promise<void> {
  const parsed = submission.safeParse(activity.value);
  if (!parsed.success) return;
  const { reaction, feedback: comment } = parsed.data.actionValue;
  await feedback.record({
    activityId: activity.replyToId ?? '',
    userId: activity.from?.id ?? '',
    conversationId: `${activity.channelId}/conversations/${activity.conversation?.id ?? ''}`,
    rating: reaction === 'like' ? 'up' : 'down',
    ...(comment && !mustNotBeKept(comment) && { comment }),
  });
}

/** Teams wants 200 with an empty body; without an answer botbuilder says 501. */
async function acknowledge(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
}
