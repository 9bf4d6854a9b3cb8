import type { DateTime } from 'luxon';
import type { TextWithMoments } from '../moments-in';
import { remember } from '../text/remember';
import { matchAt, skip } from '../text/scan';
import type { DayContext } from '../types';
import { type Label, labelsOf } from '../validity/labels';
import { joinAlternatives, withOtherDay } from './alternatives';
import { withBound } from './bounds';
import { readChain } from './chain';
import { type DayHit, noDay } from './day-hit';
import { withHedge, withRoughly } from './hedge';
import type { Scanned } from './part';

export interface NamedDay {
  hit: DayHit;
  label: Label['kind'];
}

/** More days than this are not told apart anyway. */
const MOST_DAYS = 64;

/** Where no written date begins, a day's wording can begin with these only; most places of a text cost no more than this. */
const STARTER = new RegExp(
  [
    '\\d|[数何][日週年月営かヶヵケカ箇個]|半[年月]|約|先|前|今|当[月期]|再?来|去年|昨|最[近初後終]|少し|翌|次の|第 ?[\\d一二三四五]|同[年月]',
    'こ[なのん]|つい|ちょ|だい|かなり|ず[っい]|け[っさ]|結構|随分|昔|と[うっ]|お[とおよ正]|さ[っきいくら来]|ゆう|あ[さしすくれ]|き[のょた]',
    'もう|せん|いま|その|それ|まだ|ほん|ひ[とっ]|ふ[たつ]|み[つっ月]|たった|既に|すで|すっ|丁度|ざっ',
    '[火水木金土日] ?曜|月(?: ?曜|[末初頭])|一昨|三が日|四半|[二三]つ|年[末始明初頭度の]|週[末明初は頭]|直近|歳末|師走',
    '正月|新年|元[日旦]|本[年日]|明[日後治]|近頃|以前|西暦|[令平昭大][和成正]? ?(?:\\d|元)|大[正分昔晦み体]|初[旬日め]|中旬',
    '発行|取得|交付|購入|入手|導入|更新|インスト|から|[上下](?:期|半期|旬)|ゴール|GW|[RHSTM]\\.? ?(?:\\d|元)|today|tomorrow|yesterday',
  ].join('|'),
  'iy',
);
/** Goes on with 先月中, 今年中. */
const ALL_THROUGH = /中(?![旬頃ごー央途止断古身])/y;
/** 「寛政元年1月29日」: what stands directly before belongs to the day, and nobody has read it. */
const UNREAD = /(?:[一-龠]{2}元|\d{1,4}) ?(?:[年月日週]|[かヶヵケカ箇個]月)間?(?:(?:の|か、?) ?)?$/;

const withUnread = (text: string, hit: DayHit, last: number, today: DateTime): DayHit => {
  const unread = UNREAD.exec(text.slice(Math.max(last, hit.start - 8), hit.start));
  return unread ? { ...hit, start: hit.start - unread[0].length, ...noDay('undecided', today) } : hit;
};

/** 12月1日付, but not 12月1日付近. */
const DATED = /付け?(?![きい近属帯])/y;

const withDated = (text: string, hit: DayHit): DayHit => ({ ...hit, end: skip(DATED, text, hit.end) });

const readAt = (scanned: Scanned, position: number): DayHit | undefined => {
  const { text, today } = scanned;
  const written = scanned.momentAt(position) !== undefined;
  if (!written && !matchAt(STARTER, text, position)) return undefined;
  if (!written && /\d/.test(text.charAt(position)) && /[\d.]/.test(text.charAt(position - 1)))
    return undefined;
  const named = readChain(scanned, position);
  if (!named) return undefined;
  const through = named.earliest !== named.latest && matchAt(ALL_THROUGH, text, named.end);
  const hit = through ? { ...named, end: named.end + 1 } : named;
  const several = withOtherDay(text, withRoughly(text, withDated(text, hit), today));
  return withHedge(text, withBound(text, several, today), today);
};

const labelled = (text: string, hits: readonly DayHit[]): NamedDay[] => {
  const labels = labelsOf(text, hits);
  return hits.map((hit, index) => ({ hit, label: labels[index]?.kind ?? 'none' }));
};

const scan = (
  { folded: { text }, moments }: TextWithMoments,
  today: DateTime,
  context: DayContext,
): NamedDay[] => {
  const begins = new Map(moments.map((moment) => [moment.start, moment]));
  const scanned: Scanned = { text, today, context, momentAt: (position) => begins.get(position) };
  const hits: DayHit[] = [];
  let position = 0;
  while (position < text.length && hits.length < MOST_DAYS) {
    const hit = readAt(scanned, position);
    if (hit) hits.push(withUnread(text, hit, hits.at(-1)?.end ?? 0, today));
    position = hit ? Math.max(hit.end, position + 1) : position + 1;
  }
  return labelled(text, joinAlternatives(text, hits));
};

/**
 * Every day named in the text, in order: written, told from today, or loosely.
 * @param today midnight of a plain day in UTC
 */
export const scanDays = remember(scan, ({ folded }, today, { targetZone }) =>
  [+today, targetZone, folded.text].join(' '),
);
