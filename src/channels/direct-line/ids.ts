import { randomBytes } from 'node:crypto';

/** 144 random bits: none of these can be guessed, and whoever knows an attachment's id may read it. */
const random = () => randomBytes(18).toString('base64url');

export const newConversationId = random;
/** Names its conversation too, by which it is found. */
export const newAttachmentId = (conversationId: string) => `${conversationId}.${random()}`;

/** Direct Line reserves `dl_` for ids that come from a token, and `29:` and the like are people of other channels. */
export const newUserId = () => `dl_${random()}`;
export const isReserved = (userId: string) => /^\s*(?:dl_|\d{1,3}:)/i.test(userId.normalize('NFKC'));

/** As in Azure: the conversation, and the place in it. */
export const activityId = (conversationId: string, seq: number) =>
  `${conversationId}|${String(seq).padStart(7, '0')}`;

/** The conversation and the place that an activity's id names. */
export function placeOf(id: string): { conversationId: string; seq: number } {
  const end = id.lastIndexOf('|');
  return { conversationId: id.slice(0, end), seq: Number(id.slice(end + 1)) };
}
