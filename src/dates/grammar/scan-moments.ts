import type { MomentHit } from './hits';
import { readMoment } from './moment';
import { withSecondTime } from './second-time';

/** More dates than this are not told apart anyway. */
const MOST_DATES = 64;

const LETTER = /[A-Za-z]/;
const DIGIT = /\d/;
const STARTER = /[\d'A-Za-z令平昭大明西月火水木金土日午正深夜早朝夕昼お([【「<]/;

/** Words after which a number is no date. */
const OTHER_NUMBER =
  /(?:電話|TEL|FAX|携帯|シリアル(?:番号|ナンバー)?|serial(?: (?:number|no))?|番号|No|№|#|バージョン|version|ver|build|ビルド|IP(?:アドレス)?|型番|コード|code)[ .:=はが]{0,3}$|(?<!サーバー?)ID[ .:=]{0,3}$/i;

/** Whether the number at `position` goes on from another one, as in an address, a version or a telephone number. */
const continuesNumber = (text: string, position: number, lastEnd: number): boolean => {
  const [before, sign] = [text.charAt(position - 2), text.charAt(position - 1)];
  if (position <= lastEnd + 1) return false;
  return DIGIT.test(sign) || (/[-/.]/.test(sign) && DIGIT.test(before));
};

const looksLikeOther = (text: string, start: number, hit: MomentHit): boolean => {
  const previous = text.charAt(start - 1);
  const hasClock = hit.clock !== undefined;
  const compact = hit.date.compact === true;
  const digitsFirst = DIGIT.test(text.charAt(start));
  const short = /^\d{1,2} ?[A-Za-z]/.test(text.slice(start, start + 4));
  if (digitsFirst && /[A-Za-z_]/.test(previous) && (compact || short || !hasClock)) return true;
  if (!hasClock && /[/#\\]/.test(previous)) return true;
  const labelled = OTHER_NUMBER.test(text.slice(Math.max(0, start - 24), start));
  if (labelled && (!hasClock || (compact && hit.zones.length === 0))) return true;
  // Digits alone are a date only where they can be one.
  const unlikelyYear = hit.date.year !== undefined && (hit.date.year < 1900 || hit.date.year > 2199);
  if (!hasClock && unlikelyYear && hit.date.format !== 'us-slash') return true;
  if (compact && hit.zones.length === 0 && hit.date.format !== 'asn1-utctime') {
    const { month, day } = hit.date;
    return (
      unlikelyYear ||
      (!/T/i.test(text.slice(start, hit.end)) && (month < 1 || month > 12 || day < 1 || day > 31))
    );
  }
  return false;
};

const isStart = (text: string, position: number, lastEnd: number): boolean => {
  const character = text.charAt(position);
  if (!STARTER.test(character)) return false;
  if (DIGIT.test(character)) return !continuesNumber(text, position, lastEnd);
  return !(LETTER.test(character) && LETTER.test(text.charAt(position - 1)));
};

/** Every date in the text with what belongs to it, in order, without overlaps. */
export const scanMoments = (text: string): MomentHit[] => {
  const hits: MomentHit[] = [];
  let position = 0;
  let lastEnd = -2;
  while (position < text.length && hits.length < MOST_DATES) {
    const hit = isStart(text, position, lastEnd) ? readMoment(text, position) : undefined;
    if (hit && !looksLikeOther(text, position, hit)) {
      hits.push(...withSecondTime(text, hit));
      lastEnd = hits.at(-1)?.end ?? hit.end;
      position = lastEnd;
    } else position += 1;
  }
  return hits;
};
