import { dialogOf } from '../knowledge/dialog-catalogue';
import { sureTopic } from '../knowledge/sure-topic';
import type { DialogId, Entry } from '../knowledge/types';
import { meets } from '../reading/conditions';
import { names, namesUnknown } from '../reading/nouns-named';
import type { OwnedDay } from '../reading/owned-day';
import type { Question } from '../reading/parts';
import type { Reading } from '../reading/reading';
import { does } from '../reading/said';
import { hasNoOwnSubject, namesNothing } from '../reading/subject-words';
import { contactText } from '../reply/contact';
import type { Trace } from '../reply/types';
import type { SearchResult } from '../search/types';
import { caseAnswered } from './case-of';
import { briefText, decided, isOfTimes, MATTERS } from './entry-text';
import { entryOf, traceOf } from './stages/answer';
import { open } from './stages/openings';
import { startDialog } from './stages/start';
import type { Outcome, Turn } from './types';
import { holdsMoments } from './validity';
import { wording } from './wording';

/** One of several questions with what it comes to. */
export interface Part {
  question: Question;
  /** What it is about: equal for two parts that ask the same, null where nothing tells. */
  about: string | null;
  heading: string;
  /** Empty where there is no answer. */
  answer: string;
  /** What the entry says of the case that the part tells. */
  inCase?: string;
  /** What it says of the other cases that were asked about in the same breath. */
  more?: readonly string[];
  dialog?: DialogId;
  /** How sure (0–1) it is that this is what is asked; undefined where something was computed, or nothing found. */
  confidence?: number;
  /** It asks to be led through a dialog, which begins so. */
  opens?: Outcome;
  /** It has nothing to do with server IDs. */
  outside?: boolean;
  traces: readonly Trace[];
}

/** Answers one question of several in a sentence or two. */
export function partOf(turn: Turn, question: Question): Part {
  const { world } = turn;
  const text = question.listed?.asks ?? question.text;
  const reading = readPart(turn, text);
  const own: Turn = { ...turn, message: { text, files: [] }, whole: text, reading };
  const contact = contactPart(turn, question, reading);
  if (contact) return contact;
  const { match, heard } = inContext(turn, text, reading, question.listed && question.name);
  const dated = reading.days.some(({ owner }) => owner === 'server-id' || owner === 'registry');
  const computed = question.certain || dated || holdsMoments(own) ? dialogOfPart(own, match) : null;
  const result =
    computed ?? (isOfTimes(match) && asksOfMoments(turn, heard) ? ofItsTimes(turn, match) : null);
  if (result) return { question, ...result };
  const traces = [traceOf(match)];
  const entry = world.knowledge.entries.find(({ id }) => match.outcome === 'answer' && id === match.entryId);
  if (entry) {
    const { id, followUps } = entry;
    const own = caseAnswered(entry, heard);
    return {
      question,
      about: id,
      heading: question.listed?.each ? question.name : headingOf(entry),
      answer: briefText(entry, heard),
      confidence: match.confidence,
      ...(own && { inCase: own.say }),
      ...(followUps.dialog && { dialog: followUps.dialog }),
      traces,
    };
  }
  const topic = sureTopic(match, world.knowledge);
  const goesOn = namesNothing({ ...reading, clauses: askingSentence(reading) });
  const unanswered = !goesOn && (question.certain || namesUnknown(reading)) ? match.topicId : null;
  // One thing more, or one of a row, is asked for itself, whatever it is about.
  const about = topic?.id ?? unanswered ?? (question.further || question.named ? question.name : null);
  return {
    question,
    about,
    heading: topic?.label ?? '',
    answer: '',
    outside: topic?.outside ?? false,
    traces,
  };
}

/** The clauses of the sentence that asks; of the last where none does. */
function askingSentence({ clauses, asking }: Reading): Reading['clauses'] {
  const at = (asking.at(-1) ?? clauses.at(-1))?.sentence;
  return clauses.filter(({ sentence }) => sentence === at);
}

/** Who asks for somebody, or for the hours, among other things. */
function contactPart({ world }: Turn, question: Question, reading: Reading): Part | null {
  if (!does(reading, 'wants-human') && !does(reading, 'opening-hours')) return null;
  const answer = contactText(world.knowledge.contact, world.now);
  return { question, about: 'contact', heading: 'お問い合わせ窓口', answer, traces: [] };
}

/** What is found for a part, and in which of its words. */
interface Found {
  match: SearchResult;
  heard: Reading;
}

/**
 * What is found for a part by itself, by the sentence of it that asks, or once it is said what all of them are about: 「鍵は作り直し?」.
 * @param name of a thing of a list, of which nothing else is said
 */
function inContext(turn: Turn, text: string, reading: Reading, name?: string): Found {
  const { world } = turn;
  const alone = { match: searchOf(text, world), heard: reading };
  if (sureTopic(alone.match, world.knowledge)) return alone;
  // What was told in passing may speak of other things.
  const asked = { ...reading, clauses: askingSentence(reading) };
  const last = reading.analysed.sentences[asked.clauses[0]?.sentence ?? 0]?.text ?? text;
  const itself = last === text || namesNothing(asked) ? undefined : searchOf(last, world);
  if (itself?.outcome === 'answer' && !isSurer(alone.match, itself))
    return { match: itself, heard: readPart(turn, last) };
  if (alone.match.outcome === 'answer' || !names(asked, MATTERS) || !hasNoOwnSubject(asked)) return alone;
  const listed = name === undefined ? [] : [name, `${wording.context}${name}${wording.howAbout}`];
  for (const said of [...listed, `${wording.context}${last}`]) {
    const match = searchOf(said, world);
    if (match.outcome === 'answer') return { match, heard: reading };
  }
  const entryId = name === undefined ? undefined : entryLedTo(world, name);
  return entryId === undefined ? alone : { ...alone, match: { ...alone.match, outcome: 'answer', entryId } };
}

