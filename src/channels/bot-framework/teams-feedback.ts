import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import { z } from 'zod';
import { holdsUnreadable, mustNotBeKept } from '../../certificates';
import { type MaskOptions, mask } from '../../masking';
import type { Feedback, QuestionLog, Tables } from '../../store';
import type { BotLogic } from '../activity/bot-logic';
import { recordOpinion } from '../activity/ratings';

const submission = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.unknown().optional(),
  }),
});

interface FeedbackPorts extends Pick<Tables, 'write'> {
  feedback: Feedback;
  questions: QuestionLog;
  /** What is masked in comments besides what is masked everywhere. */
  masks: MaskOptions;
}

/** Longer ones are cut. */
const LONGEST_COMMENT = 1_000;

/**
 * Takes the thumbs that Teams shows under an answer; all but invokes goes on to the bot. An invoke that nobody knows gets no
 * answer here, and 501 by that.
 */
export function withTeamsFeedback(logic: BotLogic, ports: FeedbackPorts): BotLogic {
  return async (context) => {
    const { activity } = context;
    if (activity.type !== ActivityTypes.Invoke) return logic(context);
    if (activity.name !== 'message/submitAction') return;
    await record(activity, ports);
    await acknowledge(context);
  };
}

/** Repeats may come with a new id; the store keeps one rating a person and reply. */
async function record(activity: Activity, ports: FeedbackPorts) {
  const parsed = submission.safeParse(activity.value);
  if (!parsed.success) return;
  const { reaction, feedback } = parsed.data.actionValue;
  const comment = commentIn(feedback, ports.masks);
  await recordOpinion(
    activity,
    {
      replyId: activity.replyToId,
      rating: reaction === 'like' ? 'up' : 'down',
      ...(comment !== '' && { comment }),
    },
    ports,
  );
}

/** Teams packs what was written into JSON, in a text. */
function commentIn(feedback: unknown, masks: MaskOptions): string {
  const value = typeof feedback === 'string' ? (unpacked(feedback) ?? feedback) : feedback;
  const written =
    typeof value === 'object' && value !== null && 'feedbackText' in value ? value.feedbackText : value;
  if (typeof written !== 'string' || mustNotBeKept(written) || holdsUnreadable(written)) return '';
  return mask(written.slice(0, 2 * LONGEST_COMMENT), masks)
    .text.trim()
    .slice(0, LONGEST_COMMENT);
}

function unpacked(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Teams wants 200 with an empty body; without an answer botbuilder says 501. */
async function acknowledge(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
}
