import { formOf } from '../../../dialogs';
import { readIssueDay } from '../../../dialogs/form/days';
import { dialogOf } from '../../knowledge/dialog-catalogue';
import { sureTopic } from '../../knowledge/sure-topic';
import type { DialogId, Entry } from '../../knowledge/types';
import { does, speaksOfDaysAlone } from '../../reading/said';
import { goesOnFrom, hasNoOwnSubject, linesAbout } from '../../reading/subject-words';
import type { SearchResult } from '../../search/types';
import { contextOf } from '../show';
import type { Outcome, Turn } from '../types';
import { wording } from '../wording';
import { answerEntry, traceOf } from './answer';
import { holdsMoments } from './openings';
import { startDialog } from './start';

/** A follow-up about the entry that answered last, or about the entry whose matter the last result is. */
export function ofEntry(turn: Turn): Outcome | null {
  const { reading, world } = turn;
  const match = world.search(reading.analysed);
  const chosen = oneOfTwo(turn);
  if (chosen) return told(turn, chosen, chosen.answer, match);
  const entry = subjectEntry(turn);
  if (!entry) return null;
  const day = ofDay(turn, entry) ?? ofMoments(turn, entry);
  if (day) return day;
  const own = match.outcome === 'answer' && match.entryId !== entry.id;
  if (own || !hasNoOwnSubject(reading, entry.answer) || reading.request !== undefined) return null;
  if (does(reading, 'simpler')) return told(turn, entry, entry.simple ?? firstLine(entry), match);
  const asks = reading.asks || reading.acts.some(({ asked }) => asked);
  if (!asks || match.outcome === 'answer') return null;
  if (does(reading, 'why')) return told(turn, entry, entry.why ?? entry.answer, match);
  if (sureTopic(match, world.knowledge)) return null;
  const within = inContext(turn, match);
  if (within && match.candidates[0]?.entryId !== entry.id) return within;
  const about = linesAbout(entry.answer, reading);
  if (about.length > 0) return told(turn, entry, about.join('\n'), match);
  if (within) return within;
  // 「1/20は?」 is about the case that was decided, not about the rule.
  return goesOnFrom(reading) && !speaksOfDaysAlone(reading)
    ? told(turn, entry, `${wording.inGeneral}\n${entry.answer}`, match)
    : null;
}

/** 「書類は何がいりますか」: what is only guessed at by itself is plain once it is said what it is about. */
function inContext(turn: Turn, match: SearchResult): Outcome | null {
  const [first] = match.candidates;
  if (match.outcome !== 'suggest' || !first) return null;
  const { world, message } = turn;
  const again = world.search(world.read(`${wording.context}${message.text}`, { fact: null }).analysed);
  const entry = world.knowledge.entries.find(({ id }) => id === first.entryId);
  return entry && again.outcome === 'answer' && again.entryId === entry.id
    ? told(turn, entry, entry.answer, match)
    : null;
}

/** 「前者です」「後者は?」 after two questions were answered. */
function oneOfTwo({ state, reading, world }: Turn): Entry | undefined {
  const { entries } = state.subject ?? { entries: [] };
  if (entries.length < 2) return undefined;
  const at = does(reading, 'first') ? 0 : does(reading, 'second') ? 1 : -1;
  return world.knowledge.entries.find(({ id }) => id === entries[at]);
}

function subjectEntry({ state, world }: Turn): Entry | undefined {
  const { subject, finished } = state;
  const id =
    subject?.result && finished ? dialogOf(finished.dialog as DialogId).entry : subject?.entries.at(-1);
  return world.knowledge.entries.find((entry) => entry.id === id);
}

/** 「1月31日のでも?」 after an answer about days: its dialog, with that day. */
function ofDay(turn: Turn, { followUps: { dialog } }: Entry): Outcome | null {
  const { reading, world } = turn;
  const form = dialog && formOf(dialog);
  if (!form || turn.state.subject?.result || Object.keys(form.facts).join() !== 'issued') return null;
  if (!reading.asks || reading.days.length === 0 || !hasNoOwnSubject(reading)) return null;
  if (reading.days.some(({ owner }) => owner === 'other' || owner === 'expiry')) return null;
  const of = form.id === 'registry-certificate' ? 'registry' : 'server-id';
  const days = reading.days.map((day) => ({ ...day, mood: 'told' as const }));
  const day = readIssueDay({ ...reading, days }, { of, asked: true }, contextOf(world));
  return day.kind === 'value' ? startDialog(turn, form.id, { issued: day.value }, null) : null;
}

/** 「じゃあ 06/01/2026 23:59:59 は?」 after an answer about times. */
const ofMoments = (turn: Turn, { followUps: { dialog } }: Entry): Outcome | null =>
  dialog === 'expiry-time' && holdsMoments(turn) ? startDialog(turn, dialog, {}, turn.reading) : null;

const firstLine = ({ answer }: Entry): string => answer.split('\n')[0] ?? answer;

function told(turn: Turn, entry: Entry, text: string, match: SearchResult): Outcome {
  const answered = answerEntry(turn, entry.id);
  const replies = answered.replies.map((reply) => ({ ...reply, text }));
  const found = { ...match, outcome: 'answer' as const, entryId: entry.id };
  return { ...answered, replies, traces: [traceOf(found)] };
}
