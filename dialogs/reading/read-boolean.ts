import type { ReplyReading } from '../form/types';
import { foldReply } from './clauses';
import { type Concept, isUncertain, polarityOf } from './polarity';
import { readYesNo } from './yes-no';

/** Reads a reply to a yes/no prompt: by the prompt's own words first, then by a plain yes or no. */
export function readBoolean(text: string, concept: Concept): ReplyReading<boolean> {
  const folded = foldReply(text);
  const value = polarityOf(folded, concept) ?? readYesNo(folded) ?? verbEnding(folded);
  return value === undefined ? { kind: 'none' } : { kind: 'value', value };
}

/** 「しました」「ないです」: a bare verb that echoes the question. */
function verbEnding(folded: string): boolean | undefined {
  if (isUncertain(folded) || folded.length > 12) return undefined;
  if (
    /^(?:まだ)?(?:し|やっ)?て?い?(?:ない|なし|無し|無い|ません|ませんでした|なかった|へん|ません)(?:です|よ|ね|でした|ねん|わ)*[。!]*$/.test(
      folded,
    )
  )
    return false;
  if (
    /^(?:し|やり|でき|あり)?(?:て(?:い)?ます|てる|ました|ます|した|ある|あった|済み?)(?:です|よ|ね|で|わ)*[。!]*$/.test(
      folded,
    )
  )
    return true;
  return undefined;
}
