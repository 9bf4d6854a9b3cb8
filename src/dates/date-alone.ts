import { fold } from './text/fold';

/** Names of what a validity date is the date of. */
const LABELS =
  /サーバ[-ー]?id|証明書|ssl|有効期[間限]|期限|開始|終了|満了|失効|発行日?|validity|valid|expires?|expiry|not\s?(?:before|after)|start|end|date|切れ|が|で|と|のは/gi;
const WEEKDAYS = /[月火水木金土日]曜日?|\([月火水木金土日]\)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*/gi;
const ZONES = /(?<![a-z])(?:gmt|utc|jst|[pmce][sd]t|ces?t|bst|hkt|sgt|kst|at|[tzapm]{1,2})(?![a-z])/gi;
/** What dates and times are written with. */
const PARTS =
  /[\d\s/:.,、。+\-()（）「」=~]|年|月|日|時|分|秒|から|まで|午前|午後|正午|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|令和|平成|昭和|[rhs](?=\d)|です|は|を|に|の|ですが|お願いします|いつ|何時/gi;
/** Letters that may be left over. */
const REST = 2;

/** Whether hardly anything stands beside the dates of a text, so that they are what it is about. */
export function isDateAlone(text: string): boolean {
  const folded = fold(text).text;
  if (!/\d/.test(folded)) return false;
  const rest = [WEEKDAYS, ZONES, PARTS, LABELS].reduce((left, words) => left.replace(words, ''), folded);
  return rest.length <= REST;
}
