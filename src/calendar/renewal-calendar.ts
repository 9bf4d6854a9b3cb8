import { createHash } from 'node:crypto';
import type { EventAttributes } from 'ics';
import { DateTime } from 'luxon';
import { foldByOctets } from './fold';

/** What the calendar file is about. */
export interface CalendarRequest {
  /** `yyyy-MM-dd` on Japan's calendar. */
  readonly firstRenewalDay?: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt?: number | undefined;
  /** As people read it. */
  readonly commonName?: string | undefined;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
}

/** The time of its making is missing in the library's declarations, though the library takes it. */
type Event = EventAttributes & { timestamp: number };

const ZONE = 'Asia/Tokyo';
/** All-day events remind at nine in the morning. */
const MORNING_HOURS = 9;
/** Given in hours, because the library writes whole days in a form that RFC 5545 does not allow (`P7DT`). */
const WEEK_HOURS = 7 * 24;
const DAY_HOURS = 24;

/**
 * An iCalendar file (RFC 5545): the first renewal day as an all-day event and the expiry as an event at that instant,
 * of those that are given. The same facts give the same identifiers, so that importing twice makes one entry.
 * @throws RangeError for a day or an instant that does not exist, or where neither is given
 */
export function renewalCalendar(request: CalendarRequest): string {
  const events = [...renewalEvent(request), ...expiryEvent(request)];
  if (events.length === 0) throw new RangeError('A calendar needs a first renewal day or an expiry');
  // Loaded on first use: most conversations need no calendar, and it costs 25 ms of start-up.
  const { createEvents } = require('ics') as typeof import('ics');
  const { error, value } = createEvents(events, {
    productId: '-//server-id-support-bot//JA',
    calName: 'サーバIDの更新',
  });
  if (error !== null || value === null) throw error ?? new RangeError('The calendar could not be made');
  return foldByOctets(value);
}

function renewalEvent({ firstRenewalDay, commonName, now }: CalendarRequest): Event[] {
  if (firstRenewalDay === undefined) return [];
  const day = checked(DateTime.fromFormat(firstRenewalDay, 'yyyy-MM-dd', { zone: ZONE }), firstRenewalDay);
  const next = day.plus({ days: 1 });
  return [
    {
      ...common('renewal', firstRenewalDay, commonName, now),
      title: `サーバIDの更新申請を開始できる日${inBrackets(commonName)}`,
      description: `${day.toFormat('yyyy年M月d日')}（日本時間）から、サーバIDの更新申請ができます。`,
      start: [day.year, day.month, day.day],
      end: [next.year, next.month, next.day],
      alarms: [
        {
          action: 'display',
          description: '今日からサーバIDの更新申請ができます',
          trigger: { hours: MORNING_HOURS },
        },
      ],
    },
  ];
}

function expiryEvent({ expiresAt, commonName, now }: CalendarRequest): Event[] {
  if (expiresAt === undefined) return [];
  const at = checked(DateTime.fromMillis(expiresAt, { zone: ZONE }), String(expiresAt));
  return [
    {
      ...common('expiry', at.toUTC().toISO(), commonName, now),
      title: `サーバIDの有効期限${inBrackets(commonName)}`,
      description: `有効期限は${at.toFormat('yyyy年M月d日 HH:mm:ss')}（日本時間）です。それまでに、更新した証明書へ入れ替えてください。`,
      start: expiresAt,
      duration: { minutes: 1 },
      alarms: [
        reminder(WEEK_HOURS, 'サーバIDの有効期限まであと7日です'),
        reminder(DAY_HOURS, 'サーバIDの有効期限まであと1日です'),
      ],
    },
  ];
}

function common(kind: string, when: string | null, commonName: string | undefined, now: number) {
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, when, commonName ?? '']))
    .digest('hex');
  return {
    uid: `${kind}-${digest.slice(0, 32)}@server-id-support-bot`,
    timestamp: checked(DateTime.fromMillis(now), String(now)).toMillis(),
    busyStatus: 'FREE' as const,
    transp: 'TRANSPARENT' as const,
  };
}

function reminder(hours: number, description: string) {
  return { action: 'display' as const, description, trigger: { hours, before: true } };
}

function inBrackets(name: string | undefined): string {
  // A line break in a name would begin a new property.
  return name === undefined ? '' : `（${name.replace(/\p{Cc}+/gu, ' ')}）`;
}

function checked(time: DateTime, given: string): DateTime {
  if (!time.isValid) throw new RangeError(`Not a time: ${given}`);
  return time;
}
