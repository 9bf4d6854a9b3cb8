/** A zone as named: a fixed offset in minutes, an IANA zone, or a name that several zones share (`undefined`). */
export interface NamedZone {
  name: string;
  offset?: number;
  iana?: string;
}

const fixed = (name: string, offset: number): NamedZone => ({ name, offset });

const hours = (value: number): number => value * 60;

/** Abbreviations with one usual meaning; those of North America as in RFC 2822, section 4.3. */
const OFFSETS: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  UT: 0,
  ZULU: 0,
  Z: 0,
  WET: 0,
  JST: hours(9),
  KST: hours(9),
  EST: hours(-5),
  EDT: hours(-4),
  CDT: hours(-5),
  MST: hours(-7),
  MDT: hours(-6),
  PST: hours(-8),
  PDT: hours(-7),
  AKST: hours(-9),
  AKDT: hours(-8),
  HST: hours(-10),
  WEST: hours(1),
  CET: hours(1),
  MET: hours(1),
  CEST: hours(2),
  MEST: hours(2),
  EET: hours(2),
  EEST: hours(3),
  MSK: hours(3),
  ICT: hours(7),
  WIB: hours(7),
  HKT: hours(8),
  SGT: hours(8),
  PHT: hours(8),
  AWST: hours(8),
  ACST: hours(9.5),
  ACDT: hours(10.5),
  AEST: hours(10),
  AEDT: hours(11),
  NZST: hours(12),
  NZDT: hours(13),
};

/** Looks up an abbreviation; a name that is shared or unknown has neither offset nor zone. */
export const zoneByAbbreviation = (text: string): NamedZone => {
  const name = text.toUpperCase();
  const offset = OFFSETS[name];
  if (offset === undefined) return { name };
  return fixed(offset === 0 && name !== 'GMT' ? 'UTC' : name, offset);
};

/** Names in words, longest first; each pattern is tried where a zone may stand. */
export const ZONE_PHRASES: readonly { pattern: RegExp; zone: NamedZone }[] = [
  { pattern: /(?:GMT|british|western european) (?:summer|daylight) time/iy, zone: fixed('UTC+01:00', 60) },
  { pattern: /(?:英国|イギリス|GMT) ?夏時[間刻]/iy, zone: fixed('UTC+01:00', 60) },
  {
    pattern: /グリ[ニー]{1,2}ッジ ?(?:標準|平均)?(?:時間|時刻|時)|greenwich (?:mean|standard) time/iy,
    zone: fixed('GMT', 0),
  },
  {
    pattern:
      /(?:協定)?世界(?:標準|協定)?(?:時間|時刻|時)|(?:coordinated )?universal time(?:,? coordinated)?/iy,
    zone: fixed('UTC', 0),
  },
  {
    pattern:
      /日本の?(?:標準)?(?:時間帯?|時刻|時)|東京の?(?:標準)?(?:時間|時)|日本(?=[)\]\n]|$)|(?:japan(?:ese)?|tokyo) (?:standard )?time/iy,
    zone: fixed('JST', hours(9)),
  },
  { pattern: /韓国の?(?:標準)?(?:時間|時)|korean? (?:standard )?time/iy, zone: fixed('KST', hours(9)) },
  {
    pattern:
      /(?:中国|北京|台北|台湾|香港|シンガポール)の?(?:標準)?(?:時間|時)|(?:china|taipei|hong kong|singapore) (?:standard )?time/iy,
    zone: fixed('UTC+08:00', hours(8)),
  },
  { pattern: /インド(?:標準)?(?:時間|時)|india standard time/iy, zone: fixed('UTC+05:30', hours(5.5)) },
  {
    pattern: /(?:米国|北米|アメリカ)?東部標準時|(?:US )?eastern standard time/iy,
    zone: fixed('EST', hours(-5)),
  },
  { pattern: /(?:米国|北米|アメリカ)?東部夏時[間刻]|eastern daylight time/iy, zone: fixed('EDT', hours(-4)) },
  {
    pattern: /(?:米国|北米|アメリカ)?中部標準時|central standard time/iy,
    zone: fixed('UTC-06:00', hours(-6)),
  },
  { pattern: /(?:米国|北米|アメリカ)?中部夏時[間刻]|central daylight time/iy, zone: fixed('CDT', hours(-5)) },
  { pattern: /(?:米国|北米|アメリカ)?山地標準時|mountain standard time/iy, zone: fixed('MST', hours(-7)) },
  {
    pattern: /(?:米国|北米|アメリカ)?山地夏時[間刻]|mountain daylight time/iy,
    zone: fixed('MDT', hours(-6)),
  },
  { pattern: /(?:米国|北米|アメリカ)?太平洋標準時|pacific standard time/iy, zone: fixed('PST', hours(-8)) },
  {
    pattern: /(?:米国|北米|アメリカ)?太平洋夏時[間刻]|pacific daylight time/iy,
    zone: fixed('PDT', hours(-7)),
  },
  {
    pattern: /ハワイ(?:標準)?(?:時間|時)|hawaii(?:an)?(?:-aleutian)? standard time/iy,
    zone: fixed('HST', hours(-10)),
  },
  {
    pattern: /中央(?:ヨーロッパ|欧州)標準時|central european (?:standard )?time/iy,
    zone: fixed('CET', hours(1)),
  },
  {
    pattern: /中央(?:ヨーロッパ|欧州)夏時[間刻]|central european summer time/iy,
    zone: fixed('CEST', hours(2)),
  },
  {
    pattern: /(?:米国|アメリカ)東部時間|ニューヨーク時間|new york time/iy,
    zone: { name: '米国東部時間', iana: 'America/New_York' },
  },
  {
    pattern: /(?:米国|アメリカ)?太平洋時間|ロサンゼルス時間/y,
    zone: { name: '米国太平洋時間', iana: 'America/Los_Angeles' },
  },
  {
    pattern: /(?:ロンドン|英国|イギリス)時間|london time/iy,
    zone: { name: '英国時間', iana: 'Europe/London' },
  },
  // Zones of which it cannot be said which one is meant.
  {
    pattern:
      /現地(?:の)?時[間刻]|ローカル(?:時[間刻]|タイム)|夏時[間刻]|サマータイム|local(?: time)?(?![A-Za-z])/iy,
    zone: { name: '現地時間' },
  },
  {
    pattern: /(?:米国|アメリカ|欧州|[\u30A0-\u30FF]{2,12})(?:標準時(?:間|刻)?|夏時[間刻]|時間|時刻)/y,
    zone: { name: 'その時間帯' },
  },
];
