import { firstRenewalDay, formatMoment, type ValidityMoment, type ValidityReading } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import type { Reading } from '../src/reading/reading';
import { timesOfThing, validityText } from '../src/reading/validity-text';
import type { CalendarDates, Facts } from '../src/reply/types';
import { readAll, together } from './expiry-messages';
import { isLeftAlone, notOurs } from './expiry-of-thing';
import { endOnDay, otherDate, withMonthSettled } from './expiry-put-right';
import { isText } from './form/accepts';
import { todayOf, zonesOf } from './form/days';
import { type Standing, standingOf } from './form/standing';
import type { Conclusion, Form, FormContext, Known, Statement } from './form/types';

export interface ExpiryFacts {
  /** The person's messages that together say when, as they came. */
  validity: string;
  /** The same while a time is still missing. */
  pending: string;
  /** The same while it is not known which number is the month. */
  doubtful: string;
  /** What the times are of, where that is no certificate. */
  thing: string;
}

/** Converts the validity dates of a certificate to Japan time. */
export const expiryTime: Form<ExpiryFacts> = {
  id: 'expiry-time',
  version: 1,
  facts: {
    validity: {
      accepts: isText,
      matters: ['期限', '時刻'],
      ask: (known, context) => questionFor(known, context),
      options: () => [],
      help: '証明書に表示されている有効期間を、そのまま貼り付けてください。開始と終了の、どちらか一方だけでも構いません。例: 12/10/2012 23:59:59 GMT。時間帯の記載がなければGMTとして計算します。',
    },
  },
  state,
  next: (known) => (known.validity === undefined ? 'validity' : null),
  conclude,
};

function questionFor(known: Known<ExpiryFacts>, context: FormContext): string {
  const reading = known.pending === undefined ? undefined : readAll(known.pending, context);
  return reading?.kind === 'needs-time' || reading?.kind === 'needs-zone'
    ? reading.message
    : '変換したい有効期限(日付と時刻)を貼り付けてください。(例: 12/10/2012 23:59:59 GMT)';
}

function state(reading: Reading, context: FormContext, known: Known<ExpiryFacts>): Statement<ExpiryFacts> {
  const other = timesOfThing(reading);
  if (other) {
    const read = readAll(other.times, context);
    if (isLeftAlone(reading, read)) return { facts: {}, problems: { validity: notOurs(other.thing) } };
    const told = statementOf(read, other.times);
    return told ? { ...told, facts: { ...told.facts, thing: other.thing } } : NOTHING;
  }
  const text = validityText(reading);
  const settled =
    known.doubtful === undefined ? undefined : withMonthSettled(reading, known.doubtful, context);
  if (settled !== undefined) return statementOf(readAll(settled, context), settled) ?? NOTHING;
  if (known.pending !== undefined) {
    const changed = changedDate(reading, known.pending, context);
    if (changed) return changed;
    const completed = completedBy(text, known.pending, context);
    if (completed) return completed;
  }
  const end = endOnDay(reading);
  const told = statementOf(readAll(text, context), text);
  return told ?? (end === undefined ? NOTHING : { facts: { pending: end }, problems: {} });
}

const NOTHING: Statement<ExpiryFacts> = { facts: {}, problems: {} };

/** What is open yet, with what this message adds to it; the same again adds nothing, and is not kept. */
function completedBy(text: string, pending: string, context: FormContext): Statement<ExpiryFacts> | null {
  const both = together(pending, text);
  const [before, after] = [readAll(pending, context), readAll(both, context)];
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? { facts: { pending }, problems: {} } : statementOf(after, both);
}

/** The date whose time is asked for is put right, with the time where that is said as well. */
function changedDate(
  reading: Reading,
  pending: string,
  context: FormContext,
): Statement<ExpiryFacts> | undefined {
  const asked = readAll(pending, context);
  const other = asked.kind === 'needs-time' ? otherDate(reading, asked) : undefined;
  if (other === undefined) return undefined;
  const [date] = other;
  const both = together(...other);
  return statementOf(readAll(both, context), both) ?? { facts: { pending: date }, problems: {} };
}

