import { sureTopic } from '../../knowledge/sure-topic';
import type { Entry } from '../../knowledge/types';
import { questionsIn } from '../../reading/parts';
import type { Reading } from '../../reading/reading';
import { contactText } from '../../reply/contact';
import type { Button, Trace } from '../../reply/types';
import type { SearchResult } from '../../search/types';
import { briefText, decided } from '../entry-text';
import { say } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { agentButton } from '../wording';
import { DIALOG_LABELS, traceOf } from './answer';
import { open } from './openings';
import { startDialog } from './start';

/** Dialogs offered under several answers. */
const OFFERS = 3;
/** Characters of a question that are said back. */
const QUOTED = 40;

/** One of several questions with what it comes to. */
interface Part {
  text: string;
  /** Equal for two parts that ask the same. */
  about: string | null;
  heading: string;
  answer: string;
  entry?: Entry;
  unanswered: boolean;
  traces: readonly Trace[];
}

/** Several questions in one message: each is answered briefly under its own heading; what has no answer is named. */
export const several: Stage = (turn) => {
  if (turn.message.action || turn.message.files.length > 0) return null;
  const parts = merged(turn, questionsIn(turn.reading));
  const known = new Set(parts.flatMap(({ about }) => (about === null ? [] : [about])));
  if (known.size < 2 || parts.every(({ unanswered }) => unanswered)) return null;
  const state = { ...turn.state, misses: 0, offered: null };
  return {
    state,
    replies: [say(textOf(turn, parts), buttonsOf(parts))],
    traces: parts.flatMap(({ traces }) => traces),
  };
};

/** A question that says nothing of its own, or the same again, belongs to the one before. */
function merged(turn: Turn, texts: readonly string[]): Part[] {
  const parts: Part[] = [];
  if (texts.length < 2) return parts;
  for (const text of texts) {
    const part = partOf(turn, text);
    const before = parts.at(-1);
    // What means nothing by itself belongs to what stands beside it.
    const joins = before && (part.about === before.about || part.about === null || before.about === null);
    if (joins) parts[parts.length - 1] = joined(turn, before, part);
    else parts.push(part);
  }
  return parts;
}

function joined(turn: Turn, before: Part, part: Part): Part {
  const whole = partOf(turn, `${before.text}${part.text}`);
  if (whole.about !== null) return whole;
  const known = before.about === null ? part : before;
  return { ...known, text: whole.text };
}

/** What a part says, with the facts that the rest of the message tells. */
function readPart(turn: Turn, text: string): Reading {
  const own = turn.world.read(text, { fact: null });
  const told = turn.reading.told.statements.filter(
    ({ mood, fact }) => mood === 'told' && own.told.statements.every((statement) => statement.fact !== fact),
  );
  return { ...own, told: { ...own.told, statements: [...own.told.statements, ...told] } };
}

function partOf(turn: Turn, text: string): Part {
  const { world } = turn;
  const reading = readPart(turn, text);
  const own: Turn = { ...turn, message: { text, files: [] }, whole: text, reading };
  const found = world.search(text);
  const match = decided(found, reading, world.knowledge.entries);
  const result = resultOf(own, match);
  if (result) {
    const dialog = String(result.traces.find(({ name }) => name === 'dialog.result')?.value.dialog);
    const [first] = result.replies;
    return {
      text,
      about: dialog,
      heading: DIALOG_HEADINGS[dialog] ?? '',
      answer: first?.text ?? '',
      unanswered: false,
      traces: result.traces,
    };
  }
  const entry = world.knowledge.entries.find(
    ({ id }) => match.outcome === 'answer' && id === match.entryId,
  );
  if (entry) {
    const answer = briefText(entry, reading, world);
    const heading = entry.short ?? entry.question;
    return { text, about: entry.id, heading, answer, entry, unanswered: false, traces: [traceOf(match)] };
  }
  const topic = sureTopic(match, world.knowledge);
  return {
    text,
    about: topic?.id ?? match.topicId,
    heading: topic?.label ?? '',
    answer: '',
    unanswered: true,
    traces: [traceOf(match)],
  };
}

/** What a dialog comes to at once with what the part tells. */
function resultOf(turn: Turn, match: SearchResult): Outcome | null {
  const isResult = (outcome: Outcome | null): outcome is Outcome =>
    outcome?.traces.some(({ name }) => name === 'dialog.result') ?? false;
  const opened = open(turn, match);
  if (opened === null || isResult(opened)) return opened;
  const ofIssue = turn.reading.days.some(({ owner, denied }) => owner === 'server-id' && !denied);
  if (!ofIssue || match.entryId !== 'renewal-timing') return null;
  const computed = startDialog(turn, 'renewal-date', {}, turn.reading);
  if (!isResult(computed)) return null;
  return { ...computed, traces: [traceOf(match), ...computed.traces] };
}

const DIALOG_HEADINGS: Readonly<Record<string, string>> = {
  'application-type': '申請の区分',
  'expiry-time': '有効期限',
  'renewal-date': '更新の申請時期',
  'registry-certificate': '登記簿謄本',
  'key-mismatch': 'サーバの停止',
};

function textOf(turn: Turn, parts: readonly Part[]): string {
  const answers = parts
    .filter(({ unanswered }) => !unanswered)
    .map(({ heading, answer }) => `【${heading}】\n${answer}`);
  const open = parts.filter(({ unanswered }) => unanswered);
  if (open.length === 0) return answers.join('\n\n');
  const named = open.map(({ heading, text }) => (heading === '' ? `「${quoted(text)}」` : heading));
  const refusal = `${named.join('、')}については、申し訳ありませんが、こちらではご案内できません。`;
  return [...answers, `${refusal}\n${contactText(turn.world.knowledge.contact)}`].join('\n\n');
}

const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED)}…`;
};

function buttonsOf(parts: readonly Part[]): Button[] {
  const dialogs = parts.flatMap(({ entry }) => (entry?.followUps.dialog ? [entry.followUps.dialog] : []));
  return [
    ...[...new Set(dialogs)]
      .slice(0, OFFERS)
      .map((dialog): Button => ({ label: DIALOG_LABELS[dialog], action: { kind: 'start', dialog, facts: {} } })),
    agentButton,
  ];
}
