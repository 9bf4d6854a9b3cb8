import { MAX_READ_LENGTH } from '../../language/limits';
import { holdsOn, yesOrNo } from '../../reading/said';
import { say } from '../show';
import type { Stage, Turn } from '../types';
import { isLabelled, validityOf } from '../validity';
import { helpButtons, menuButtons, wording } from '../wording';

/** A yes where nothing is open: an acknowledgement as any other. */
const HEARD = 'ありがとうございます。ほかにもご質問があれば、いつでもお書きください。';
const THANKED = 'どういたしまして。ほかにもご質問があれば、いつでもお書きください。';

/** 「ご丁寧なご説明をいただき誠にありがとうございました」: thanks for something, and nothing that is asked or told. */
function onlyThanks({ reading, world }: Turn): boolean {
  if (reading.thanks === undefined || reading.asks || reading.days.length > 0) return false;
  if (reading.told.statements.length > 0) return false;
  const { outcome } = world.search(reading.analysed);
  return reading.thanks === 'end' ? outcome !== 'answer' : outcome === 'unknown';
}

/** What was pasted counts, and not how it is greeted with (of a long text not every sentence is read) or announced: 「確認です」. */
function showsValidity(turn: Turn): boolean {
  const { message, reading } = turn;
  const talks = reading.talk === undefined ? holdsOn(reading) : message.text.length > MAX_READ_LENGTH;
  return talks && isLabelled(validityOf(turn));
}

/** Greetings, thanks and goodbyes that hold nothing else. */
export const smallTalk: Stage = (turn) => {
  if (turn.message.action || showsValidity(turn)) return null;
  const state = { ...turn.state, misses: 0 };
  switch (turn.reading.talk) {
    case undefined:
      if (onlyThanks(turn)) return { state, replies: [say(THANKED)], traces: [] };
      if (turn.state.stack.length === 0 && yesOrNo(turn.reading) === true)
        return { state, replies: [say(HEARD)], traces: [] };
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
