import type { NamedDay } from './scan-days';

const TAKEN_BACK =
  /^ ?[」)]?(?:じゃ(?:なく|ない|ねえ|のうて)|では(?:なく|ない)|でなく|は(?:間違|誤|違)|(?:って)?(?:言|い)い?ました[がけ])/;
/** 「来月更新したい」, 「1月20日に切れます」: days of something else. 更新しました is an issue again. */
const SOMETHING_ELSE =
  /^ ?(?:中|後|まで|頃)?(?:に|で|から|は|の)? ?(?:更新(?!しま?した|され|日)|申請|切れ|期限|失効|満了|終了|予定|有効|使え)/;
const ISSUED_AFTER =
  /^ ?(?:頃|ごろ)?(?:に|付け?|の)? ?(?:新規に?|新しく)?(?:発行|取得|交付|購入|入手|とっ|取っ|取り|とり|取った|出し|出て|もらっ|頂|いただ|届|買)/;
const ISSUED_BEFORE =
  /(?:発行|取得|交付|購入|入手|謄本|取った|もらった)(?:日|年月日|し(?:た|ました)|さ?れた|して(?:もらった|いただいた))?(?:の|日)?(?:は|が|を|:|=|、|,| ){0,3}(?:たぶん|多分|確か|たしか|おそらく|やっぱり?|やはり|、| ){0,3}$/;
/** 「昨日から動きません」 begins something, but not the certificate. */
const ONWARDS = /^ ?(?:から|より|以降|以後|~)/;
const SINCE = /^ ?(?:発行|取得|交付|購入|入手|導入)/;

const isIssued = (text: string, { hit, label }: NamedDay): boolean =>
  (label === 'start' && !ONWARDS.test(text.slice(hit.end, hit.end + 4))) ||
  ISSUED_AFTER.test(text.slice(hit.end, hit.end + 12)) ||
  SINCE.test(text.slice(hit.start, hit.end)) ||
  ISSUED_BEFORE.test(text.slice(Math.max(0, hit.start - 24), hit.start));

const inQuestion = (text: string, { hit, label }: NamedDay): boolean => {
  const after = text.slice(hit.end, hit.end + 12);
  // The end of a validity and the day of writing are no days of issue.
  return TAKEN_BACK.test(after) || SOMETHING_ELSE.test(after) || label === 'end' || label === 'deadline';
};

/** The days of which the text itself says that something was issued on them. */
export const statedIssueDays = (text: string, named: readonly NamedDay[]): NamedDay[] =>
  named.filter((day) => !inQuestion(text, day) && isIssued(text, day));

/** The days that answer when something was issued: those of which it is said, else any that is not of something else. */
export const possibleIssueDays = (text: string, named: readonly NamedDay[]): NamedDay[] => {
  const kept = named.filter((day) => !inQuestion(text, day));
  const stated = kept.filter((day) => isIssued(text, day));
  if (stated.length > 0) return stated;
  const unnamed = kept.filter(({ label }) => label !== 'other');
  return unnamed.length > 0 ? unnamed : kept.filter(({ hit }) => hit.relative);
};
