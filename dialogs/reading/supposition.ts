import { foldReply } from './clauses';

const OPENS =
  /^(?:(?:じゃあ?|では|なら|それなら|もし(?:も)?|仮に|たとえば|例えば|ちなみに|ほかに|他に)[、,]? ?)+/;
/** 「…だと?」「…だったら?」「…の場合は?」, and 「…は?」, which asks the same where a result stands. */
const ENDS =
  /(?:(?:だと(?:すると|したら)?|だったら?|なら(?:ば)?|であれば|でしたら|とすると|としたら|とすれば|の(?:場合|とき|時)(?:に?は|だと|なら)?|は)(?:、? ?(?:どう(?:です(?:か)?|なり(?:ます(?:か)?)?|なる(?:の|んです(?:か)?)?|でしょうか)?|いつ(?:です(?:か)?|から(?:です(?:か)?)?|になり(?:ます(?:か)?)?|まで(?:です(?:か)?)?)?|いかが(?:です(?:か)?|でしょうか)?))?)[?。 ]*$/;
/** A day, however it is told, and at most that something was issued on it: what speaks of more is a matter of its own. */
const ONLY_A_DAY =
  /^(?:(?:サーバid|証明書)の?)?(?:(?:発行|取得|交付)(?:日|した日|された日)?(?:が|は|の|から)?)?(?=.*[\d先今来去昨一二三四五六七八九十半])[\d/.年月日令和平成昭週曜火水木金土末初上中下旬頭半ばごろ頃くらい先今来去昨一二三四五六七八九十々元かケヶカ箇個間約経過前もうちょど丁度後目の]+(?:に?(?:発行|取得|交付)(?:した|された)?)?$/;

/**
 * The day that is supposed instead of the one that a case was decided by: `1/20` of 「じゃあ1/20だったら?」; undefined where
 * the text supposes no day. Whether there is such a day is for its form to tell.
 */
export function supposedDay(text: string): string | undefined {
  const folded = foldReply(text).trim();
  if (!ENDS.test(folded)) return undefined;
  const supposed = folded.replace(OPENS, '').replace(ENDS, '').trim();
  return ONLY_A_DAY.test(supposed) ? supposed : undefined;
}
