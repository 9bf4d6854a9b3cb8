import type { DateTime } from 'luxon';
import { matchAt } from '../../text/scan';
import { asDay, type Frame, type Framed, oneDay, stretch } from '../day-hit';
import type { PartReader } from '../part';

const TODAY = /今日|本日|きょう|ほんじつ|同じ日|同日/y;
const ABOUT_NOW = /今(?:頃|ごろ|時分)|いまごろ|同じ(?:頃|ころ|ごろ|時期)|同時期/y;
/** How far 「去年の今頃」 reaches to either side. */
const ABOUT_DAYS = 15;
/** Longer words first: 一昨日 holds 昨日. The number is days from today. */
const DAY_WORDS: readonly [RegExp, number][] = [
  [/一昨々日|一昨昨日|さきおととい|さきおとつい/y, -3],
  [/一昨日|おととい|おとつい|一昨晩|一昨夜/y, -2],
  [/昨日|きのう|前日|昨晩|昨夜|ゆうべ|さくじつ|yesterday/iy, -1],
  [/明後日|あさって/y, 2],
  [/明日|あした|あす(?=[にはで、。 ]|$)|tomorrow/iy, 1],
  [
    /(?<!同じ)(?:今日|本日|きょう|ほんじつ)|今朝|けさ|(?:さっき|先ほど|さきほど|先程)(?!の)|たった今|ついさっき|today/iy,
    0,
  ],
  [/(?:今|いま)(?=から ?(?:約|およそ)?(?:\d{1,4}|[数何半]) ?(?:[年週日]|[かヶヵケカ箇個]月))/y, 0],
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

/** 先月|の今日, 去年|の同じ日. */
const sameDay = ({ unit, at, far }: Frame): Framed | undefined =>
  unit === 'days' || far ? undefined : { ...oneDay(at), frame: { unit: 'days', at } };

/** 今日, 昨日, 一昨日 …; 今日 behind a month is that far into it. */
export const readDayWord: PartReader = ({ text, today }, position) => {
  const again = matchAt(TODAY, text, position);
  for (const [pattern, offset] of DAY_WORDS) {
    const match = matchAt(pattern, text, position);
    if (!match) continue;
    const at = today.plus({ days: offset });
    return {
      end: position + match[0].length,
      within: (frame) => {
        if (frame) return again ? sameDay(frame) : undefined;
        return { ...oneDay(at), margin: 1, frame: { unit: 'days', at } };
      },
    };
  }
  if (!again) return undefined;
  return {
    end: position + again[0].length,
    faint: true,
    within: (frame) => frame && sameDay(frame),
  };
};

/** 去年|の今頃. */
export const readAboutNow: PartReader = ({ text, today }, position) => {
  const match = matchAt(ABOUT_NOW, text, position);
  return (
    match && {
      end: position + match[0].length,
      within: (frame) => {
        if (frame?.unit !== 'years' && frame?.unit !== 'months') return undefined;
        const from = (frame.far ?? frame.at).minus({ days: ABOUT_DAYS });
        return { ...stretch(from, frame.at.plus({ days: ABOUT_DAYS }), today), approximate: true };
      },
    }
  );
};

const NEXT_DAY = /(?:翌日|次の日|あくる日)/y;
const DAY_BEFORE = /前日|前の日/y;

/** 20日|の翌日, 昨日|の前日. */
export const readNeighbour: PartReader = ({ text }, position) => {
  const [next, before] = [matchAt(NEXT_DAY, text, position), matchAt(DAY_BEFORE, text, position)];
  const match = next ?? before;
  return (
    match && {
      end: position + match[0].length,
      faint: true,
      within: (frame) => {
        if (frame?.unit !== 'days') return undefined;
        const at = frame.at.plus({ days: next ? 1 : -1 });
        return { ...oneDay(at), frame: { unit: 'days', at } };
      },
    }
  );
};

const loosely = (from: number | null, to: number, today: DateTime): Framed => {
  const latest = today.minus({ days: to });
  return from === null
    ? { latest: asDay(latest), relative: true }
    : stretch(today.minus({ days: from }), latest, today);
};

/** 最近, だいぶ前. */
export const readLooseWord: PartReader = ({ text, today }, position) => {
  for (const [pattern, from, to] of LOOSE_WORDS) {
    const match = matchAt(pattern, text, position);
    if (!match) continue;
    const end = position + match[0].length;
    return { end, apart: true, within: (frame) => (frame ? undefined : loosely(from, to, today)) };
  }
  return undefined;
};