function statementOf(reading: ValidityReading, texts: string): Statement<ExpiryFacts> | null {
  switch (reading.kind) {
    case 'none':
      return null;
    case 'needs-time':
    case 'needs-zone':
      return { facts: { pending: texts }, problems: {} };
    case 'moment':
    case 'period':
      return { facts: { validity: texts }, problems: {} };
    case 'ambiguous-month':
      return { facts: { doubtful: texts }, problems: { validity: reading.message } };
    default:
      return { facts: {}, problems: { validity: reading.message } };
  }
}

function conclude(known: Known<ExpiryFacts>, context: FormContext): Conclusion {
  const reading = readAll(known.validity ?? '', context);
  const { targetZone } = zonesOf(context);
  if ((reading.kind === 'period' || reading.kind === 'moment') && reading.ofAuthority)
    return authorityConclusion(reading, context);
  if ((reading.kind === 'period' || reading.kind === 'moment') && known.thing !== undefined)
    return conversion(reading, known.thing, context);
  if (reading.kind === 'period') {
    const { start, end } = reading;
    const standing = standingOf({ start, end }, context, targetZone);
    return {
      text: [
        `${ofSubject(reading)}${formatMoment(start.epoch, targetZone)}から、${formatMoment(end.epoch, targetZone)}まで${standing ? `${standing.join}${standing.text}` : 'です。'}`,
        ...inDisplayZone([start, end], context),
        `読み取った日時: ${start.read} 〜 ${end.read}`,
        ...assumption([start, end]),
        ...leftAside(reading),
        ...(standing?.state === 'expired' ? [nextOf('expired', context)] : []),
      ].join('\n'),
      result: { start: start.iso, end: end.iso, ...stateOf(standing) },
      ...holdsOf(standing, context),
      ...afterwardsOf(standing, end, targetZone),
      ...offersFor(end, start.iso.slice(0, 10), context),
    };
  }
  if (reading.kind === 'moment') {
    const { at, side } = reading;
    const standing = standingOf(side === 'start' ? { start: at } : { end: at }, context, targetZone);
    return {
      text: [
        `${ofSubject(reading)}${formatMoment(at.epoch, targetZone)}${standing && side ? `${side === 'start' ? 'から' : 'まで'}${standing.join}${standing.text}` : 'です。'}`,
        // Of a bare time nobody knows which end it is.
        ...(standing && !side ? [`有効期限でしたら、${standing.text}`] : []),
        ...inDisplayZone([at], context),
        `読み取った日時: ${at.read}`,
        ...assumption([at]),
        ...leftAside(reading),
        ...(side && standing?.state === 'expired' ? [nextOf('expired', context)] : []),
      ].join('\n'),
      result: { at: at.iso, ...(side && { [side]: at.iso }), ...stateOf(standing) },
      ...holdsOf(standing, context),
      ...(side !== 'start' && afterwardsOf(standing, at, targetZone)),
      ...offersFor(
        side === 'start' ? undefined : at,
        side === 'start' ? at.iso.slice(0, 10) : undefined,
        context,
      ),
    };
  }
  return {
    text: '日時を読み取れませんでした。証明書の表示をそのまま貼り付けてください。',
    result: null,
    offers: [],
  };
}

/** Times that were told in the zone of the result are converted the other way: 「日本時間で … はGMTだといつ?」. */
function inDisplayZone(moments: readonly ValidityMoment[], context: FormContext): string[] {
  const { displayZone, targetZone } = zonesOf(context);
  const offset = context.now.setZone(targetZone).offset;
  if (!moments.every(({ zone }) => zone.given && zone.offsetMinutes === offset)) return [];
  return [`${moments.map(({ epoch }) => formatMoment(epoch, displayZone)).join(' 〜 ')}と同じです。`];
}

/** An authority's own: when it is valid, and nothing of a renewal, which is none of the reader's. */
function authorityConclusion(reading: Told, context: FormContext): Conclusion {
  const { targetZone } = zonesOf(context);
  const show = ({ epoch }: ValidityMoment): string => formatMoment(epoch, targetZone);
  const whole = reading.kind === 'period';
  const ends = whole ? { start: reading.start, end: reading.end } : { [reading.side ?? 'end']: reading.at };
  const moments = whole ? [reading.start, reading.end] : [reading.at];
  const standing = standingOf(ends, context, targetZone);
  const name = reading.subject === undefined ? 'これ' : `「${reading.subject}」`;
  return {
    text: [
      `${name}は認証局の証明書です(CA:TRUE)。サーバの証明書(サーバID)ではありません。`,
      `日本時間: ${moments.map(show).join(' 〜 ')}${standing ? `。${standing.text}` : ''}`,
      `読み取った日時: ${moments.map(({ read }) => read).join(' 〜 ')}`,
      ...assumption(moments),
    ].join('\n'),
    result: null,
    offers: [],
  };
}

