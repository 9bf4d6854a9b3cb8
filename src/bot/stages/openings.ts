import { formOf } from '../../../dialogs';
import { endOnDay } from '../../../dialogs/expiry-put-right';
import { todayOf } from '../../../dialogs/form/days';
import { isDateAlone, type ValidityReading } from '../../dates';
import { dialogOf } from '../../knowledge/dialog-catalogue';
import type { DialogId } from '../../knowledge/types';
import { asksToRenew, canBeDone } from '../../reading/asks-to-renew';
import { asksOfEach } from '../../reading/both-kinds';
import { factsTold } from '../../reading/facts-told';
import { isOfTheCase, isToCome } from '../../reading/issue-day';
import { names, namesUnknown } from '../../reading/nouns-named';
import type { OwnedDay } from '../../reading/owned-day';
import type { Reading } from '../../reading/reading';
import { asksWhatToDo, does, speaksOfDaysAlone } from '../../reading/said';
import { timesOfThing } from '../../reading/validity-text';
import type { SearchResult } from '../../search/types';
import { foundByCase, isOfAnother, isOfTimes } from '../entry-text';
import { contextOf } from '../show';
import { supposedIssue } from '../supposed-issue';
import type { Outcome, Stage, Turn } from '../types';
import { holdsMoments, isLabelled, showsValidity, validityOf } from '../validity';
import { wording } from '../wording';
import { openedAs, openMatter } from './open-matter';
import { startDialog } from './start';

/** Structured text and requests go straight to their dialog, with what they say filled in. */
export const openings: Stage = (turn) => open(turn, turn.world.search(turn.reading.analysed));

export function open(turn: Turn, match: SearchResult): Outcome | null {
  // 「11/12/2026 は12月11日?11月12日?」 asks about a date, and gives none.
  if (does(turn.reading, 'date-order')) return null;
  const supposed = openSupposed(turn, match);
  if (supposed) return supposed;
  const dialog = dialogFor(turn, match);
  // 「秘密鍵とCSRのどちらを送ればいいですか」 asks what to send, and sends nothing yet.
  const shows = dialog === 'expiry-time' && holdsMoments(turn);
  if (dialog === 'application-type' && asksOfEach(turn.reading) && isFoundByCase(turn)) return null;
  if ((dialog === 'certificate' || (dialog === 'expiry-time' && !shows)) && isFoundByCase(turn)) return null;
  if (!dialog || turn.state.stack.at(-1)?.dialog === dialog) return null;
  const opened = openMatter(turn, dialog, match);
  return dialog === 'renewal-date' && tellsStart(validityOf(turn)) ? fromStart(opened) : opened;
}

/** 「これから登記簿を取ります。明日取ったらいつまで使えますか」: of a paper that is still to be had. */
function openSupposed(turn: Turn, match: SearchResult): Outcome | null {
  const { reading, world } = turn;
  const papers = reading.days.filter(({ owner }) => owner === 'registry');
  if (!reading.asks || papers.length === 0 || papers.some((day) => isTold(turn, day))) return null;
  const issued = supposedIssue(reading, contextOf(world));
  if (issued === undefined || issued.from < todayOf(contextOf(world))) return null;
  return openedAs(startDialog(turn, 'registry-certificate', { issued }, null), 'registry-certificate', match);
}

const tellsStart = (validity: ValidityReading): boolean =>
  validity.kind === 'period' || (validity.kind === 'moment' && validity.side === 'start');

/** A day of issue that nobody called so is said to be the start of the validity. */
const fromStart = (opened: Outcome): Outcome => {
  const [first, ...more] = opened.replies;
  const concluded = opened.traces.some(({ name }) => name === 'dialog.result');
  if (!first || !concluded) return opened;
  return { ...opened, replies: [{ ...first, text: `${first.text}\n${wording.issuedAtStart}` }, ...more] };
};

const isFoundByCase = ({ reading, world }: Turn): boolean =>
  reading.asks && foundByCase(reading, world.knowledge.entries) !== undefined;

