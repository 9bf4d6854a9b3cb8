import { formOf } from '../../../dialogs';
import { foldReply } from '../../../dialogs/reading/clauses';
import { readIssueDay, readStatedIssueDay } from '../../../dialogs/reading/issue-day';
import { zonesOf } from '../../../dialogs/reading/zones';
import { readValidity } from '../../dates';
import type { DialogId } from '../../knowledge/types';
import type { SearchResult } from '../../search/types';
import { asksSomething } from '../reading/questions';
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
  const outcome = startDialog(turn, dialog, {}, turn.message.text);
  return { ...outcome, traces: [traceOf(found(match, MATTERS[dialog])), ...outcome.traces] };
}

function dialogFor(turn: Turn, match: SearchResult): DialogId | undefined {
  const folded = foldReply(turn.message.text);
  // A question about something that is not answered here stays one, whatever dates or words stand beside it.
  if (match.topicId !== null && asksSomething(folded) && !/登記|謄本|日本時間|jst/.test(folded))
    return undefined;
  const elsewhere = (ids: readonly string[]) =>
    match.outcome === 'answer' && asksSomething(folded) && !ids.includes(match.entryId ?? '');
  return (
    byValidity(turn, folded, elsewhere(['expiry-jst-example', 'expiry-timezone'])) ??
    byIssueDay(turn, folded, elsewhere(['new-vs-renewal', 'renewal-timing', 'renewal-documents'])) ??
    byRequest(turn, folded, match) ??
    byFacts(turn, folded, match)
  );
}

/** Validity dates as they were pasted. A date alone is one only where nothing else is said or a conversion is meant. */
function byValidity(turn: Turn, folded: string, elsewhere: boolean): DialogId | undefined {
  const context = contextOf(turn.world);
  const reading = readValidity(turn.message.text, { now: context.now, ...zonesOf(context) });
  if (reading.kind === 'none' || elsewhere) return undefined;
  // Browsers call the two ends of a validity 発行日 and 有効期限.
  if (reading.kind === 'period') return 'expiry-time';
  if (/発行|取得し|登記|謄本/.test(folded)) return undefined;
  if (reading.kind === 'moment') return 'expiry-time';
  const meant =
    /日本時間|jst|gmt|utc|変換|直し|換算|有効期|valid|not\s*(?:before|after)|expir|開始|終了|期限|until/.test(
      folded,
    );
  const words = folded.replace(/[\d\s/:.\-年月日時分秒〜~から()までgmtutcjst午前後ですは,、。]/g, '');
  return meant || words.length <= 6 ? 'expiry-time' : undefined;
}

function byIssueDay(turn: Turn, folded: string, elsewhere: boolean): DialogId | undefined {
  const registry = /登記|謄本|履歴事項/.test(folded);
  const read = registry ? readIssueDay : readStatedIssueDay;
  if (elsewhere || read(turn.message.text, contextOf(turn.world)).kind === 'none') return undefined;
  if (registry) return 'registry-certificate';
  return /新規|区分|どちら|どっち|コモンネーム|(?<![a-z])cn(?![a-z])|負荷分散|追加|インストール|同じ/.test(
    folded,
  )
    ? 'application-type'
    : 'renewal-date';
}

function byRequest(turn: Turn, folded: string, match: SearchResult): DialogId | undefined {
  const request = readRequest(folded) ?? byCase(turn, folded, match);
  if (request !== 'application-type') return request;
  const about = /新規|更新|申請|区分|手続/.test(folded) || match.entryId === 'new-vs-renewal';
  return about || statedFacts(turn) > 0 ? request : undefined;
}

/** 「2台目の追加やねんけど新規?更新?」: a case of one's own, not a question about the rule. */
function byCase(turn: Turn, folded: string, match: SearchResult): DialogId | undefined {
  const choice =
    /新規.{0,6}更新|更新.{0,6}新規|どっち|どちら/.test(folded) && !/違い|ちがい|場合|とき|時は/.test(folded);
  return choice && match.entryId === 'new-vs-renewal' && statedFacts(turn) > 0
    ? 'application-type'
    : undefined;
}

/** A case that is told without a question: 「初めてじゃないけどコモンネームが変わります」. */
function byFacts(turn: Turn, folded: string, match: SearchResult): DialogId | undefined {
  if (asksSomething(folded) || match.outcome === 'answer') return undefined;
  return statedFacts(turn) >= 2 ? 'application-type' : undefined;
}

function statedFacts(turn: Turn): number {
  const form = formOf('application-type');
  return form ? Object.keys(form.state(turn.message.text, contextOf(turn.world), {}).facts).length : 0;
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
