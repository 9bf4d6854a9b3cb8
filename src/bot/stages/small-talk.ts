import { readSmallTalk } from '../reading/small-talk';
import { say } from '../show';
import type { Stage } from '../types';
import { menuButtons, wording } from '../wording';

/** Greetings, thanks and goodbyes that hold nothing else. */
export const smallTalk: Stage = (turn) => {
  const kind = turn.message.action ? undefined : readSmallTalk(turn.message.text);
  if (!kind) return null;
  const state = { ...turn.state, misses: 0 };
  switch (kind) {
    case 'greeting':
      return { state, replies: [say(wording.greeting, menuButtons)], traces: [] };
    case 'thanks':
      return {
        state,
        replies: [say('どういたしまして。ほかにもご質問があれば、いつでもお書きください。')],
        traces: [],
      };
    case 'identity':
      return { state, replies: [say(wording.identity, menuButtons)], traces: [] };
    case 'goodbye':
      return {
        state,
        replies: [say('ご利用ありがとうございました。またいつでもお声がけください。')],
        traces: [],
      };
    case 'acknowledgement':
      return { state, replies: [say('よかったです。ほかにもご質問があれば、お書きください。')], traces: [] };
  }
};
