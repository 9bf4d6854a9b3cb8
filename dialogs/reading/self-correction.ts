/** Between what one takes back and what one says instead: 「5月7日、いや8日」「いいえ、やっぱりはい」. */
const TAKES_BACK =
  /(?:(?<![、,。.\s])[、,。.\s]+)?(?:あ[っ、,]|いや(?:いや)?(?=[、,\s\d０-９はい])|もとい|ではなく(?:て)?|じゃなく(?:て)?|訂正(?:して|です)?|違う|違った|間違え(?:た|ました)|間違い(?:です|でした)?|やっぱり?|やはり)[、,。:：\s]*/;
const MONTH = /(?:(?:\d{4}|[０-９]{4})年\s*)?(?:\d{1,2}|[０-９]{1,2})月\s*(?=(?:\d{1,2}|[０-９]{1,2})日)/g;
const STARTS_WITH_DAY = /^(?:\d{1,2}|[０-９]{1,2})日/;
const YES_OR_NO = /^(?:はい|うん|ええ|いいえ|いえ|ううん)(?:です)?[。!！]*$/;

/** What stands after the last word that takes back what stood before; undefined where nothing is taken back. */
function said(text: string): { before: string; after: string } | undefined {
  const parts = text.split(TAKES_BACK);
  const after = parts.pop() ?? '';
  return parts.length === 0 || parts.join('') === '' ? undefined : { before: parts.join('、'), after };
}

/** The day that counts, with the month of the one that was taken back: 「5月7日、いや8日でした」 is 「5月8日でした」. */
export function lastDay(text: string): string {
  const { before, after } = said(text) ?? {};
  if (before === undefined || after === undefined || !/\d|[０-９]/.test(before)) return text;
  if (STARTS_WITH_DAY.test(after)) return `${before.match(MONTH)?.at(-1) ?? ''}${after}`;
  return /(?:\d{1,2}|[０-９]{1,2})(?:月|[/-]\d)/.test(after) ? after : text;
}

/** The yes or no that counts: 「いいえ、やっぱりはい」 is 「はい」. */
export function lastYesNo(text: string): string {
  const { after } = said(text) ?? {};
  return after !== undefined && YES_OR_NO.test(after) ? after : text;
}