/** Of another thing: the times alone, since nobody here knows what follows from them. */
function conversion(reading: Told, thing: string, context: FormContext): Conclusion {
  const { targetZone } = zonesOf(context);
  const moments = reading.kind === 'period' ? [reading.start, reading.end] : [reading.at];
  return {
    text: [
      `「${thing}」の日時は、${moments.map(({ epoch }) => formatMoment(epoch, targetZone)).join(' 〜 ')}です。`,
      `読み取った日時: ${moments.map(({ read }) => read).join(' 〜 ')}`,
      ...assumption(moments),
      'サーバIDの有効期間ではないようですので、換算だけをお答えします。',
    ].join('\n'),
    result: null,
    offers: [],
  };
}

type Told = Extract<ValidityReading, { kind: 'period' | 'moment' }>;

const ofSubject = ({ subject }: Told): string => (subject === undefined ? '' : `「${subject}」は、`);

/** Authorities whose dates stood beside those of the server. */
function leftAside({ others = [] }: Told): string[] {
  return others.length > 0
    ? [`認証局の証明書(${others.map((name) => `「${name}」`).join('、')})の期間は換算していません。`]
    : [];
}

const stateOf = (standing: ReturnType<typeof standingOf>) =>
  standing ? { state: standing.state, days: standing.days } : {};

/** What can be asked of it with yes or no, and what to do now. */
function holdsOf(
  standing: ReturnType<typeof standingOf>,
  context: FormContext,
): Pick<Conclusion, 'holds' | 'next'> {
  if (!standing) return {};
  const { state } = standing;
  return {
    holds: { good: state === 'valid', ended: state === 'expired', of: 'use' },
    next: nextOf(state, context),
  };
}

/** For who means a time behind its end. */
const afterwardsOf = (
  standing: ReturnType<typeof standingOf>,
  end: ValidityMoment,
  zone: string,
): Pick<Conclusion, 'afterwards'> =>
  standing && standing.state !== 'expired'
    ? { afterwards: `有効なのは${formatMoment(end.epoch, zone)}までです。それまでに更新申請をしてください。` }
    : {};

function nextOf(state: Standing, context: FormContext): string {
  const opensAfter = ruleOn(context.rules.renewalOpensAfterDays, todayOf(context));
  const renew = `発行から${opensAfter}日を過ぎていれば更新申請できます。同じコモンネームで、新しいキーペアとCSR、必要な書類をご用意ください。`;
  switch (state) {
    case 'expired':
      return `できるだけ早く更新申請をしてください。${renew}`;
    case 'valid':
      return `期限までに更新申請をしてください。${renew}`;
    case 'not-yet':
      return '有効期間が始まるまでお待ちください。';
  }
}

function assumption(moments: readonly ValidityMoment[]): string[] {
  const assumed = moments.find((moment) => !moment.zone.given);
  return assumed ? [`時間帯の記載がないため、${assumed.zone.name}として計算しました。`] : [];
}

/** Both days in the calendar as far as they are known and to come; the renewal date where the issue is known. */
function offersFor(
  end: ValidityMoment | undefined,
  issueDay: string | undefined,
  context: FormContext,
): Pick<Conclusion, 'offers' | 'calendar'> {
  const today = todayOf(context);
  const firstDay = issueDay && firstRenewalDay(issueDay, ruleOn(context.rules.renewalOpensAfterDays, today));
  const calendar: CalendarDates = {
    ...(firstDay && firstDay >= today && { firstRenewalDay: firstDay }),
    ...(end && end.epoch > context.now.toMillis() && { expiresAt: end.epoch }),
  };
  const facts: Facts = issueDay ? { issued: { from: issueDay, to: issueDay } } : {};
  const issued = issueDay === undefined || issueDay <= today;
  return {
    offers: issued
      ? [{ label: '更新はいつから申請できる?', action: { kind: 'start', dialog: 'renewal-date', facts } }]
      : [],
    ...(Object.keys(calendar).length > 0 && { calendar }),
  };
}
