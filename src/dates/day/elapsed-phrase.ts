import { KANJI_NUMERALS } from '../text/kanji-number';
import { matchAt } from '../text/scan';
import { readSpanOfTime, type SpanOfTime } from './span-of-time';

/** How the time since the issue compares with the span that was said. */
export type Comparison = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

export interface ElapsedPhrase {
  end: number;
  span: SpanOfTime;
  comparison: Comparison;
  /** 「31日前」 is told back, 「31日後」 ahead, rather than as the time that has passed since the issue. */
  direction?: 'back' | 'ahead';
  /** Names what it is counted from (発行から, 今日で). */
  since?: true;
}

const SINCE =
  /(?:(?:発行|取得|交付|購入|入手|導入|更新|インストール)(?:日|され|し)?(?:て|た日)?(?:から|より|以来|後|の)(?:数えて)?|(?:それ|あれ)?から|(?:今日|本日|きょう)で)(?:の?(?:日数|経過)は?)? ?(?:もう|まだ|既に|すでに|今日で|本日で|ちょうど|丁度|約|およそ|だいたい|大体|、|,| ){0,3}/y;
const HEDGE = /(?:もう|まだ|既に|すでに|ちょうど|丁度|ざっと| ){0,3}(約|およそ|おおよそ|だいたい|大体)? ?/y;
const QUALIFIER =
  /(?:の?(くらい|ぐらい|ほど|頃|ころ|ごろ|前後|程度|そこそこ|そこら|ばかり(?= ?(?:前|経|た[っち])))|と?(ちょい|ちょっと|少し|余り|あまり|強|余)|(以上)|(以内)|(未満|弱|足らず))?/y;
const NOT_PASSED =
  /(?:ちょうど)?(?:[がはもをしか]{0,2}(?:まだ)?)?(?:経過|経|た)?(?:って|っ|ち|して|し)?(?:い|お)?(?:ない|ません|なく|ねえ|てへん|とらん|おりません)|[しか]{1,2}(?:まだ)?(?:経|た)っ?て?(?:い)?(?:ない|ません)/y;
/** 「30日は過ぎてません」「30日を超えていない」 */
const NOT_BEYOND =
  / ?[がはをも]?(?:まだ)?(?:過ぎ|すぎ|超え?|こえ|越え|オーバーし)(?:て|ちゃ)?(?:は)?(?:い|お)?(?:ない|ません|なく|へん|とらん|おりません)/y;
const PASSED_BY = / ?[がはをも]?(?:とっくに)?(?:過ぎ|すぎ|超|こえ|越え|オーバー|上回)/y;
const PASSED =
  / ?[がはもで]?(?:ちょうど)?(?:経過|経|たち|たった|たって|たて(?=ば)|たつ|立ち|立った|になり|になる|が過ぎ)/y;
const ONLY = /(?:だけ)?しか|ばかり/y;
const AGO =
  / ?(?:も|か)?前(?![後年期々述])(?:[のに]?(くらい|ぐらい|ほど|頃|ころ|ごろ|あたり|辺り|程度))?|(?: ago|(?: before))/iy;
const AHEAD_OF =
  / ?(?:の)?(?:後(?!半|日|ろ)|あと(?!で)|先(?![々月週日程ほ]))(?:[のに]?(くらい|ぐらい|ほど|頃|ころ|ごろ|あたり|辺り|程度))?/y;
/** 「31日目に入りました」 tells the time that has passed, 「22日目に戻る」 a day of something else. */
const DAYTH = /目(?!に(?!入|な|あたり|当|到)|の)/y;

const comparisonOf = (qualifier: RegExpExecArray | undefined, hedged: boolean): Comparison => {
  if (qualifier?.[2] !== undefined) return 'more-than';
  if (qualifier?.[3] !== undefined) return 'at-least';
  if (qualifier?.[4] !== undefined) return 'at-most';
  if (qualifier?.[5] !== undefined) return 'less-than';
  return qualifier?.[1] !== undefined || hedged ? 'about' : 'exactly';
};
const ENDS = / ?(?:です|だ|でし|の(?:もの|やつ)|に(?:発行|取得|交付)|$|[。、\n])/y;

/** The first characters of all patterns and numbers below, so that most places of a text cost nothing. */
const BEGINS = new RegExp(
  `[発取交購入導更イそあか今本きもひふまみ既すち丁ざ約おだ大数何半\\d ${KANJI_NUMERALS}]`,
);
/** 「あと30日」「30日以内に」 and the like speak of what is to come. */
const AHEAD = /(?:あと|残り|今後|これから)\s?$/;

/**
 * Reads how long ago something was issued, exactly at `position`: 31日前, 発行から31日, 31日経った, 31日目, 30日を過ぎた,
 * まだ30日経っていない. The day after the issue is day 1, so that 31日目, 31日前 and 31日経過 name the same day.
 */
export const readElapsedPhrase = (text: string, position: number): ElapsedPhrase | undefined => {
  if (!BEGINS.test(text.charAt(position)) || AHEAD.test(text.slice(Math.max(0, position - 4), position)))
    return undefined;
  const since = matchAt(SINCE, text, position);
  const begin = position + (since?.[0].length ?? 0);
  const hedge = matchAt(HEDGE, text, begin);
  const hedged = hedge?.[1] !== undefined || /約|およそ|だいたい|大体/.test(since?.[0] ?? '');
  const span = readSpanOfTime(text, begin + (hedge?.[0].length ?? 0));
  if (!span) return undefined;
  if (matchAt(DAYTH, text, span.end) && span.unit === 'days') {
    return { end: span.end + 1, span, comparison: hedged ? 'about' : 'exactly' };
  }
  const qualifier = matchAt(QUALIFIER, text, span.end);
  const end = span.end + (qualifier?.[0].length ?? 0);
  const comparison = comparisonOf(qualifier, hedged);
  const notPassed = matchAt(NOT_PASSED, text, end);
  if (notPassed) {
    const only = matchAt(ONLY, text, end) !== undefined;
    return { end: end + notPassed[0].length, span, comparison: only ? 'at-most' : 'less-than' };
  }
  const notBeyond = matchAt(NOT_BEYOND, text, end);
  if (notBeyond) return { end: end + notBeyond[0].length, span, comparison: 'at-most' };
  const passedBy = matchAt(PASSED_BY, text, end);
  if (passedBy) return { end: end + passedBy[0].length, span, comparison: 'more-than' };
  const known = { span, ...(since && { since: true as const }) };
  const back = matchAt(AGO, text, end);
  const told = back ?? matchAt(AHEAD_OF, text, end);
  if (told) {
    const loosely = told[1] !== undefined && comparison === 'exactly';
    return {
      ...known,
      end: end + told[0].length,
      comparison: loosely ? 'about' : comparison,
      direction: back ? 'back' : 'ahead',
    };
  }
  const passed = matchAt(PASSED, text, end);
  if (passed) return { ...known, end: end + passed[0].length, comparison };
  // 「30日以内です」 says when; 「30日です」 without 発行から may be anything.
  const bounded = ['at-least', 'at-most', 'less-than'].includes(comparison) && matchAt(ENDS, text, end);
  return since || bounded ? { ...known, end, comparison } : undefined;
};
