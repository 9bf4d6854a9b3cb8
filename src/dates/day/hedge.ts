import type { DateTime } from 'luxon';
import { matchAt } from '../text/scan';
import { asDay, type DayHit, isCertain, isExact, plainDay } from './day-hit';

const ROUGHLY = / ?(?:の ?)?(?:頃|ごろ|ころ|あたり|辺り|前後|くらい|ぐらい|近辺|付近)/y;
/** Of a date that is not told by a length of time. */
const USUAL_MARGIN = 3;

const SAID =
  '(?:発行|取得|交付|購入|入手|導入|取っ|とっ|もらっ|貰っ|いただい|届い|作っ|入れ)?[しされちっでだてい経立るまたすもの過ぎ]{0,10}?';
const UNSURE =
  '(?:か(?:な|も|しら)|と(?:思|おも|記憶)|気が|はず|筈|っけ|だろう|でしょうか|ですかね|(?:じゃ|では)な(?:い|かった)(?:か|です|でしょ)|か、? ?その(?:くらい|ぐらい|あたり|辺|頃|へん))';
const AFTER = new RegExp(` ?(?:付け?)?[にでのが]?${SAID}${UNSURE}`, 'y');
const BEFORE =
  /(?:多分|たぶん|おそらく|恐らく|確か(?![にめ])|たしか(?![にめ])|もしかし(?:たら|て)|もしかすると|おおよそ|おおむね|大体|だいたい)/g;
const BEFORE_AT_ONCE = /(?:約|ざっと) ?$/;
const ANOTHER_CLAUSE = /[。、,!?\n\d]|です|ます|けど|ので|から/;
const FARTHEST = 20;

/** Whether a word like たぶん stands before it in the same clause. */
const hedgedBefore = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  if (BEFORE_AT_ONCE.test(before)) return true;
  const last = [...before.matchAll(BEFORE)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index + last[0].length).replace(/^[、, ]/, '');
  return !ANOTHER_CLAUSE.test(between);
};

/** A day that is named with a hedge is never a single day: some days around it can be meant. */
const widened = (hit: DayHit, today: DateTime): DayHit => {
  const hedged = { ...hit, approximate: true };
  if (hit.approximate || !isCertain(hit) || !isExact(hit)) return hedged;
  const day = plainDay(hit.latest);
  const margin = hit.margin ?? USUAL_MARGIN;
  const latest = day.plus({ days: margin });
  return {
    ...hedged,
    earliest: asDay(day.minus({ days: margin })),
    latest: asDay(day <= today && latest > today ? today : latest),
  };
};

/** The day with the 頃 or くらい behind it. */
export const withRoughly = (text: string, hit: DayHit, today: DateTime): DayHit => {
  const rough = matchAt(ROUGHLY, text, hit.end);
  if (!rough) return hit;
  const end = hit.end + rough[0].length;
  return hit.timed ? { ...hit, end } : { ...widened(hit, today), end };
};

/** The day as the words around it leave it: たぶん before it, だったと思います or かもしれません behind it. */
export const withHedge = (text: string, hit: DayHit, today: DateTime): DayHit =>
  matchAt(AFTER, text, hit.end) || hedgedBefore(text, hit.start) ? widened(hit, today) : hit;
