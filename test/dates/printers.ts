import type { DateTime } from 'luxon';

/** One way in which a program or a person writes a moment. The zone in which it is written is the printer's own. */
export interface Printer {
  name: string;
  zone: string;
  print: (at: DateTime) => string;
}

const en = (at: DateTime, format: string): string => at.setLocale('en-US').toFormat(format);
const afternoon = (at: DateTime): string => (at.hour < 12 ? '午前' : '午後');
const twelve = (at: DateTime): number => at.hour % 12 || 12;
const JAPANESE_WEEKDAYS = '月火水木金土日';
const weekday = (at: DateTime): string => JAPANESE_WEEKDAYS.charAt(at.weekday - 1);
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const kanji = (value: number): string => {
  const digits = '〇一二三四五六七八九';
  if (value < 10) return digits.charAt(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
};
const kanjiDigits = (value: number): string =>
  [...String(value)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');

const era = (at: DateTime): { name: string; letter: string; year: number } => {
  const day = at.toFormat('yyyy-MM-dd');
  if (day >= '2019-05-01') return { name: '令和', letter: 'R', year: at.year - 2018 };
  if (day >= '1989-01-08') return { name: '平成', letter: 'H', year: at.year - 1988 };
  return { name: '昭和', letter: 'S', year: at.year - 1925 };
};

const gmt = (name: string, print: Printer['print']): Printer => ({ name, zone: 'UTC', print });
const jst = (name: string, print: Printer['print']): Printer => ({ name, zone: 'Asia/Tokyo', print });

const PROGRAMS: readonly Printer[] = [
  gmt('the certificate page', (at) => at.toFormat("MM/dd/yyyy HH:mm:ss 'GMT'")),
  gmt('OpenSSL', (at) => `${en(at, 'MMM')} ${String(at.day).padStart(2)} ${en(at, "HH:mm:ss yyyy 'GMT'")}`),
  gmt('Java', (at) => en(at, "ccc MMM dd HH:mm:ss 'GMT' yyyy")),
  jst('Java in Japan', (at) => en(at, "ccc MMM dd HH:mm:ss 'JST' yyyy")),
  gmt('ISO 8601', (at) => at.toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'")),
  gmt('ISO 8601 with a fraction', (at) => at.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")),
  jst('ISO 8601 with an offset', (at) => at.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")),
  { name: 'ISO 8601 in India', zone: 'Asia/Kolkata', print: (at) => at.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ") },
  {
    name: 'ISO 8601 in New York',
    zone: 'America/New_York',
    print: (at) => at.toFormat('yyyy-MM-dd HH:mm:ssZZZ'),
  },
  gmt('ISO 8601 basic', (at) => at.toFormat("yyyyMMdd'T'HHmmss'Z'")),
  jst('ISO 8601 basic with an offset', (at) => at.toFormat("yyyyMMdd'T'HHmmssZZZ")),
  gmt('ISO 8601 week date', (at) => at.toFormat("kkkk-'W'WW-c'T'HH:mm:ss'Z'")),
  gmt('ISO 8601 ordinal date', (at) => at.toFormat("yyyy-ooo'T'HH:mm:ss'Z'")),
  jst('ZonedDateTime', (at) => at.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ'[Asia/Tokyo]'")),
  gmt('Go', (at) => at.toFormat("yyyy-MM-dd HH:mm:ss '+0000 UTC'")),
  gmt('RFC 2822', (at) => en(at, "ccc, d MMM yyyy HH:mm:ss '+0000'")),
  jst('RFC 2822 in Japan', (at) => en(at, "ccc, dd MMM yyyy HH:mm:ss '+0900 (JST)'")),
  gmt('HTTP', (at) => en(at, "ccc, dd MMM yyyy HH:mm:ss 'GMT'")),
  jst('Date.toString()', (at) => en(at, "ccc MMM dd yyyy HH:mm:ss 'GMT+0900 (日本標準時)'")),
  gmt('asctime', (at) => en(at, 'ccc MMM dd HH:mm:ss yyyy')),
  jst('Apache log', (at) => en(at, "'['dd/MMM/yyyy:HH:mm:ss ZZZ']'")),
  gmt('ASN.1 UTCTime', (at) => at.toFormat("yyMMddHHmmss'Z'")),
  gmt('ASN.1 GeneralizedTime', (at) => at.toFormat("yyyyMMddHHmmss'Z'")),
  jst('ASN.1 GeneralizedTime with an offset', (at) => at.toFormat('yyyyMMddHHmmssZZZ')),
  gmt('Chrome in English', (at) => en(at, "cccc, MMMM d, yyyy 'at' h:mm:ss a")),
  gmt('Windows in English', (at) => en(at, 'cccc, MMMM d, yyyy h:mm:ss a')),
  gmt('en-US with a narrow blank', (at) => `${en(at, 'M/d/yyyy, h:mm:ss')}\u202f${en(at, 'a')}`),
  gmt('British', (at) => en(at, 'd MMMM yyyy HH:mm:ss')),
  gmt('Windows in Japanese', (at) => {
    const mark = '\u200e';
    return `${mark}${at.year}${mark}年${mark}${at.month}${mark}月${mark}${at.day}${mark}日 ${mark}${at.toFormat('H:mm:ss')}`;
  }),
  jst(
    'macOS in Japanese',
    (at) => `${at.toFormat('yyyy年M月d日')} ${weekday(at)}曜日 ${at.toFormat('H時mm分ss秒')} 日本標準時`,
  ),
];

const PEOPLE: readonly Printer[] = [
  gmt('year first with slashes', (at) => at.toFormat('yyyy/MM/dd HH:mm:ss')),
  gmt('year first with dots', (at) => at.toFormat('yyyy.M.d H:mm:ss')),
  gmt('full width', (at) => wide(at.toFormat('yyyy/MM/dd HH:mm:ss')).replace(/\s/, '\u3000')),
  gmt(
    '12 hours in Japanese',
    (at) => `${at.toFormat('yyyy年M月d日')} ${afternoon(at)}${twelve(at)}時${at.minute}分${at.second}秒`,
  ),
  gmt(
    '12 hours with colons',
    (at) => `${at.toFormat('yyyy/M/d')} ${afternoon(at)} ${twelve(at)}:${at.toFormat('mm:ss')}`,
  ),
  gmt(
    'weekday in brackets',
    (at) => `${at.toFormat('yyyy年MM月dd日')}(${weekday(at)}) ${at.toFormat('HH:mm:ss')}`,
  ),
  jst('Japan time said', (at) => at.toFormat("'日本時間 'yyyy/M/d H:mm:ss")),
  jst('Japan time in brackets', (at) => `${at.toFormat('yyyy年M月d日H時m分s秒')}(日本時間)`),
  gmt(
    'era',
    (at) => `${era(at).name}${era(at).year === 1 ? '元' : era(at).year}${at.toFormat('年M月d日 H:mm:ss')}`,
  ),
  gmt('era with dots', (at) => `${era(at).letter}${era(at).year}${at.toFormat('.M.d HH:mm:ss')}`),
  gmt(
    'both years',
    (at) => `${at.year}年(${era(at).name}${era(at).year}年)${at.toFormat("M月d日 H時m分s秒 'GMT'")}`,
  ),
  gmt(
    'kanji',
    (at) =>
      `${kanjiDigits(at.year)}年${kanji(at.month)}月${kanji(at.day)}日${kanji(at.hour)}時${kanji(at.minute)}分${kanji(at.second)}秒`,
  ),
  gmt('time first', (at) => en(at, "HH:mm:ss 'GMT,' MMMM d, yyyy")),
  jst('UTC+9', (at) => at.toFormat("yyyy-MM-dd HH:mm:ss 'UTC+9'")),
  { name: 'Eastern time', zone: 'UTC-5', print: (at) => at.toFormat("yyyy-MM-dd HH:mm:ss 'EST'") },
];

/** All of them. Each prints whole seconds. */
export const PRINTERS: readonly Printer[] = [...PROGRAMS, ...PEOPLE];
