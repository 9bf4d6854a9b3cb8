import type { DateTime } from 'luxon';

/** What the reader needs to know besides the text. Zones are IANA names. */
export interface ReadContext {
  now: DateTime;
  /** Zone that certificates show their dates in; taken where the text names none. */
  displayZone: string;
  /** Zone that the result is given in. */
  targetZone: string;
}

export interface DayContext {
  now: DateTime;
  targetZone: string;
}

export type Side = 'start' | 'end';

export type FormatName =
  | 'us-slash'
  | 'year-first'
  | 'iso-8601'
  | 'iso-basic'
  | 'iso-week'
  | 'iso-ordinal'
  | 'rfc-2822'
  | 'openssl'
  | 'english'
  | 'japanese'
  | 'japanese-era'
  | 'asn1-utctime'
  | 'epoch'
  | 'asn1-generalizedtime';

/** Why a date that was found is not converted. Codes are stable; the sentence for people stands beside them. */
export type ImpossibleReason =
  | 'no-such-date'
  | 'no-such-time'
  | 'leap-second'
  | 'era-out-of-range'
  | 'year-out-of-range'
  | 'year-missing'
  | 'day-missing'
  | 'undecided'
  | 'two-digit-year'
  | 'weekday-mismatch'
  | 'year-mismatch'
  | 'meridiem-mismatch'
  | 'zone-mismatch'
  | 'zone-unknown'
  | 'time-mismatch'
  | 'end-before-start'
  | 'too-many-dates';

export interface ZoneRead {
  /** As shown to people: `GMT`, `JST`, `UTC+05:30` … */
  name: string;
  offsetMinutes: number;
  /** False where the text named no zone and the display zone was taken. */
  given: boolean;
}

export interface ValidityMoment {
  /** ISO 8601 in the target zone with its offset, e.g. `2012-12-11T08:59:59+09:00`. */
  iso: string;
  /** The instant, milliseconds since 1970-01-01T00:00:00Z. */
  epoch: number;
  /** The input as it was read, with its zone, e.g. `2012-12-10 23:59:59 GMT`. */
  read: string;
  /** The piece of the text that it was read from, as pasted. */
  matched: string;
  format: FormatName;
  zone: ZoneRead;
  side?: Side;
}

/** A date that was understood and whose time is not known yet, or is already (`moment`). */
export interface PendingDate {
  /** `yyyy-MM-dd` as written. */
  day: string;
  matched: string;
  format: FormatName;
  side?: Side;
  /** The zone that stood beside the date, if one did. */
  zone?: ZoneRead;
  moment?: ValidityMoment;
}

/** Where and of whom a validity was read. */
interface Pasted {
  /** Pasted as a program or a dialog shows it, rather than told in a sentence. */
  form?: true;
  /** The server whose it is, where those of others stood beside it; `others` are their names. */
  subject?: string;
  others?: readonly string[];
  /** It is an authority's own, and no server's stands beside it. */
  ofAuthority?: true;
}

export interface PeriodReading extends Pasted {
  kind: 'period';
  start: ValidityMoment;
  end: ValidityMoment;
}

export interface MomentReading extends Pasted {
  kind: 'moment';
  at: ValidityMoment;
  side?: Side;
}

/** Times of a machine's own, of which its program does not say the zone. */
export interface NeedsZoneReading {
  kind: 'needs-zone';
  /** The reading where that machine is in Japan, and where it keeps GMT. */
  japan: PeriodReading | MomentReading;
  gmt: PeriodReading | MomentReading;
  /** Japanese: both, and the question which it is. */
  message: string;
}

export interface NeedsTimeReading extends Pasted {
  kind: 'needs-time';
  /** One date, or two in the order start, end. */
  dates: readonly PendingDate[];
  /** The one to ask for next. */
  asks: Side | 'at';
  /** Japanese question for that time. */
  message: string;
}

export interface AmbiguousMonthReading {
  kind: 'ambiguous-month';
  matched: string;
  /** The dates it may stand for, `yyyy-MM-dd`. */
  candidates: readonly string[];
  message: string;
}

export interface ImpossibleReading {
  kind: 'impossible';
  reason: ImpossibleReason;
  matched: string;
  /** One polite Japanese sentence or two. */
  message: string;
  /** As in what is read. */
  form?: true;
}

export interface NoReading {
  kind: 'none';
}

export type ValidityReading =
  | PeriodReading
  | MomentReading
  | NeedsTimeReading
  | NeedsZoneReading
  | AmbiguousMonthReading
  | ImpossibleReading
  | NoReading;

export type DayReading =
  /** `understood` is for reading back, e.g. `2026年1月31日(土)`; `relative` where it was counted from today. */
  | { kind: 'day'; day: string; understood: string; matched: string; relative: boolean }
  /** Every day from `earliest` to `latest` (`yyyy-MM-dd`, inclusive) can be meant; no earliest: any time before. */
  | { kind: 'vague'; earliest?: string; latest: string; understood: string; matched: string }
  | { kind: 'ambiguous'; candidates: readonly string[]; matched: string; message: string }
  | ImpossibleReading
  | NoReading;

/** A day, or a stretch of days, named at one place of a text. */
export interface DayMention {
  /** The whole wording, [start, end), in code units of the text as it was given; `text` is what stands there. */
  start: number;
  end: number;
  text: string;
  /**
   * `written` is a date (2026/1/5, R8.1.5, 1月20日, 20日), `told` is counted from today (昨日, 先週の金曜日, 45日前,
   * 去年の12月5日), and `since` is the time that has passed since something happened (40日たちました, 発行から35日), which
   * the wording may name.
   */
  kind: 'written' | 'told' | 'since';
  /** The day; or the days of which any can be meant; or why it cannot be told which day is meant. */
  days: Exclude<DayReading, NoReading>;
  /** Of an HTTP header or of a domain's record, and so of nothing that was issued. */
  foreign?: true;
  /** Said with a hedge (くらい, ごろ, 約, たぶん, だったと思う): `days` are then never a single day. */
  approximate: boolean;
}
