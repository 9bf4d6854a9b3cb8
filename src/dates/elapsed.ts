import { readElapsedPhrase } from './day/elapsed-phrase';
import { readSpanOfTime } from './day/span-of-time';
import { momentsIn } from './moments-in';
import { originalOf } from './text/folded-text';
import { matchAt } from './text/scan';

const BARE = /^[ \n]?(\d{1,4})[ \n]?$/;
const ALONE = /(?:です|でした|だ|ぐらい|くらい)?[。、 \n]?$/y;

/**
 * Days since the issue, as said exactly: 「発行から31日」「31日目」「31日前」「3週間経った」, and where the whole text is no
 * more than that, 「31」 and 「31日」. The day after the issue is day 1.
 *
 * @returns `undefined` where no exact number of days is said (months and loose words are left to `readDay`)
 */
export const readElapsedDays = (text: string): { days: number; matched: string } | undefined => {
  const { folded } = momentsIn(text);
  const bare = BARE.exec(folded.text);
  if (bare) return { days: Number(bare[1]), matched: text.trim() };
  for (let position = 0; position < folded.text.length; position += 1) {
    if (/\d/.test(folded.text.charAt(position - 1))) continue;
    const phrase = readElapsedPhrase(folded.text, position);
    if (phrase?.span.days !== undefined && phrase.comparison === 'exactly') {
      return { days: phrase.span.days, matched: originalOf(text, folded, position, phrase.end) };
    }
  }
  const begin = folded.text.search(/\S/);
  const span = begin < 0 ? undefined : readSpanOfTime(folded.text, begin);
  if (span?.days === undefined || !matchAt(ALONE, folded.text, span.end)) return undefined;
  return { days: span.days, matched: originalOf(text, folded, begin, span.end) };
};
