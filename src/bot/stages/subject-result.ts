import { formOf } from '../../../dialogs';
import { dialogOf } from '../../knowledge/dialog-catalogue';
import type { DialogId } from '../../knowledge/types';
import { isWeekday } from '../../reading/acts';
import { isOfAnother } from '../../reading/another';
import { asksAgain } from '../../reading/asked-again';
import { asksNegatively } from '../../reading/asked-negatively';
import { names } from '../../reading/nouns-named';
import { isOfACase, type OwnedDay } from '../../reading/owned-day';
import { pointsBack } from '../../reading/pointers';
import { does, speaksOfDaysAlone } from '../../reading/said';
import { hasNoOwnSubject, namesNothing, speaksOf } from '../../reading/subject-words';
import { isOfApplying, reachOf, staysOnTime, timeNamed } from '../../reading/times-named';
import type { Statement } from '../../reading/told';
import { agreesWith, simply, supposedIn } from '../../reading/yes-no-questions';
import { contactText } from '../../reply/contact';
import type { Facts } from '../../reply/types';
import { supposedly } from '../judged';
import { dayNamed, onAnotherDay, textOf } from '../on-another-day';
import { contextOf, say } from '../show';
import { isNoIssue, supposedIssue } from '../supposed-issue';
import type { Outcome, Turn } from '../types';
import { holdsMoments } from '../validity';
import { agentButton, wording, yesNo } from '../wording';
import { countsSo, inShort, partAgain, zoneAgain } from './result-again';
import { startDialog } from './start';
import { agreesOnDay, agreesOnFacts, type Result } from './subject-proposal';
import { whyShifted } from './why-shifted';

/** A follow-up about what a dialog came to last. */
export function ofResult(turn: Turn): Outcome | null {
  const { subject, finished } = turn.state;
  const form = finished && formOf(finished.dialog);
  if (!form) return null;
  const result: Result = { turn, form, known: finished.known };
  const { request } = turn.reading;
  const part =
    subject?.result && request === undefined
      ? (inShort(result) ?? partAgain(result) ?? whyShifted(result) ?? zoneAgain(result))
      : undefined;
  if (part !== undefined) return reply(turn, part);
  if (asksAgain(turn.reading) && (request === undefined || request === form.id))
    return reply(turn, form.conclude(finished.known, contextOf(turn.world)).text);
  if (request !== undefined) return null;
  // What was answered in between is of the same matter: 「3か月ってその日も入る?」「じゃあ2月25日に出せば大丈夫?」
  const sameMatter = subject?.entries.includes(dialogOf(form.id as DialogId).entry);
  if (!subject?.result) return sameMatter ? handedInThen(result) : null;
  if (form.id === 'expiry-time' && showsAnother(turn)) return startDialog(turn, form.id, {}, turn.reading);
  return (
    onWeekday(result) ??
    agreed(result, countsSo(result)) ??
    supposed(result) ??
    agreed(result, agreesOnDay(result)) ??
    whetherNow(result) ??
    insteadOf(result) ??
    whichApplication(result) ??
    agreed(result, agreesOnFacts(result)) ??
    firstDay(result) ??
    onwards(result)
  );
}

/** 「2027/4/10 23:59:59は?」: a time to the second is pasted, and no time that somebody asks about. */
const showsAnother = (turn: Turn): boolean =>
  /\d:\d\d:\d\d/.test(turn.reading.folded) && speaksOfDaysAlone(turn.reading) && holdsMoments(turn);

/** 「その日は日曜ですけど受け付けてますか」: what day of the week it is says nothing here. */
function onWeekday({ turn, form, known }: Result): Outcome | null {
  const { reading, world } = turn;
  const { days } = reading;
  const [day, ...more] = days;
  const { holds } = form.conclude(known, contextOf(world));
  if (!reading.asks || holds?.of !== 'apply' || day === undefined || more.length > 0) return null;
  if (!isWeekday(day.mention.text) || day.mood !== 'told' || day.clause.predicate?.kind !== 'value')
    return null;
  return reply(turn, `${wording.weekdaysUnknown}\n${contactText(world.knowledge.contact)}`);
}

