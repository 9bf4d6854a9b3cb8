import type { MomentHit, ZoneHit } from '../grammar/hits';
import { readZone } from '../grammar/zone';
import { isAskedFor } from '../grammar/zones-beside';

/** A zone named outside the dates, and where. */
interface Mention {
  zone: ZoneHit;
  start: number;
}

const CANDIDATE =
  /(?:グリ|協定|世界|日本|東京|現地|ローカル|夏時|サマー|米国|アメリカ|GMT|UTC|JST|(?<![A-Za-z])(?:[A-Z][DS]T|[A-Z]{2}[DS]?T)(?![A-Za-z])|(?<![A-Za-z])(?:local|greenwich|coordinated|japan))/giu;
const BEFORE_DATE = /^(?:時間|時刻)?[ )\]】」>:=、,の\n]{0,5}$/;
const WITH_DE =
  /^ ?(?:の?(?:表記|表示|基準|時刻|時間|日時))?(?:では?|は|だと|ですと|なら|で(?:言|い|見|書)[うえいくる]と)[ 、,:\n]{0,2}$/;
const STATED =
  /^(?:の?(?:時間|時刻|日時))?(?:です(?!か|と)|だ(?!と|ったら)|でした(?!ら)|である|らしい|みたい|のよう|だそう|なん(?:です|だ)(?![かっ])|なので|の?(?:表記|表示|基準|設定)(?!.{0,4}か)|と(?:書|記載|表示)|で(?:表示|表記|記載|出力|書かれ))/;
// 「知りたいのは日本時間です」 and `to JST` name the zone of the answer.
const INTO = /(?:(?<![A-Za-z])(?:in)?to |→ ?|-> ?|[のた]は、? ?)$/i;

