import { matchAt } from '../../text/scan';
import { noDay } from '../day-hit';
import type { PartReader } from '../part';

/** Of a business year that only the person knows, of a day that was spoken of before, or counted in what has no calendar here. */
const UNCLEAR = [
  '(?:今|前々|前|先々|先|当|来|昨)期(?![限間待日])',
  '(?:第 ?\\d ?四|四)半期|[1-4]Q(?![A-Za-z\\d])|[上下](?:半期|期(?![限間待日]))',
  '(?:次の|翌々?|その次の|あくる)(?:[日週月年](?!曜)|[月火水木金土日]曜日?)|(?:今度の|来る|きたる)[月火水木金土日]曜日?',
  '(?:来る|きたる|次の|今度の|翌)(?=\\d{1,2} ?[月日/])|同年の?(?=\\d{1,2} ?[月/])',
  '(?:\\d{1,2}|[ひふみ二三]と?)(?:つ|個|こ)(?:前|先|後|あと)の(?=[月火水木金土日]曜|[週月年日])',
  '(?:前の|先の){2}(?:[月火水木金土日]曜日?|[週月年日])',
  '(?:数|何|\\d{1,3}) ?営業日(?:以内|以上|前|後)?',
];
const ANY = new RegExp(UNCLEAR.join('|'), 'iy');

/** 今期, 第3四半期, 翌週, 次の月曜, 3営業日前: the person must say which days these are. */
export const readUnclear: PartReader = ({ text, today }, position) => {
  const match = matchAt(ANY, text, position);
  return match && { end: position + match[0].length, within: () => noDay('undecided', today) };
};