function dialogFor(turn: Turn, match: SearchResult): DialogId | undefined {
  const { reading } = turn;
  const request = requestIn(turn, match);
  const validity = validityOf(turn);
  // Something that is not answered here stays so, whatever dates or words stand beside it.
  const pasted =
    isLabelled(validity) ||
    isDateAlone(turn.message.text) ||
    showsValidity(turn, validity) ||
    (timesOfThing(reading) !== undefined && names(reading, ['時刻']));
  const other = byOtherAuthority(turn);
  if (other) return other;
  const registry = byRegistryDay(turn);
  const unnamed = request === 'application-type' && !names(reading, ['新規', '更新', '区分', '申請']);
  if (registry && (request === undefined || unnamed)) return registry;
  if (match.topicId !== null && request === undefined && !pasted)
    return speaksOfDaysAlone(reading) ||
      does(reading, 'apply') ||
      asksOfItsRenewal(reading) ||
      does(reading, 'good')
      ? byIssueDay(turn)
      : undefined;
  const elsewhere = (ids: readonly string[]) =>
    match.outcome === 'answer' && (reading.asks || isElsewhere(match)) && !ids.includes(match.entryId ?? '');
  if ((request ?? 'renewal-date') === 'renewal-date' && asksToRenewBeside(turn, validity))
    return 'renewal-date';
  return (
    (elsewhere(['expiry-jst-example', 'expiry-timezone'])
      ? undefined
      : byValidity(turn, validity, request, match)) ??
    byRequest(turn, request) ??
    (elsewhere(['new-vs-renewal', 'renewal-timing', 'renewal-documents'])
      ? undefined
      : (byIssueDay(turn) ?? byCase(turn))) ??
    byFacts(turn, match)
  );
}

/** What is asked to be done, unless it is to be done with times that are no validity: those of a log, a mail, a clock. */
function requestIn(turn: Turn, match: SearchResult): DialogId | undefined {
  const { reading } = turn;
  const which = reading.asksWhich && !isOfAnother(match) && !asksProcedure(reading);
  const request = reading.request ?? (which ? (ofTheTwoCauses(turn) ?? 'application-type') : undefined);
  if (request !== 'expiry-time' || match.topicId === null) return request;
  return names(reading, ['期限', 'サーバID']) || holdsMoments(turn) ? request : undefined;
}

/** 「うちはどっち?」 after the two causes of a stopped server, where no application is named. */
function ofTheTwoCauses({ reading, state }: Turn): DialogId | undefined {
  const before = state.subject?.entries.at(-1) === dialogOf('key-mismatch').entry;
  return before && !names(reading, ['新規', '更新', '申請', '区分']) ? 'key-mismatch' : undefined;
}

/** 「まだ何も入っていません。手順は新規手順ですか、更新手順ですか」: which procedure, of a server of which it is told. */
const asksProcedure = ({ asking, told }: Reading): boolean =>
  told.statements.some(({ fact, mood }) => fact === 'installed' && mood === 'told') &&
  names({ clauses: asking }, ['手順']) &&
  !names({ clauses: asking }, ['区分', '申請']);

/**
 * 「開始 … 終了 … いつから更新できますか」: of a validity that has not ended; what follows from one that has is said where its
 * times are converted.
 */
function asksToRenewBeside({ reading, world }: Turn, validity: ValidityReading): boolean {
  if (validity.kind !== 'period' && validity.kind !== 'moment') return false;
  const last = validity.kind === 'period' ? validity.end : validity.side === 'end' ? validity.at : undefined;
  const ended = last !== undefined && last.epoch < world.now.toMillis();
  return !ended && asksToRenew(reading) && timesOfThing(reading) === undefined;
}

