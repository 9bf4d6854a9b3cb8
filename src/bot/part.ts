import { dialogOf } from '../knowledge/dialog-catalogue';
import { sureTopic } from '../knowledge/sure-topic';
import type { DialogId, Entry } from '../knowledge/types';
import type { Question } from '../reading/parts';
import type { Reading } from '../reading/reading';
import type { Trace } from '../reply/types';
import type { SearchResult } from '../search/types';
import { briefText, decided } from './entry-text';
import { traceOf } from './stages/answer';
import { open } from './stages/openings';
import { startDialog } from './stages/start';
import type { Outcome, Turn } from './types';

/** One of several questions with what it comes to. */
export interface Part {
  question: Question;
  /** What it is about: equal for two parts that ask the same, null where nothing tells. */
  about: string | null;
  heading: string;
  /** Empty where there is no answer. */
  answer: string;
  dialog?: DialogId;
  traces: readonly Trace[];
}

/** Answers one question of several in a sentence or two. */
export function partOf(turn: Turn, question: Question): Part {
  const { world } = turn;
  const reading = readPart(turn, question.text);
  const own: Turn = { ...turn, message: { text: question.text, files: [] }, whole: question.text, reading };
  const match = decided(world.search(reading.analysed), reading, world.knowledge.entries);
  const result = question.certain ? resultOf(own, match) : null;
  if (result) return { question, ...result };
  const traces = [traceOf(match)];
  const entry = world.knowledge.entries.find(({ id }) => match.outcome === 'answer' && id === match.entryId);
  if (entry) {
    const { id, followUps } = entry;
    return {
      question,
      about: id,
      heading: headingOf(entry),
      answer: briefText(entry, reading),
      ...(followUps.dialog && { dialog: followUps.dialog }),
      traces,
    };
  }
  const topic = sureTopic(match, world.knowledge);
  const about = topic?.id ?? (question.certain ? match.topicId : null);
  return { question, about, heading: topic?.label ?? '', answer: '', traces };
}

const headingOf = ({ short, question }: Entry): string => short ?? question;

/** What a part says, with the facts that the rest of the message tells. */
function readPart(turn: Turn, text: string): Reading {
  const own = turn.world.read(text, { fact: null });
  const told = turn.reading.told.statements.filter(
    ({ mood, fact }) => mood === 'told' && own.told.statements.every((statement) => statement.fact !== fact),
  );
  return { ...own, told: { ...own.told, statements: [...own.told.statements, ...told] } };
}

/** What a dialog comes to at once with what the part tells: 「1月25日発行です。いつから更新できますか」. */
function resultOf(turn: Turn, match: SearchResult): Omit<Part, 'question'> | null {
  const opened = open(turn, match);
  const ofIssue = turn.reading.days.some(({ owner, denied }) => owner === 'server-id' && !denied);
  const computes = !hasResult(opened) && ofIssue && match.entryId === 'renewal-timing';
  const outcome = computes ? startDialog(turn, 'renewal-date', {}, turn.reading) : opened;
  if (!hasResult(outcome)) return null;
  const dialog = outcome.traces.find(({ name }) => name === 'dialog.result')?.value.dialog as DialogId;
  const entryId = dialogOf(dialog).entry;
  const entry = turn.world.knowledge.entries.find(({ id }) => id === entryId);
  const [first] = outcome.replies;
  return {
    about: entryId,
    heading: entry ? headingOf(entry) : dialogOf(dialog).title,
    answer: first?.text ?? '',
    traces: computes ? [traceOf(match), ...outcome.traces] : outcome.traces,
  };
}

const hasResult = (outcome: Outcome | null): outcome is Outcome =>
  outcome?.traces.some(({ name }) => name === 'dialog.result') ?? false;
