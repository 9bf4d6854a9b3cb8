import type { AnyForm } from '../../../dialogs/form/types';

const WANTS_CHANGE =
  /(?:直し|なおし|訂正し?|修正し?|変更し|変え|かえ|やり直し)(?:たい|て|させ)|間違(?:え|っ)(?:た|て|まし)|間違い(?:でした|ました)|まちがえ(?:た|て|まし)|(?:違|ちが)(?:い(?:ました|ます)|って(?:い?(?:ました|た|ます|る))|った|う)/;
const OF_AN_ANSWER = /発行日|日付|答え|回答|入力|さっき|先ほど|どうか|訂正|間違|まちがえ|直し|修正/;
/** 「あ、間違えた」 and no more: the last answer is meant. */
const ONLY_WRONG =
  /^(?:あ[っー]*|すみません|すいません|ごめん(?:なさい)?|今の|さっきの|先ほどの|は|が|[、,。!\s])*(?:押し|打ち|書き|入力|答え)?(?:間違い?|まちがい?)(?:え|っ)?(?:た|ました|でした|です|ちゃった|ちゃいました|てしまいました)[。!、\s]*$|^(?:すみません|すいません)?[、,。]?(?:今|さっき|先ほど)の(?:は|が)?(?:違|ちが)(?:います|いました|う|った)[。!]*$/;
/** What should stand instead follows at once. */
const SAYS_HOW = /(?:間違|まちが)(?:(?!間違|まちが)[^。、])*[。、]./;
const CORRECTS =
  /やっぱ|やはり|訂正|間違え|間違い|まちがえ|じゃな(?:く|い)|ではな(?:く|い)|じゃなくて|実は|直し|修正|正しくは|さっきの|すみません|すいません|ごめん|^あ[っ、,]|(?:でした|だった|やった|やったわ|ました|でしたわ)[。!]*$/;

/**
 * The fact that the person wants to say anew without saying how: 「発行日を訂正したい」「最初の答えを変えたい」.
 * @param answered the facts in the order in which they were answered
 */
export function namesFactToChange(
  form: AnyForm,
  answered: readonly string[],
  folded: string,
): string | undefined {
  if (ONLY_WRONG.test(folded)) return answered.at(-1);
  if (!WANTS_CHANGE.test(folded) || !OF_AN_ANSWER.test(folded) || /\d/.test(folded) || SAYS_HOW.test(folded))
    return undefined;
  const named = Object.entries(form.facts).find(
    ([name, fact]) => answered.includes(name) && fact?.named.test(folded),
  )?.[0];
  if (named) return named;
  if (/最初の(?:答え|回答|質問)/.test(folded)) return answered[0];
  return /(?:前|さっき|先ほど|今)の(?:答え|回答|質問)/.test(folded) ? answered.at(-1) : undefined;
}

/** Whether a message is worded as putting right what was said before. */
export function soundsLikeCorrection(folded: string): boolean {
  return CORRECTS.test(folded);
}

/** What is said in the place of something else: the end of 「2/20じゃなくて1/20です」; 「追加じゃないです」 as a whole. */
export function correctedPart(text: string): string {
  const end = text.split(/(?:じゃ|では)な(?:くて?|い)[、,]?/).at(-1) ?? text;
  return SAYS_NOTHING.test(end) ? text : end;
}

const SAYS_NOTHING = /^(?:です|でした|ん|の|だ|よ|ね|わ|さ|か|け(?:れ)?ど|が|ので|[。!！、\s])*$/;
