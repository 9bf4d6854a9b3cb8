import type { Activity } from 'botbuilder-core';
import type { DateTime } from 'luxon';

const JAPAN_OFFSET_MINUTES = 9 * 60;
/** Words whose meaning depends on which day it is for the person. */
const RELATIVE_DAYS =
  // biome-ignore lint/plugin: asked before the message is read, to know which day the reading is to take for today.
  /今日|本日|きょう|昨日|きのう|明日|あした|一昨日|おととい|明後日|あさって|今朝|昨夜|[今先来][週月]|日[前後]/;
const LOOKED_AT = 4_000;

export interface LocalToday {
  /** The moment at which it is in Japan what the person's clock shows. */
  now: DateTime;
  /** Says by which day the words were read. */
  note: string;
}

/**
 * 「今日」 for a person whose clock is not Japan's, by the zone that the activity names; undefined where nothing they wrote
 * depends on it.
 * @param now the present in Japan
 */
export function localToday(activity: Partial<Activity>, text: string, now: DateTime): LocalToday | undefined {
  const zone = activity.localTimezone;
  if (!zone || !RELATIVE_DAYS.test(text.slice(0, LOOKED_AT))) return undefined;
  const there = now.setZone(zone);
  if (!there.isValid || there.offset === JAPAN_OFFSET_MINUTES) return undefined;
  const note = `日付の言葉は、お使いのタイムゾーン(${zone})の今日、${there.toFormat('yyyy年M月d日')}をもとに読みました。`;
  return { now: there.setZone(now.zoneName ?? 'Asia/Tokyo', { keepLocalTime: true }), note };
}