/** Validity dates as they were pasted. */
function byValidity(
  turn: Turn,
  validity: ValidityReading,
  request: DialogId | undefined,
  match: SearchResult,
): DialogId | undefined {
  const { reading } = turn;
  // 「期限は昨日だったみたい。もう切れてる?」
  if (validity.kind === 'none')
    return does(reading, 'ended') && endOnDay(reading) !== undefined ? 'expiry-time' : undefined;
  if (showsValidity(turn, validity) && (request === undefined || request === 'expiry-time'))
    return 'expiry-time';
  const owners = new Set(
    reading.days.filter(({ mention }) => !CLOCK.test(mention.text)).map(({ owner }) => owner),
  );
  // Browsers call the two ends of a validity 発行日 and 有効期限.
  const issue = owners.has('server-id') || owners.has('issue') || owners.has('registry');
  if (issue && validity.kind !== 'period') return undefined;
  if (request !== undefined && request !== 'expiry-time') return undefined;
  const converts = request === 'expiry-time' || names(reading, ['時刻']);
  const withTime = validity.kind === 'moment' || validity.kind === 'period';
  if (
    converts ||
    (withTime && (isLabelled(validity) || names(reading, ['期限', 'サーバID']) || isOfTimes(match)))
  )
    return 'expiry-time';
  // A date alone is meant where hardly anything stands beside it.
  return isDateAlone(turn.message.text) ? 'expiry-time' : undefined;
}

/** A time of day: the moment is no day of issue, whatever it is said of. */
const CLOCK = /\d:\d\d/;

function byRequest(turn: Turn, request: DialogId | undefined): DialogId | undefined {
  const others = told(turn, 'application-type').filter((fact) => fact !== 'existing');
  return request === 'renewal-date' && others.length > 0 ? 'application-type' : request;
}

/** A day of this case on which something has been issued already. */
const isTold = ({ world }: Turn, day: OwnedDay): boolean =>
  !day.denied && isOfTheCase(day) && !isToCome(day, todayOf(contextOf(world)));

/** A day of issue that the message itself says is one. */
function byIssueDay(turn: Turn): DialogId | undefined {
  const { reading } = turn;
  const registry = byRegistryDay(turn);
  if (registry) return registry;
  const own = reading.days.filter(
    (one) => isTold(turn, one) && (one.owner === 'server-id' || one.owner === 'issue'),
  );
  const [first] = own;
  const asked = { clauses: reading.asking };
  const ofPapers = names(asked, ['登記', '書類']) && !names(asked, ['更新', '申請', '新規', 'サーバID']);
  if (first === undefined || ofPapers || isOfOther(turn, first)) return undefined;
  const about = ['サーバID', '更新', '申請', '新規', '区分', '名前', 'CSR'];
  if (first.owner === 'issue' && !names(reading, about) && reading.clauses.length > 2) return undefined;
  const others = told(turn, 'application-type').filter((fact) => fact !== 'existing');
  if (asksOfRenewal(turn)) return 'renewal-date';
  return others.length > 0 || reading.asksWhich || names(reading, ['区分'])
    ? 'application-type'
    : 'renewal-date';
}

/** 「発行から半年たちました。名前は同じです。もう更新申請できる時期ですか」: of a renewal, which all that is told agrees with. */
function asksOfRenewal({ reading }: Turn): boolean {
  const { statements } = reading.told;
  const agrees = statements.every(
    ({ fact, value }) => fact === 'existing' || value === (fact === 'sameName') || fact === 'installed',
  );
  const asked = { clauses: reading.asking };
  return (
    reading.asks &&
    agrees &&
    statements.some(({ fact }) => fact === 'sameName') &&
    names(asked, ['更新']) &&
    !names(reading, ['新規', '区分', '手順']) &&
    !reading.asksWhich &&
    !asksWhatToDo(reading) &&
    reading.asking.some(canBeDone)
  );
}

/**
 * Whether what is asked names something else (「免許証の更新はいつですか」), or another day may be the one that is meant. A day that the
 * message itself calls a server ID's stands beside any other.
 */
function isOfOther(turn: Turn, { owner, clause }: OwnedDay): boolean {
  const { reading } = turn;
  const asked = { clauses: reading.asking };
  if (owner === 'server-id') return namesUnknown(asked);
  if (namesUnknown(asked) && !names(asked, ['更新', '申請', '新規'])) return true;
  // 「案内が届いたのが1月22日、中の発行日は1月19日」: what it is the day of is said, and the other is of nothing issued.
  const named = names({ clauses: [clause] }, ['発行日']);
  return reading.days.some(
    (day) => day.owner === 'other' && (day.issued || !named) && !isToday(day, turn) && !isOfApplying(day),
  );
}