const mentionsOutside = (text: string, hits: readonly MomentHit[]): Mention[] => {
  const mentions: Mention[] = [];
  let next = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    while ((hits[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
    const inside = match.index >= (hits[next]?.start ?? Number.POSITIVE_INFINITY);
    const zone = inside ? undefined : readZone(text, match.index);
    if (zone && !INTO.test(text.slice(Math.max(0, match.index - 6), match.index)))
      mentions.push({ zone, start: match.index });
  }
  return mentions;
};

const bracketed = (text: string, mention: Mention): boolean =>
  /[([【]/.test(text.charAt(mention.start - 1)) && /[)\]】]/.test(text.charAt(mention.zone.end));

// 「(いずれも日本時間)」, 「※時刻は日本時間」, `both JST`: said of all dates in the text.
const OF_ALL =
  /(?:いずれも|どちらも|両方とも|ともに|共に|すべて|全て|全部|※|(?:時刻|時間|日時|表示|表記|タイムゾーン)(?:は|が|:|すべて|全て|いずれも){1,2}|both|all(?: times)?(?: are)?(?: in)?)[ の:]{0,2}$/i;

/** The zone of a note that counts for every date: before or behind all of them, in brackets or said of all. */
const notedForAll = (text: string, mentions: readonly Mention[], hits: readonly MomentHit[]): ZoneHit[] => {
  const [first, last] = [hits[0]?.start ?? 0, hits.at(-1)?.end ?? 0];
  return mentions
    .filter((mention) => {
      const behind = mention.start >= last;
      if (!behind && mention.zone.end > first) return false;
      if (isAskedFor(text, mention.zone.end, true)) return false;
      const before = text.slice(Math.max(0, mention.start - 16), mention.start);
      return OF_ALL.test(before) || (behind && bracketed(text, mention));
    })
    .map(({ zone }) => zone);
};

/** 「日本時間で 2026/3/1 8:59 まで有効って書いてある」: it is said in front of the time that it stands in that zone. */
const SAID_SO = /^ ?(?:まで)?(?: ?有効)?(?:って|と|で)(?:書|記載|表示|出て|なって|言われ)/;

/** 「日本時間で 2026/3/1 8:59 なら、GMTだといつ?」: the answer is wanted in another zone. */
const asksElsewhere = (text: string, mentions: readonly Mention[], own: Mention, hit: MomentHit): boolean =>
  mentions.some(
    ({ zone, start }) => start >= hit.end && zone.name !== own.zone.name && isAskedFor(text, zone.end, true),
  );

const ENDS_SENTENCE = /[。?\n]/g;
const ASKS_WHEN = /いつ|何時|なんじ|(?<!あと|残り)何日|教え|換算|変換|直し|なります/;
/** Nothing is said of the time: 「日本時間で 2026/3/1 8:59 は?」 */
const IS_ALL = /^ ?(?:は|って|まで|の|を|が)?[?]/;
const ASKS_LATER = /何時|なんじ|換算|変換|直し|(?:^|[。\n])(?:これ)?[をは]?教え/;

/**
 * Whether it is asked when the time is, so that a zone in front of it may be that of the answer. 「日本時間で 2026/3/1 8:59 までの証明書、
 * まだ生きてる?」 asks something else of a time that is told.
 */
const asksWhen = (text: string, { start, end }: MomentHit): boolean => {
  const ends = [...text.matchAll(ENDS_SENTENCE)].map(({ index }) => index);
  const from = ends.findLast((at) => at < start) ?? 0;
  const to = ends.find((at) => at >= end) ?? text.length;
  const rest = text.slice(end, to + 1);
  // Own line ends stand within what is pasted.
  return (
    IS_ALL.test(rest) ||
    ASKS_WHEN.test(`${text.slice(from, start)}${rest}`) ||
    ASKS_LATER.test(text.slice(to)) ||
    (/^\n/.test(text.slice(to)) && ASKS_WHEN.test(text.slice(to)))
  );
};

const isBefore = (text: string, mentions: readonly Mention[], mention: Mention, hit: MomentHit): boolean => {
  if (mention.zone.end > hit.start || hit.start - mention.zone.end > 12) return false;
  const between = text.slice(mention.zone.end, hit.start);
  if (BEFORE_DATE.test(between)) return !/[(]\s*$/.test(between);
  if (!WITH_DE.test(between)) return false;
  return (
    !asksWhen(text, hit) ||
    SAID_SO.test(text.slice(hit.end, hit.end + 16)) ||
    asksElsewhere(text, mentions, mention, hit)
  );
};

/**
 * Adds to each date the zone that the text states for it elsewhere: 「有効期限(日本時間): …」, 「JST 2012/12/10 …」,
 * 「… です。日本時間です」. A zone that the answer is wanted in (「日本時間では?」) is none of these. One that stands
 * directly before a date with a zone of its own, or is stated of it later, is added as well, so that a contradiction shows.
 */
export const withStatedZones = (text: string, hits: readonly MomentHit[]): MomentHit[] => {
  const mentions = mentionsOutside(text, hits);
  const noted = notedForAll(text, mentions, hits);
  return hits.map((hit, index) => {
    const from = hits[index - 1]?.end ?? 0;
    const direct = mentions.filter(
      (mention) => mention.start >= from && isBefore(text, mentions, mention, hit),
    );
    if (direct.length > 0) return { ...hit, zones: [...direct.map(({ zone }) => zone), ...hit.zones] };
    if (noted.length > 0 && hit.zones.length === 0) return { ...hit, zones: noted };
    const heading = mentions
      .filter((mention) => mention.start < hit.start && bracketed(text, mention))
      .at(-1);
    const sameLine = heading && heading.start >= from && !text.slice(heading.start, hit.start).includes('\n');
    if (heading && (hit.zones.length === 0 || sameLine))
      return { ...hit, zones: [heading.zone, ...hit.zones] };
    const stated = mentions.filter(
      ({ zone }) => !isAskedFor(text, zone.end, true) && STATED.test(text.slice(zone.end, zone.end + 12)),
    );
    return { ...hit, zones: [...hit.zones, ...stated.map(({ zone }) => zone)] };
  });
};