/** 「もし追加だったら?」: the same case with that fact, said to be supposed; what was told stays as it was. */
function supposed({ turn, form, known }: Result): Outcome | null {
  const statements = turn.reading.told.statements.filter(
    (one) => one.mood === 'supposed' && Object.hasOwn(form.facts, one.fact),
  );
  const context = contextOf(turn.world);
  const issued = Object.hasOwn(form.facts, 'issued') ? supposedIssue(turn.reading, context) : undefined;
  const facts: Facts = {
    ...Object.fromEntries(statements.map((one: Statement) => [one.fact, one.value])),
    ...(issued && { issued }),
  };
  if (Object.keys(facts).length === 0) return null;
  const all = { ...known, ...facts };
  if (form.next(all, context) !== null) return startDialog(turn, form.id, all, null);
  const { result, offers } = form.conclude(all, context);
  const said = reply(turn, supposedly({ reading: turn.reading, form, known: all, context }), offers);
  return {
    ...said,
    traces: result ? [{ name: 'dialog.result', value: { dialog: form.id, ...result } }] : [],
  };
}

/** What is put up is so, or not. */
const agreed = ({ turn, form, known }: Result, agrees: boolean | undefined): Outcome | null =>
  agrees === undefined
    ? null
    : reply(turn, `${yesNo(agrees)}、${form.conclude(known, contextOf(turn.world)).text}`);

/** 「まだ使えますか」「今日申し込んでいい?」「3月末でも平気?」「出すのは4月になりそうです」 */
function whetherNow(asked: Result): Outcome | null {
  const { turn, form, known } = asked;
  const { reading, world } = turn;
  // 「新規でやったら早い?」 after the first day of a renewal.
  if (speaksOf(reading, '新規') || (form.id === 'application-type' && speaksOf(reading, '更新'))) return null;
  const context = contextOf(world);
  const { holds, text } = form.conclude(known, context);
  const about = timeNamed(reading);
  const own = hasNoOwnSubject(reading) || (about !== undefined && staysOnTime(reading, about));
  const tells = reading.told.statements.some(
    ({ fact, mood }) => mood === 'told' && Object.hasOwn(form.facts, fact),
  );
  if (!holds || !own || tells || isOfOther(asked)) return null;
  // 「3月4日までに申請しないとだめ?」: neither yes nor no is plain.
  if (asksNegatively(reading) === 'unless') return reply(turn, text);
  const today = world.now.toFormat('yyyy-MM-dd');
  const then =
    about && isActedOn(about, asked, today) ? onAnotherDay(reading, form, known, context, about) : null;
  if (then !== null) return onDay(reply(turn, textOf(then)));
  if (about !== undefined && (dayNamed(about) !== today || reachesToday(about, today))) return null;
  const agrees = agreesWith(reading, holds);
  return agrees === undefined ? null : reply(turn, `${yesNo(agrees)}、${text}`);
}

/** What is asked of a day alone next (「3日なら?」) is asked of the same. */
function onDay(outcome: Outcome): Outcome {
  const { finished } = outcome.state;
  return finished
    ? { ...outcome, state: { ...outcome.state, finished: { ...finished, onDay: true } } }
    : outcome;
}

/** 「3日なら?」 */
const isDayAlone = ({ mention: { days, text }, mood }: OwnedDay): boolean =>
  mood !== 'told' && days.kind === 'ambiguous' && /^\d{1,2}\D$/.test(text);

/** Something is done with what the result is of, on a day that is named. */
function handedInThen(asked: Result): Outcome | null {
  const { reading } = asked.turn;
  const about = timeNamed(reading);
  return about !== undefined && isOfApplying(about, reading) ? whetherNow(asked) : null;
}

/** 「登記簿は11月3日に切れますか」 after a validity, 「担当が変わっても出せる?」: of another matter than the result's. */
const isOfOther = ({ turn, form }: Result): boolean =>
  names(turn.reading, [
    ...(form.id === 'registry-certificate' ? ['サーバID'] : ['登記', '書類']),
    ...['CSR', '鍵', '人', '名前'],
  ]);

/** Whether something is done on a day, or asked of it: one that nobody acts on is another day of issue. */
const isActedOn = (day: OwnedDay, { turn, form }: Result, today: string): boolean =>
  !isOfAnother(day, turn.reading.told) &&
  (form.id === 'expiry-time' ||
    (turn.state.finished?.onDay === true && isDayAlone(day)) ||
    day.owner === 'other' ||
    day.owner === 'expiry' ||
    isNoIssue(day, today) ||
    reachOf(day) !== undefined ||
    reachesToday(day, today) ||
    isOfApplying(day, turn.reading));

/** 「今月中は無理?」: all of it, and not the day on which that is asked. */
const reachesToday = ({ mention: { days }, within, owner }: OwnedDay, today: string): boolean =>
  owner === 'nobody' && !within && days.kind === 'vague' && days.latest === today;

