import { matchAt } from '../text/scan';
import { asDay, type DayHit, type DayReader, oneDay, stretch } from './day-hit';

/** Longer words first: 一昨日 holds 昨日. The number is days from today. */
const DAY_WORDS: readonly [RegExp, number][] = [
  [/一昨々日|一昨昨日|さきおととい|さきおとつい/y, -3],
  [/一昨日|おととい|おとつい|一昨晩|一昨夜/y, -2],
  [/昨日|きのう|前日|昨晩|昨夜|ゆうべ|yesterday/iy, -1],
  [/明後日|あさって/y, 2],
  [/明日|あした|あす(?=[にはで、。 ]|$)|tomorrow/iy, 1],
  [/今日|本日|きょう|今朝|けさ|さっき|先ほど|先程|たった今|ついさっき|today/iy, 0],
];

/** Words of which only a range can be said; `null` is a range without a first day. Days before today. */
const LOOSE_WORDS: readonly [RegExp, number | null, number][] = [
  [
    /最近|さいきん|近頃|このところ|先日|この間|こないだ|このあいだ|この前(?!の)|ちょっと前|少し前|つい先(?:日|頃)/y,
    180,
    0,
  ],
  [
    /(?:(?:だいぶ|大分|かなり|ずっと|ずいぶん|随分|結構|けっこう|何年も)(?:以?前|昔)|とうの昔|大昔|昔)/y,
    null,
    1,
  ],
  [/とっくに|以前に(?:発行|取得|交付)/y, null, 1],
];

const readDayWord: DayReader = (text, position, today) => {
  for (const [pattern, offset] of DAY_WORDS) {
    const match = matchAt(pattern, text, position);
    if (match)
      return oneDay({ start: position, end: position + match[0].length }, today.plus({ days: offset }));
  }
  return undefined;
};

const readLooseWord: DayReader = (text, position, today): DayHit | undefined => {
  for (const [pattern, from, to] of LOOSE_WORDS) {
    const match = matchAt(pattern, text, position);
    if (!match) continue;
    const span = { start: position, end: position + match[0].length };
    const latest = today.minus({ days: to });
    if (from === null) return { ...span, latest: asDay(latest), relative: true };
    return stretch(span, today.minus({ days: from }), latest, today);
  }
  return undefined;
};

/** 今日, 昨日, 一昨日 … and 最近, だいぶ前. */
export const readRelativeWord: DayReader = (text, position, today) =>
  readDayWord(text, position, today) ?? readLooseWord(text, position, today);
