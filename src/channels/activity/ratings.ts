import type { Activity, TurnContext } from 'botbuilder-core';
import type { Message } from '../../bot/types';
import type { Action } from '../../reply/types';
import type { Feedback, QuestionLog, Rating, Tables, Write } from '../../store';
import { conversationKey } from './keys';
import type { LogicPorts } from './ports';

interface RatingPorts {
  feedback: Feedback;
  questions: QuestionLog;
}

export interface Opinion {
  /** Id of the activity that was judged, where the channel tells it. */
  replyId: string | undefined;
  /** The entry that was judged, where the button tells it. */
  entryId?: string;
  rating: Rating['rating'];
  comment?: string;
}

/** Keeps what a person thinks of an answer, in one row for the answer and the person, however it was told. */
export async function recordOpinion(
  activity: Partial<Activity>,
  opinion: Opinion,
  ports: RatingPorts & Pick<Tables, 'write'>,
): Promise<void> {
  await ports.write(await opinionOf(activity, opinion, ports));
}

/** What `recordOpinion` writes. */
export async function opinionOf(
  activity: Partial<Activity>,
  opinion: Opinion,
  { feedback, questions }: RatingPorts,
): Promise<Write[]> {
  const { replyId, entryId, rating, comment } = opinion;
  const conversationId = conversationKey(activity);
  const userId = activity.from?.id ?? '';
  const shown = replyId === undefined ? undefined : await questions.findByReply(conversationId, replyId);
  const answer =
    shown ??
    (entryId === undefined ? undefined : await questions.lastAnswer(conversationId, userId, entryId));
  const entry = entryId ?? answer?.entryId;
  return feedback.recording({
    conversationId,
    replyId: answer?.replyId ?? replyId ?? activity.id ?? '',
    userId,
    ...(entry !== undefined && { entryId: entry }),
    rating,
    ...(comment && { comment }),
  });
}

const TYPED =
  // biome-ignore lint/plugin: a typed rating is taken for the button before the message is read.
  /^(?:とても|大変|すごく|あまり|全然|まったく|全く)?役に?(?:立|た)(?:った|ちました|たなかった|ちませんでした|たない|ちません)(?:です)?[。!！]*$/;
/** In a rating as it is matched above, negation and nothing else has these. */
const DENYING = ['な', 'ませ'];
const LONGEST_TYPED = 30;

/** 「役に立たなかった」 typed instead of pressed: what the button would have sent. */
export async function typedRating(
  { text, action, files }: Message,
  activity: Partial<Activity>,
  conversation: string,
  { questions }: RatingPorts,
): Promise<Action | undefined> {
  if (action || files.length > 0 || text.length > LONGEST_TYPED) return undefined;
  const said = text.normalize('NFKC').replace(/\s/g, '');
  if (!TYPED.test(said)) return undefined;
  const last = await questions.lastAnswer(conversation, activity.from?.id ?? '');
  if (last?.entryId === undefined) return undefined;
  const denied = DENYING.some((ending) => said.includes(ending));
  return { kind: 'feedback', entryId: last.entryId, helpful: !denied };
}

/** Reactions that say what is thought of an answer; others, such as laughter, may mean anything. */
const MEANINGS: readonly (readonly [RegExp, Rating['rating']])[] = [
  [/^(?:like|heart|plusone|yes|checkmark|1f44d|2764|1f44f|1f64f|2705)/i, 'up'],
  [/^(?:sad|angry|dislike|no|1f44e|1f620|1f61e|1f622)/i, 'down'],
];
const meaningOf = (type: unknown) =>
  MEANINGS.find(([pattern]) => typeof type === 'string' && pattern.test(type))?.[1];

/** A reaction on an answer counts like a press of the button; taken back, it counts no more. */
export async function recordReactions({ activity }: TurnContext, ports: LogicPorts): Promise<void> {
  const { questions, feedback } = ports;
  const replyId = activity.replyToId;
  if (!replyId) return;
  const conversationId = conversationKey(activity);
  const answer = await questions.findByReply(conversationId, replyId);
  if (!answer) return;
  const removed = (activity.reactionsRemoved ?? []).some(({ type }) => meaningOf(type));
  if (removed) await feedback.withdraw(conversationId, replyId, activity.from?.id ?? '');
  const rating = (activity.reactionsAdded ?? []).map(({ type }) => meaningOf(type)).find((one) => one);
  if (rating) await recordOpinion(activity, { replyId, rating }, ports);
}