const isSurer = (one: SearchResult, other: SearchResult): boolean =>
  one.outcome === 'answer' && one.confidence >= other.confidence;

function searchOf(text: string, { read, search, knowledge }: Turn['world']): SearchResult {
  const reading = read(text, { fact: null });
  return decided(search(reading.analysed), reading, knowledge);
}

/** What a list only names leads where the same first words alone lead, where that is one entry. */
function entryLedTo({ read, knowledge }: Turn['world'], name: string): string | undefined {
  const reading = read(name, { fact: null });
  const lead = knowledge.leads.find(({ when }) => meets(when, reading));
  const entries = (lead?.offer ?? []).flatMap((offer) => ('entry' in offer ? [offer.entry] : []));
  return entries.length === 1 ? entries[0] : undefined;
}

const headingOf = ({ short, question }: Entry): string => short ?? question;

/** What a part says, with the facts that the rest of the message tells. */
function readPart(turn: Turn, text: string): Reading {
  const own = turn.world.read(text, { fact: null });
  const told = turn.reading.told.statements.filter(
    ({ mood, fact, clause }) =>
      mood === 'told' &&
      // 「増やすのは新規?元の方は更新?」: what is asked of one thing is told of no other.
      turn.reading.asking.every((one) => one !== clause) &&
      own.told.statements.every((statement) => statement.fact !== fact),
  );
  const days = [...(own.days.length > 0 ? own.days : turn.reading.days)].filter((day) => isDayOf(day, own));
  return { ...own, days, told: { ...own.told, statements: [...own.told.statements, ...told] } };
}

/** A day told elsewhere in the message belongs to the part that asks of its owner. */
function isDayOf({ owner, mood, clause }: OwnedDay, own: Reading): boolean {
  const asked = { clauses: askingSentence(own) };
  if (own.clauses.some((one) => one === clause) && own.days.length === 1) return true;
  if (owner === 'registry') return names(asked, ['登記']);
  return (
    !names(asked, ['登記']) &&
    (mood !== 'told' || (owner !== 'server-id' && owner !== 'issue') || names(asked, ['更新', '申請']))
  );
}

/**
 * What a dialog comes to at once with what the part tells (「1月25日発行です。いつから更新できますか」), or that it is asked to be led
 * through it (「…を計算してくれる?」).
 */
function dialogOfPart(turn: Turn, match: SearchResult): Omit<Part, 'question'> | null {
  const opened = open(turn, match);
  const ofIssue = turn.reading.days.some(({ owner, denied }) => owner === 'server-id' && !denied);
  const computes = !hasResult(opened) && ofIssue && match.entryId === 'renewal-timing';
  const outcome = computes ? startDialog(turn, 'renewal-date', {}, turn.reading) : opened;
  if (hasResult(outcome)) {
    const result = resultOf(turn, outcome, computes ? [traceOf(match)] : []);
    return isAside(turn, match, result) ? null : result;
  }
  const which = turn.reading.asksWhich && names(turn.reading, ['新規', '更新', '区分', '申請']);
  const { request = which ? 'application-type' : undefined } = turn.reading;
  if (outcome === null || request === undefined || turn.state.stack.length > 0) return null;
  const entry = entryOf(turn, match.entryId ?? undefined);
  // 「追加ぶんの区分」: what it would come to is told already; when something can be done never is.
  if (request === 'application-type' && entry && caseAnswered(entry, turn.reading)) return null;
  return { about: request, heading: dialogOf(request).title, answer: '', opens: outcome, traces: [] };
}

/** What is computed from a day told elsewhere, where the part itself is of another matter: 「…。あと更新の書類は?」. */
const isAside = (
  { reading }: Turn,
  { outcome, entryId }: SearchResult,
  { about }: Omit<Part, 'question'>,
): boolean =>
  outcome === 'answer' &&
  entryId !== dialogOf(about as DialogId).entry &&
  !OF_APPLYING.has(entryId ?? '') &&
  reading.days.every(({ clause }) => reading.clauses.every((one) => one !== clause));

/** Entries to which a day of issue says more, whatever it stands beside. */
const OF_APPLYING = new Set(['new-vs-renewal', 'renewal-timing']);

/** 「そもそもGMTって何」 asks nothing of the times that stand beside it. */
const asksOfMoments = (turn: Turn, part: Reading): boolean =>
  holdsMoments(turn) && (does(part, 'when') || does(part, 'how-long') || part.request === 'expiry-time');

/** The times that stand elsewhere in the message: 「有効期限は…Zです。書類は何で、日本時間だといつですか」. */
function ofItsTimes(turn: Turn, match: SearchResult): Omit<Part, 'question'> | null {
  const outcome = startDialog(turn, 'expiry-time', {}, turn.reading);
  return hasResult(outcome) ? resultOf(turn, outcome, [traceOf(match)]) : null;
}

function resultOf(
  turn: Turn,
  { traces, replies }: Outcome,
  before: readonly Trace[],
): Omit<Part, 'question'> {
  const dialog = traces.find(({ name }) => name === 'dialog.result')?.value.dialog as DialogId;
  const entry = entryOf(turn, dialogOf(dialog).entry);
  return {
    // What is computed says something else than the entry whose matter it is.
    about: dialog,
    heading: entry ? headingOf(entry) : dialogOf(dialog).title,
    answer: replies[0]?.text ?? '',
    traces: [...before, ...traces],
  };
}

const hasResult = (outcome: Outcome | null): outcome is Outcome =>
  outcome?.traces.some(({ name }) => name === 'dialog.result') ?? false;
