import type { AnyForm } from '../../../dialogs/form/types';
import type { Facts } from '../../reply/types';

const WANTS_CHANGE =
  /(?:直し|なおし|訂正し?|修正し?|変更し|変え|かえ|やり直し)(?:たい|て|させ)|間違え(?:た|て|まし)|間違い(?:でした|ました)|まちがえ(?:た|て|まし)/;
const OF_AN_ANSWER = /発行日|日付|答え|回答|入力|さっき|先ほど|どうか|訂正|間違|まちがえ|直し|修正/;
const CORRECTS =
  /やっぱ|やはり|訂正|間違え|間違い|まちがえ|じゃな(?:く|い)|ではな(?:く|い)|じゃなくて|実は|直し|修正|正しくは|さっきの|すみません|すいません|ごめん|^あ[っ、,]|(?:でした|だった|やった|やったわ|ました|でしたわ)[。!]*$/;

/** The fact that the person wants to say anew without saying how: 「発行日を訂正したい」. */
export function namesFactToChange(form: AnyForm, known: Facts, folded: string): string | undefined {
  if (!WANTS_CHANGE.test(folded) || !OF_AN_ANSWER.test(folded) || /\d/.test(folded)) return undefined;
  return Object.entries(form.facts).find(([name, fact]) => name in known && fact?.named.test(folded))?.[0];
}

/** Whether a message is worded as putting right what was said before. */
export function soundsLikeCorrection(folded: string): boolean {
  return CORRECTS.test(folded);
}

/** What is said in the place of something else: the end of 「2/20じゃなくて1/20です」. */
export function correctedPart(text: string): string {
  return text.split(/(?:じゃ|では)な(?:くて?|い)[、,]?/).at(-1) ?? text;
}
