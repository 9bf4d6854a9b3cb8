import type { ReplyReading } from '../form/types';
import { foldReply } from './clauses';
import { kana } from './hiragana';
import { type Concept, polarityOf } from './polarity';
import { lastYesNo } from './self-correction';
import { isUncertain } from './uncertain';
import { readYesNo } from './yes-no';

/** 「しました」「やってへん」: a bare verb that echoes the question. */
const ECHO: Concept = {
  positive: kana(
    /^(?:もう|まだ|既に|すでに|たぶん|多分|おそらく|ちゃんと|はい|いえ|いいえ|いや|うん)*(?:し|やっ|やり|でき|しと|やっと)(?=て[いるまへなも]|た|まし|ませ|な|と|ちゃ|も|へ|ん)/,
  ),
};

const NOT_YET =
  /^(?:いいえ|いえ|いや|うう?ん)?[、,。]?(?:まだ|これから)(?:です|や|ねん|だ|よ|わ|で|ね|なん)*[。!]*$/;

/** Longer replies say more than the verb alone. */
const BARE = 14;

/** Reads a reply to a yes/no prompt: by the prompt's own words first, then by a plain yes or no. */
export function readBoolean(text: string, concept: Concept): ReplyReading<boolean> {
  const folded = lastYesNo(foldReply(text));
  const value = polarityOf(folded, concept) ?? readYesNo(folded) ?? echo(folded);
  return value === undefined ? { kind: 'none' } : { kind: 'value', value };
}

function echo(folded: string): boolean | undefined {
  if (isUncertain(folded) || folded.length > BARE) return undefined;
  return NOT_YET.test(folded) ? false : polarityOf(folded, ECHO);
}
