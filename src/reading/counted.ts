import { ASKS, type Item } from './lists';

/** 「質問が2つあります。」「2点お聞きしたいです。」, in normalised text. */
const COUNTED =
  /(?:(?<=^|。|質問が|ことが|件が|質問、)[2-5二三四五](?:つ|点|件|個)(?:ほど|だけ)?(?:あり|ある|ござい)|[2-5二三四五](?:つ|点|件|個)(?:ほど|だけ)?、?(?:お?(?:質問|聞き|尋ね|伺い|うかがい)|確認|相談|教えて))[^。?]{0,20}。/;

/** Between two of them: 「…の件と、…の件です」「1つは…、もう1つは…」. */
const BETWEEN =
  /(?<=件|こと|話|質問)と、?|と、|(?<=件|こと|話|質問)、|、(?=(?:もう[1一]|[2-5])(?:つ|点|件|個))/;

/** Which of them it is. */
const ORDER = /^(?:(?:もう)?[1-5一](?:つ|点|件|個)(?:目|め)?は|まず|次に|つぎに)、?/;
const ENDING = /(?:の?(?:件|こと|話|質問))?(?:について)?(?:です|でございます|になります|だ)?$/;

/**
 * The things that a message says it has so many of, and then names without asking: 「2つあります。サーバが止まった件と、書類の件です」. At most
 * one where it does not.
 */
export function thingsCounted(folded: string): Item[] {
  const counted = COUNTED.exec(folded);
  const rest = counted ? folded.slice(counted.index + counted[0].length).replace(/[。\s]{1,9}$/, '') : '';
  // What is asked in sentences of its own is parted there.
  if (rest === '' || /[。?]/.test(rest)) return [];
  return rest
    .split(BETWEEN)
    .map((piece) => piece.trim().replace(ORDER, '').replace(ENDING, ''))
    .filter((text) => text !== '')
    .map((text) => ({ text, asks: `${text}${/[たるい]$/.test(text) ? '件' : ''}について教えてください` }));
}

/** How a row ends that says at its end how many things it was: 「…のと、…の2点です」. */
const SUMMED =
  /(?:と、?|の|、|以上)[2-5二三四五](?:つ|点|件)(?:です|だ|になります|でございます|あります|お願いします|質問です)?[。?\s]{0,9}$/;
/** Between two of them. */
const ROW = /(?<=の|こと|件)と、?|と、/;
/** 「…かっていうの」「…ほしいの」 */
const SAID_SO = /(?:(?:って|と)(?:いう|ゆう))?の$/;
const WISHED = /(?:か|たい|ほしい|欲しい|ない|ます|です)$/;

/** The things of a row that is counted at its end, of which one at least is asked or wished for; at most one where it is none. */
export function thingsSummed(sentence: string): Item[] {
  const summed = SUMMED.exec(sentence);
  if (summed === null) return [];
  const pieces = sentence
    .slice(0, summed.index + (summed[0].startsWith('と') ? 1 : 0))
    .replace(/と$/, '')
    .split(ROW)
    .map((piece) => piece.trim().replace(SAID_SO, ''))
    .filter((text) => text !== '');
  if (!pieces.some((text) => WISHED.test(text))) return [];
  return pieces.map((text) => ({
    text,
    asks: text.endsWith('か') ? `${text}?` : WISHED.test(text) ? text : `${text}${ASKS}`,
  }));
}