/** 「ステージングのは自己署名です。本番のサーバIDは1月18日発行。本番の更新申請はいつから?」 */
const asksOfItsRenewal = ({ days, asking, clauses }: Reading): boolean => {
  const sentences = new Set(asking.map(({ sentence }) => sentence));
  const asked = { clauses: clauses.filter(({ sentence }) => sentences.has(sentence)) };
  return (
    days.some(({ owner, mood }) => owner === 'server-id' && mood === 'told') &&
    names(asked, ['更新', '申請']) &&
    !namesUnknown(asked)
  );
};

/** 「3月10日に更新申請できますか」: the day on which it is to be done. */
const isOfApplying = ({ mood, clause }: OwnedDay): boolean =>
  mood !== 'told' && names({ clauses: [clause] }, ['更新', '申請', '新規']);

/** Another authority's certificate in hand, and the wish to renew with this one: a first application. */
function byOtherAuthority({ reading }: Turn): DialogId | undefined {
  const inHand = reading.told.statements.some(
    ({ fact, value, mood, of }) => fact === 'existing' && !value && mood === 'told' && of.includes('他社'),
  );
  const ours = reading.days.some(({ owner, mood }) => owner === 'server-id' && mood === 'told');
  return inHand && !ours && names(reading, ['更新', '新規', '申請']) ? 'application-type' : undefined;
}

/** 「今日もう更新できますか」 names the day on which it is asked. */
const isToday = ({ mention, mood }: OwnedDay, { world }: Turn): boolean =>
  mood === 'asked' && mention.days.kind === 'day' && mention.days.day === world.now.toFormat('yyyy-MM-dd');

/** A registry certificate with its day, and nothing else asked. */
function byRegistryDay(turn: Turn): DialogId | undefined {
  const { reading } = turn;
  const own = reading.days.some((one) => one.owner === 'registry' && isTold(turn, one));
  // What is asked says which of two things is meant: 「登記簿は2月1日発行です。サーバIDの更新はいつからできますか」.
  const asked = { clauses: reading.asking };
  const other = names(asked, ['更新', 'サーバID']) && !names(asked, ['登記', '書類']);
  return own && !other ? 'registry-certificate' : undefined;
}

/** A case that is told and ends 「どうすればよいでしょうか」「どのような手続きになりますか」. */
function byCase(turn: Turn): DialogId | undefined {
  const asked = { clauses: turn.reading.asking };
  // 「CSRを作る手順はどちらを見ればいいですか」
  const procedure = names(asked, ['手順']) && !names(asked, ['区分', '申請', '新規', '更新']);
  if (!asksWhatToDo(turn.reading) || procedure) return undefined;
  return told(turn, 'application-type').length >= 2 ? 'application-type' : undefined;
}

/** A case that is told without a question: 「初めてじゃないけどコモンネームが変わります」. */
function byFacts(turn: Turn, match: SearchResult): DialogId | undefined {
  if (turn.reading.asks) return undefined;
  if (!isElsewhere(match) && told(turn, 'application-type').length >= 2) return 'application-type';
  return told(turn, 'key-mismatch').length >= 2 ? 'key-mismatch' : undefined;
}

/** 「IISに、去年と同じCSRで取った証明書が入りません」: surely of a matter that no application is told by. */
const isElsewhere = ({ outcome, entryId, confidence }: SearchResult): boolean =>
  outcome === 'answer' && confidence >= SURE && !OF_APPLYING.has(entryId ?? '');

/** Confidence (0–1) from which what is told is a question about another matter. */
const SURE = 0.9;
const OF_APPLYING = new Set(['new-vs-renewal', 'renewal-timing', 'change-common-name', 'renewal-documents']);

const told = (turn: Turn, dialog: DialogId): string[] =>
  factsTold(turn.reading, Object.keys(formOf(dialog)?.facts ?? {}));
