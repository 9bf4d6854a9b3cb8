import { isExact } from './day-hit';
import type { NamedDay } from './scan-days';

const TAKEN_BACK =
  /^ ?[」)]?(?:じゃ(?:なく|ない|ねえ|のうて)|では(?:なく|ない)|でなく|は(?:間違|誤|違)|(?:って)?(?:言|い)い?ました[がけ])/;
/** 「来月更新したい」, 「1月20日に切れます」: days of something else. 更新しました is an issue again. */
const SOMETHING_ELSE =
  /^ ?(?:中|後|まで|頃|分)?(?:に|で|から|は|の|も|を)? ?(?:更新(?!しま?した|され|日)|申請|切れ|期限|失効|満了|終了|予定|有効|使え)/;
const ISSUED_AFTER =
  /^ ?(?:頃|ごろ)?(?:に|付け?|の)? ?(?:新規に?|新しく)?(?:発行|取得|交付|購入|入手|とっ|取っ|取り|とり|取った|出し|出て|もらっ|頂|いただ|届|買)/;
const ISSUED_BEFORE =
  /(?:発行|取得|交付|購入|入手|謄本|取った|もらった)(?:日|年月日|し(?:た|ました)|さ?れた|して(?:もらった|いただいた))?(?:の|日)?(?:は|が|を|:|=|、|,| ){0,3}(?:たぶん|多分|確か|たしか|おそらく|やっぱり?|やはり|、| ){0,3}$/;
/** 「昨日から動きません」 begins something, but not the certificate. */
const ONWARDS = /^ ?(?:から|より|以降|以後|~)/;
const SINCE = /^ ?(?:発行|取得|交付|購入|入手|導入)/;

/** What a length of time is part of where only the rule is spoken of: 「30日経たないと」「60日でも」「30日待つ」. */
const SUPPOSED =
  /^ ?[がはをも]?(?:経過|経|立|過ぎ|すぎ|超え?|越え|こえ|以[上内])?[しちったてでいるおなかの間]{0,6}?(?:ないと|なければ|なきゃ|るまで|たら(?!し)|だら|[てれけ]ば|(?<!ん|の)でも(?!う)|ても(?!う)|なら|(?<=[るつうたい])と(?!思|おも|い[うわ]|言|聞|き[いく]|の|か|なっ|なり)|まで|場合|とき|時は|際|ケース|待|必要|空け|あけ)/;
/** From the length of time to the end of a sentence that asks, with nothing between that ends a statement. */
const ASKED =
  /^(?!(?:[^。!?\n]*?(?:[すたるいんだ](?:が|けど|けれど|けども|ので|のに|から|し)|けど|[、,]|(?:です|ます|ました)(?=[一-龠ァ-ヴも])))|[ 、,])[^。!?\n]*(?:\?|(?:か|かな|かね|かしら|の|よね)(?:[。!\n]|$))/;

/** 「発行から2か月の謄本は使えますか」: a length that belongs to a thing is that thing's, though it stands in the question. */
const OF_A_THING = /^[っしてたいる]{0,4}の?(?:登記|謄本|サーバ|証明書|SSL)/i;

/** 「発行後30日を過ぎないと更新できませんか」: a length of time in the question itself is the rule's, not the person's. */
const isOfTheRule = (text: string, { hit }: NamedDay): boolean => {
  if (!hit.since) return false;
  const after = text.slice(hit.end, hit.end + 200).trimEnd();
  if (SUPPOSED.test(after)) return true;
  return ASKED.test(after) && !(isExact(hit) && OF_A_THING.test(after));
};

const isIssued = (text: string, { hit, label }: NamedDay): boolean =>
  (label === 'start' && !ONWARDS.test(text.slice(hit.end, hit.end + 4))) ||
  ISSUED_AFTER.test(text.slice(hit.end, hit.end + 12)) ||
  SINCE.test(text.slice(hit.start, hit.end)) ||
  ISSUED_BEFORE.test(text.slice(Math.max(0, hit.start - 24), hit.start));

const isOfSomethingElse = (text: string, day: NamedDay, today: string): boolean => {
  const { hit, label } = day;
  // 「30日のルール」, 「2週間後から」: a number of days, or a time that is to come.
  if (hit.bare || (hit.ahead && ONWARDS.test(text.slice(hit.end, hit.end + 4)))) return true;
  // 「来年分」: no issue can have been in a stretch of time that is still to come. A day may be a slip, which is told.
  if (hit.earliest !== undefined && hit.earliest > today && !isExact(hit)) return true;
  if (isOfTheRule(text, day)) return true;
  const after = text.slice(hit.end, hit.end + 12);
  // The end of a validity and the day of writing are no days of issue.
  return TAKEN_BACK.test(after) || SOMETHING_ELSE.test(after) || label === 'end' || label === 'deadline';
};

/** The days of which the text itself says that something was issued on them. */
export const statedIssueDays = (text: string, named: readonly NamedDay[], today: string): NamedDay[] =>
  named.filter(
    (day) =>
      // 「申請の翌日に発行してほしい」 tells no day.
      day.hit.problem !== 'undecided' && !isOfSomethingElse(text, day, today) && isIssued(text, day),
  );

/** The days that answer when something was issued: those of which it is said, else any that is not of something else. */
export const possibleIssueDays = (text: string, named: readonly NamedDay[], today: string): NamedDay[] => {
  const kept = named.filter((day) => !isOfSomethingElse(text, day, today));
  const stated = kept.filter((day) => isIssued(text, day));
  if (stated.length > 0) return stated;
  const unnamed = kept.filter(({ label }) => label !== 'other');
  return unnamed.length > 0 ? unnamed : kept.filter(({ hit }) => hit.relative);
};
