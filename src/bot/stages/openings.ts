import { formOf } from '../../../dialogs';
import { foldReply } from '../../../dialogs/reading/clauses';
import { readIssueDay, readStatedIssueDay } from '../../../dialogs/reading/issue-day';
import { zonesOf } from '../../../dialogs/reading/zones';
import { readIssueDay as readStated, readValidity } from '../../dates';
import type { DialogId } from '../../knowledge/types';
import type { SearchResult } from '../../search/types';
import { isDateAlone } from '../reading/date-alone';
import { asksSomething, statedPart } from '../reading/questions';
import { readRequest } from '../reading/requests';
import { contextOf } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { traceOf } from './answer';
import { startDialog } from './start';

/** Structured text and requests go straight to their dialog, with what they say filled in. */
export const openings: Stage = (turn) => open(turn, turn.world.search(turn.message.text));

/** The entry whose matter each dialog is; it counts as found where the text starts the dialog. */
const MATTERS: Readonly<Record<DialogId, string>> = {
  'application-type': 'new-vs-renewal',
  'expiry-time': 'expiry-jst-example',
  'renewal-date': 'renewal-timing',
  'registry-certificate': 'renewal-documents',
  'key-mismatch': 'server-stopped-after-renewal',
  certificate: 'new-csr-each-time',
};

export function open(turn: Turn, match: SearchResult): Outcome | null {
  const dialog = dialogFor(turn, match);
  if (!dialog || turn.state.stack.at(-1)?.dialog === dialog) return null;
  const outcome = startDialog(turn, dialog, {}, textFor(dialog, turn.message.text));
  return { ...outcome, traces: [traceOf(found(match, MATTERS[dialog])), ...outcome.traces] };
}

/** Facts are read from what a text states; dates and certificates from all of it. */
function textFor(dialog: DialogId, text: string): string {
  return dialog === 'application-type' || dialog === 'key-mismatch' ? statedPart(text) : text;
}

function dialogFor(turn: Turn, match: SearchResult): DialogId | undefined {
  const folded = foldReply(turn.message.text);
  const request = requestIn(turn, folded, match);
  // Something that is not answered here stays so, whatever dates or words stand beside it.
  const pasted = PERIOD_LABELS.test(folded) || isDateAlone(folded) || showsValidity(turn);
  if (match.topicId !== null && request === undefined && !pasted) {
    return (
      registryDay(turn, folded) ??
      (saysOnlyIssueDay(turn) || wantsToRenew(folded) ? byIssueDay(turn, folded) : undefined)
    );
  }
  const elsewhere = (ids: readonly string[]) =>
    match.outcome === 'answer' && asksSomething(folded) && !ids.includes(match.entryId ?? '');
  return (
    (elsewhere(['expiry-jst-example', 'expiry-timezone']) ? undefined : byValidity(turn, folded, request)) ??
    byRequest(turn, folded, match, request) ??
    (elsewhere(['new-vs-renewal', 'renewal-timing', 'renewal-documents'])
      ? undefined
      : byIssueDay(turn, folded)) ??
    byFacts(turn)
  );
}

/** What is asked to be done, unless it is to be done with times that are no validity: those of a log, a mail, a clock. */
function requestIn(turn: Turn, folded: string, match: SearchResult): DialogId | undefined {
  const request = readRequest(folded);
  if (request !== 'expiry-time' || match.topicId === null) return request;
  return /有効期|期限|証明書|サーバid/.test(folded) || holdsMoments(turn) ? request : undefined;
}

const PERIOD_LABELS = /validity|not\s*(?:before|after)|有効期間の(?:開始|終了)|有効期(?:間|限)[:：]/;
const OF_VALIDITY =
  /日本時間|jst|gmt|utc|変換|直し|換算|有効期|valid|not\s*(?:before|after)|expir|期限|until|サーバid|証明書|ssl/;
/** Whether the text holds validity dates with their times, which are there to be converted. */
export function holdsMoments(turn: Turn): boolean {
  const context = contextOf(turn.world);
  const { kind } = readValidity(turn.message.text, { now: context.now, ...zonesOf(context) });
  return kind === 'period' || kind === 'moment';
}

/** Whether the text shows a validity as a program or a dialog does, or tells one with its time and asks nothing. */
function showsValidity(turn: Turn): boolean {
  const context = contextOf(turn.world);
  const { text } = turn.message;
  const reading = readValidity(text, { now: context.now, ...zonesOf(context) });
  if (reading.kind === 'needs-zone' || ('form' in reading && reading.form === true)) return true;
  const told = reading.kind === 'period' || (reading.kind === 'moment' && reading.side === 'end');
  return told && !asksSomething(text);
}

/** Validity dates as they were pasted. */
function byValidity(turn: Turn, folded: string, request: DialogId | undefined): DialogId | undefined {
  const context = contextOf(turn.world);
  const reading = readValidity(turn.message.text, { now: context.now, ...zonesOf(context) });
  if (reading.kind === 'none') return undefined;
  if (showsValidity(turn) && (request === undefined || request === 'expiry-time')) return 'expiry-time';
  // Browsers call the two ends of a validity 発行日 and 有効期限.
  const issue = /発行|取得し|登記|謄本/.test(folded) && reading.kind !== 'period';
  if (issue || (request !== undefined && request !== 'expiry-time')) return undefined;
  const converts = request === 'expiry-time' || /日本時間|jst|gmt|utc|変換|直し|換算/.test(folded);
  const withTime = reading.kind === 'moment' || reading.kind === 'period';
  if (converts || (withTime && OF_VALIDITY.test(folded))) return 'expiry-time';
  // A date alone is meant where hardly anything stands beside it.
  return isDateAlone(folded) ? 'expiry-time' : undefined;
}

