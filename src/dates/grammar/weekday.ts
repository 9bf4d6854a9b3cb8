import { matchAt } from '../text/scan';

const JAPANESE = ['月', '火', '水', '木', '金', '土', '日'];
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const KANJI =
  / ?[,、]? ?(?:[([【「<] ?([月火水木金土日])(?: ?曜日?)?(?:[・,、 /]{0,2}祝日?)? ?[)\]】」>]|([月火水木金土日]) ?曜日?)/y;
const LATIN =
  / ?[,、]? ?[([]?(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![A-Za-z])\.?[)\]]?/iy;

/** A weekday, 1 (Monday) to 7 (Sunday), as it stands before or after a date; a single kanji only in brackets or with 曜. */
export const readWeekday = (text: string, position: number): { end: number; weekday: number } | undefined => {
  const match = matchAt(KANJI, text, position) ?? matchAt(LATIN, text, position);
  if (!match) return undefined;
  const name = match[1] ?? match[2] ?? '';
  const index = JAPANESE.includes(name)
    ? JAPANESE.indexOf(name)
    : ENGLISH.indexOf(name.slice(0, 3).toLowerCase());
  return { end: position + match[0].length, weekday: index + 1 };
};