/** 「じゃあ更新はできないってこと?」 after a paper that is of no use: not with this one, and what helps. */
function insteadOf({ turn, form, known }: Result): Outcome | null {
  const { reading } = turn;
  const { holds, next, text, offers } = form.conclude(known, contextOf(turn.world));
  if (!holds || holds.good || holds.of !== 'use' || !next) return null;
  const applies = speaksOf(reading, '更新') || speaksOf(reading, '新規') || names(reading, ['申請']);
  if (!reading.asks || !applies || !hasNoOwnSubject(reading) || supposedIn(reading) === undefined)
    return null;
  return reply(turn, `${text}\n${next}`, offers);
}

/** 「ということは今は新規で出したほうがいい?」 */
function whichApplication({ turn, form, known }: Result): Outcome | null {
  const { reading } = turn;
  const kinds = (['新規', '更新'] as const).filter((kind) => speaksOf(reading, kind));
  const [kind] = kinds;
  if (form.id !== 'application-type' || kinds.length !== 1 || !reading.asks || !hasNoOwnSubject(reading))
    return null;
  if (names(reading, ['書類', 'CSR', '人', '期限', '登記'])) return null;
  const { result, text } = form.conclude(known, contextOf(turn.world));
  const { application, procedure } = result ?? {};
  const decided = speaksOf(reading, '手順') ? procedure : application;
  if (typeof decided !== 'string') return null;
  const good = decided === (kind === '新規' ? 'new' : 'renewal');
  const agrees = agreesWith(reading, { good, of: 'apply' }) ?? simply(reading, good);
  return agrees === undefined ? null : reply(turn, `${yesNo(agrees)}、${text}`);
}

/** 「いつから申し込める?」: the day of this case, where its day of issue is known. */
function firstDay(asked: Result): Outcome | null {
  const { turn, form } = asked;
  const { reading, world } = turn;
  const issued = issuedIn(asked);
  const match = world.search(reading.analysed);
  if (issued === undefined || form.id === 'registry-certificate' || reading.days.length > 0) return null;
  if (!reading.asks || match.outcome !== 'answer' || match.entryId !== 'renewal-timing') return null;
  return startDialog(turn, 'renewal-date', { issued }, null);
}

/** The day of issue, which a validity begins with. */
function issuedIn({ turn, form, known }: Result): Facts[string] | undefined {
  if (form.id !== 'expiry-time') return typeof known.issued === 'object' ? known.issued : undefined;
  const start = form.conclude(known, contextOf(turn.world)).result?.start;
  const day = typeof start === 'string' ? start.slice(0, DAY) : undefined;
  return day !== undefined && day <= turn.world.now.toFormat('yyyy-MM-dd')
    ? { from: day, to: day }
    : undefined;
}

const DAY = 10;

/** 「次は何をすれば」「あと何日?」「なんで?」 */
function onwards({ turn, form, known }: Result): Outcome | null {
  const { reading, world } = turn;
  const conclusion = form.conclude(known, contextOf(world));
  const today = world.now.toFormat('yyyy-MM-dd');
  // 「今日から数えて何日使える?」
  if (
    does(reading, 'how-long') &&
    namesNothing(reading) &&
    reading.days.every((day) => dayNamed(day) === today)
  )
    return reply(turn, conclusion.text);
  const match = world.search(reading.analysed);
  // 「月末までってこと?」「その日の前日じゃだめ?」: a day that is reckoned from the result is read off it.
  const ofDays = pointsBack(reading) || (reading.days.length > 0 && reading.days.every(isReach));
  if (reading.asks && ofDays && !does(reading, 'why') && match.confidence < HARDLY && namesNothing(reading))
    return reply(turn, conclusion.text);
  if (match.outcome === 'answer' || !hasNoOwnSubject(reading)) return null;
  if (does(reading, 'next-step') && conclusion.next && namesNothing(reading))
    return reply(turn, conclusion.next, conclusion.offers);
  if (does(reading, 'doubt')) return reply(turn, `はい、${conclusion.text}`);
  const again =
    does(reading, 'how-long') ||
    does(reading, 'when') ||
    (does(reading, 'why') && form.id === 'application-type');
  return again && reading.days.length === 0 ? reply(turn, conclusion.text) : null;
}

/** 「月末まで」, and no other day of issue: 「1月25日のほうは?」. */
const isReach = (day: OwnedDay): boolean => !isOfACase(day) && reachOf(day) !== undefined;

/** Confidence (0–1) below which a question of a day is of no entry. */
const HARDLY = 0.1;

function reply(turn: Turn, text: string, offers: Parameters<typeof say>[1] = []): Outcome {
  const state = { ...turn.state, misses: 0, offered: null };
  return { state, replies: [say(text, [...offers, agentButton])], traces: [] };
}