function byIssueDay(turn: Turn, folded: string): DialogId | undefined {
  if (/登記|謄本|履歴事項/.test(folded)) return registryDay(turn, folded);
  if (readStatedIssueDay(turn.message.text, contextOf(turn.world)).kind === 'none') return undefined;
  if (!saysOnlyIssueDay(turn) && !/サーバid|証明書|ssl|更新|申請|新規|区分|コモンネーム|csr/.test(folded))
    return undefined;
  const others = factsToldOf(turn, 'application-type').filter((fact) => fact !== 'issued');
  return others.length > 0 || /新規|区分/.test(folded) ? 'application-type' : 'renewal-date';
}

/** 「発行から20日です。更新を申し込みたいのですが進みません」: told without a question, so that nothing else can be asked about. */
function wantsToRenew(folded: string): boolean {
  return (
    /更新[をの]?(?:申し?込|申請|手続き?)?[をし]{0,2}(?:みたい|たい|よう(?:と|に))/.test(folded) &&
    !asksSomething(folded)
  );
}

const CAN_BE_RENEWED =
  /(?:もう|まだ|すでに|既に)?更新(?:申請|手続き?)?[はがも]?(?:もう|まだ|すでに|既に)?(?:でき|可能|いけ)(?:ます|です)?(?:か|\?)/;

/** 「2026/1/29に発行されました。もう更新できますか」: a day of issue and nothing else, but for whether it can be renewed. */
function saysOnlyIssueDay(turn: Turn): boolean {
  const context = contextOf(turn.world);
  const { targetZone } = zonesOf(context);
  const reading = readStated(turn.message.text, { now: context.now, targetZone });
  if (!('matched' in reading)) return false;
  const rest = foldReply(turn.message.text.replace(reading.matched, ''));
  return (
    rest
      .replace(CAN_BE_RENEWED, '')
      .replace(/発行|取得|交付|日|され|まし|した|た|です|もの|サーバid|証明書|[はにをのが、。]/g, '')
      .length <= 2
  );
}

/** A registry certificate with its day in one sentence, and the wish to know whether it is still good. */
function registryDay(turn: Turn, folded: string): DialogId | undefined {
  if (/返却|返し|返送|送料|費用|取り方|どこで|社名|住所/.test(folded)) return undefined;
  const sentence = turn.message.text.split(/[。!?！？\n]/).find((part) => /登記|謄本|履歴事項/.test(part));
  const asked = /使え|使用でき|有効|いつまで|大丈夫|提出|出せ|間に合|判定|確認し|計算|切れ|古い|期限/.test(
    folded,
  );
  if (sentence === undefined || !(asked || folded.length <= 30)) return undefined;
  return readIssueDay(sentence, contextOf(turn.world)).kind === 'none' ? undefined : 'registry-certificate';
}

function byRequest(
  turn: Turn,
  folded: string,
  match: SearchResult,
  request: DialogId | undefined,
): DialogId | undefined {
  const told = factsToldOf(turn, 'application-type');
  if (request === undefined) return byCase(folded, match, told) ?? byWaiting(folded, match);
  if (request === 'renewal-date' && told.some((fact) => fact !== 'issued')) return 'application-type';
  return request;
}

/** 「2台目の追加やねんけど新規?更新?」: a case of one's own, not a question about the rule. */
function byCase(folded: string, match: SearchResult, told: readonly string[]): DialogId | undefined {
  const choice =
    /新規.{0,6}更新|更新.{0,6}新規|どっち|どちら/.test(folded) &&
    !/違い|ちがい|どう(?:違|ちが)|区別|場合|とき|時は/.test(folded);
  const near = match.entryId === 'new-vs-renewal' || match.entryId === 'change-common-name';
  return choice && near && told.length > 0 ? 'application-type' : undefined;
}

/** 「発行していただきました。来年分の更新はいつからできますか」: a server ID of one's own, in a question not found among the entries. */
function byWaiting(folded: string, match: SearchResult): DialogId | undefined {
  const issued = /発行(?:し|され)[^。?!\n]{0,8}(?:ました|た[。、,]|ので|のですが|んですが)/.test(folded);
  const when =
    /更新/.test(folded) && /いつ(?:から|頃|ごろ|になっ|になれ)/.test(folded) && asksSomething(folded);
  const near = match.outcome === 'suggest' && match.candidates[0]?.entryId === 'renewal-timing';
  return issued && when && near ? 'renewal-date' : undefined;
}

/** A case that is told without a question: 「初めてじゃないけどコモンネームが変わります」. */
function byFacts(turn: Turn): DialogId | undefined {
  if (asksSomething(turn.message.text)) return undefined;
  if (factsToldOf(turn, 'application-type').length >= 2) return 'application-type';
  return factsToldOf(turn, 'key-mismatch').length >= 2 ? 'key-mismatch' : undefined;
}

/** The facts that a text tells itself; that there is a server ID already follows from any other fact. */
function factsToldOf(turn: Turn, dialog: DialogId): string[] {
  const text = statedPart(turn.message.text);
  const facts = formOf(dialog)?.state(text, contextOf(turn.world), {}).facts ?? {};
  const told = Object.keys(facts);
  const outright = /初(?:めて|回)|はじめて|持って|もって|取得済|[2-9]回目/.test(foldReply(text));
  return told.filter((fact) => fact !== 'existing' || outright);
}

/** What started a dialog by its structure was found, however little its words say to the search. */
function found(match: SearchResult, entryId: string): SearchResult {
  if (match.outcome === 'answer') return match;
  const reason = `形から「${entryId}」の手続きと分かりました。`;
  return {
    ...match,
    outcome: 'answer',
    entryId,
    confidence: Math.max(match.confidence, 0.95),
    explanation: { ...match.explanation, reason },
  };
}
