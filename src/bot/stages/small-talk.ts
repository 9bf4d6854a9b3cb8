import { holdsOn } from '../../reading/said';
import { say } from '../show';
import type { Stage, Turn } from '../types';
import { helpButtons, menuButtons, wording } from '../wording';

const THANKED = 'どういたしまして。ほかにもご質問があれば、いつでもお書きください。';

/** 「ご丁寧なご説明をいただき誠にありがとうございました」: thanks for something, and nothing that is asked or told. */
const endsInThanks = ({ reading, world }: Turn): boolean =>
  reading.thanks &&
  !reading.asks &&
  reading.days.length === 0 &&
  reading.told.statements.length === 0 &&
  world.search(reading.analysed).outcome !== 'answer';

/** Greetings, thanks and goodbyes that hold nothing else. */
export const smallTalk: Stage = (turn) => {
  if (turn.message.action) return null;
  const state = { ...turn.state, misses: 0 };
  switch (turn.reading.talk) {
    case undefined:
      if (endsInThanks(turn)) return { state, replies: [say(THANKED)], traces: [] };
      // 「登記簿謄本の期限を確認」 asks for a dialog, and waits for nothing.
      return holdsOn(turn.reading) && turn.reading.request === undefined
        ? { state, replies: [say(wording.waiting)], traces: [] }
        : null;
    case 'greeting':
      return { state, replies: [say(wording.greeting, menuButtons)], traces: [] };
    case 'thanks':
      return {
        state,
        replies: [say(THANKED)],
        traces: [],
      };
    case 'praise':
      return { state, replies: [say(wording.thanksForPraise)], traces: [] };
    case 'blame':
      return { state, replies: [say(wording.sorryForMiss, helpButtons)], traces: [] };
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
