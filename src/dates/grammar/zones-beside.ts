import { matchAt, skip } from '../text/scan';
import type { ZoneHit, ZonesHit } from './hits';
import { readZone } from './zone';

const TO =
  '(?:に(?:し|直|変|換|な|お|は|$|[、。 ?])|へ|だと|ですと|でしたら|だったら|なら|って|とは|では|換算|変換|[?])';
/** 「日本時間で表示しています」 says in which zone something is shown; 「日本時間で表示して」 wishes it. */
const SHOWN = '(?:表示|表記|記載|出力)(?:(?:し|され)て(?:い|お)|され(?:る|ます)(?!か)|[。、)\\n]|中|です|$)';
/** 「日本時間の表示です」 */
const KEPT = '(?:表示|表記|基準|設定)(?:です(?!か)|だ(?!と)|に|で?[、。\\n)]|$)';
const BY = `(?:で(?!${SHOWN})(?:も|何|いつ|言|い[うえい]|教|おし|お願|おねがい|示|表|出|どう|の|知|変|換|直|計|$|[?。、\\n ]))`;
const WANTED = '(?:[をが](?:教|おし|知|分か|わか|お願|おねがい))';
/** 「23:59:59 日本時間だと」, 「JSTに直して」: the zone that is asked for, not the one that the time is in. */
const ASKED_FOR = new RegExp(` ?(?:${TO}|${BY}|${WANTED})`, 'y');
/** After a zone has been named already, more words show that the second is the one asked for. */
const ASKED_FOR_SECOND = new RegExp(
  `(?:表[示記])? ?(?:${TO}|${BY}|の(?!\\d|${KEPT})|[をがも](?!\\d)|は(?! ?\\d))`,
  'y',
);

/** Whether the zone that ends at `end` is one that the person wants the answer in. */
export const isAskedFor = (text: string, end: number, second = false): boolean =>
  matchAt(second ? ASKED_FOR_SECOND : ASKED_FOR, text, end) !== undefined;

const OPENING = / ?[([【「<] ?/y;
const CLOSING = / ?[)\]】」>]/y;
const BETWEEN_IN_BRACKETS = /(?: ?[,、/=:] ?| )/y;

const readBracketed = (text: string, position: number): ZonesHit | undefined => {
  const opening = matchAt(OPENING, text, position);
  if (!opening) return undefined;
  const zones: ZoneHit[] = [];
  let at = position + opening[0].length;
  for (let count = 0; count < 3; count += 1) {
    const zone = readZone(text, at);
    if (!zone) break;
    zones.push(zone);
    at = skip(BETWEEN_IN_BRACKETS, text, zone.end);
  }
  const last = zones.at(-1);
  const closing = last && matchAt(CLOSING, text, last.end);
  return closing ? { end: last.end + closing[0].length, zones } : undefined;
};

const GAP = /(?: ?[,、] ?| )?/y;
const ALONE_ON_LINE = /\n(?=[^\n]{2,12}(?:\n|$))/y;

/** A zone that stands in the next line by itself. */
const zoneAlone = (text: string, position: number): ZoneHit | undefined => {
  const zone = readZone(text, skip(ALONE_ON_LINE, text, position));
  return zone && /^ ?(?:\n|[)\]】」>、。]|です(?!か)|$)/.test(text.slice(zone.end, zone.end + 4))
    ? zone
    : undefined;
};

/**
 * Reads the zones that stand after a time: `GMT`, `+0900 (JST)`, `+09:00[Asia/Tokyo]`, `(日本標準時)`.
 *
 * @param targetName name of the zone that people ask for, so that 「JSTだと」 after the time is not taken for its zone
 */
export const readZones = (text: string, position: number, targetName = 'JST'): ZonesHit => {
  const zones: ZoneHit[] = [];
  let end = position;
  for (let count = 0; count < 3; count += 1) {
    const bracketed = readBracketed(text, end);
    if (bracketed) {
      zones.push(...bracketed.zones);
      end = bracketed.end;
      continue;
    }
    const gap = zones.length === 0 ? skip(GAP, text, end) : skip(/ ?/y, text, end);
    const zone = readZone(text, gap) ?? (count === 0 ? zoneAlone(text, end) : undefined);
    if (!zone || (zone.name === targetName && isAskedFor(text, zone.end, zones.length > 0))) break;
    if (zones.length > 0 && zone.offset === undefined && zone.iana === undefined) break;
    zones.push(zone);
    end = zone.end;
  }
  return { end, zones };
};
