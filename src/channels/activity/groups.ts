import type { Activity } from 'botbuilder-core';
import type { Reply } from '../../reply/types';

export const mentionHint = 'グループやチャネルでは、ボットへの@メンションを付けたメッセージだけが届きます。';
const answerHint = '(お答えには、ボットへの@メンションを付けてください)';

/** Whether several people share the conversation, and the bot hears only what is addressed to it. */
export function isGroup({ channelId, conversation }: Partial<Activity>): boolean {
  if (channelId !== 'msteams') return false;
  const type = conversation?.conversationType;
  return (
    type === 'groupChat' || type === 'channel' || (type !== 'personal' && conversation?.isGroup === true)
  );
}

/** Says before the question, which stays the last line, how to answer it. */
export function withMentionHint(reply: Reply): Reply {
  const lines = reply.text.split('\n');
  return { ...reply, text: [...lines.slice(0, -1), answerHint, ...lines.slice(-1)].join('\n') };
}
