import { formOf } from '../../../dialogs';
import { dialogOf } from '../../knowledge/dialog-catalogue';
import type { DialogId, Entry } from '../../knowledge/types';
import { does } from '../../reading/said';
import type { Button, Facts, FactValue, Reply, Trace } from '../../reply/types';
import type { Candidate, SearchResult } from '../../search/types';
import { caseAnswered } from '../case-of';
import { answerText, decided } from '../entry-text';
import { inItsCase } from '../facts-before';
import { settledByQuestion, topicAsked, topicOfQuestion } from '../question-alone';
import { contextOf, say } from '../show';
import type { Outcome, Turn } from '../types';
import { agentButton } from '../wording';
import { lead } from './lead';
import { giveUp, refuse } from './refuse';

/** Misses in a row after which the contact is offered instead of a guess. */
const GUESSES = 2;
const SUGGESTIONS = 3;
/**
 * Share of the first candidate's likelihood (0–1) that another one needs to be offered beside it. Up to 0.3 no right answer
 * of the development questions is lost, and less than half as many wrong ones are shown.
 */
const NEAR = 0.2;
export const NONE_OF_THESE = 'どれでもない';

/** Confidence from which a question is answered although a dialog is waiting for something else. */
const INTERRUPTS = 0.75;

/** Whether a question in the middle of a dialog is answered. */
export const isAnswered = ({ outcome, confidence }: SearchResult): boolean =>
  outcome === 'answer' && confidence >= INTERRUPTS;

/** What was decided last is no longer the latest thing said. */
const aged = ({ state: { finished } }: Turn) => finished && { ...finished, fresh: false };

/** The last stage: whatever the message is, the knowledge base is asked. */
export const answer = (turn: Turn): Outcome => answerSearch(turn, turn.world.search(turn.reading.analysed));

/** Turns a search result into what the person sees. */
export function answerSearch(turn: Turn, found: SearchResult): Outcome {
  const match = settledByQuestion(turn, decided(found, turn.reading, turn.world.knowledge));
  const outcome = outcomeOf(turn, match);
  return { ...outcome, traces: [traceOf(match), ...outcome.traces] };
}

export function traceOf(match: SearchResult): Trace {
  const { outcome, entryId, confidence, candidates, tokens, topicId, explanation } = match;
  return {
    name: 'knowledge.match',
    value: { outcome, entryId, confidence, candidates, tokens, why: { topicId, ...explanation } },
  };
}

function outcomeOf(turn: Turn, match: SearchResult): Outcome {
  const led =
    isOpen(turn, match) && turn.state.stack.length === 0 && !asksElsewhere(turn, match) ? lead(turn) : null;
  if (led) return led;
  if (match.outcome === 'answer' && match.entryId) return answerEntry(turn, match.entryId);
  const misses = turn.state.misses + 1;
  const state = { ...turn.state, misses, offered: null, finished: aged(turn) };
  if (misses > GUESSES) return giveUp(turn, state);
  return match.outcome === 'suggest' ? suggest(turn, match, misses) : refuse(turn, match, state);
}

/** Confidence (0–1) below which first words that only name a matter lead on rather than being answered. */
const NAMED_ONLY = 0.1;

/** 「CSRについて教えて」 names a matter, and not what of it. */
function isOpen(turn: Turn, { outcome, confidence, entryId }: SearchResult): boolean {
  const entry = entryOf(turn, entryId ?? undefined);
  if (outcome !== 'answer' || entry === undefined) return true;
  return confidence < NAMED_ONLY && caseAnswered(entry, turn.reading) === undefined;
}

/** A question about a topic that is not answered here, or when and how long, and not what is to be done. */
function asksElsewhere(turn: Turn, match: SearchResult): boolean {
  const { reading } = turn;
  if (!reading.asks) return false;
  if (does(reading, 'next-step')) return topicOfQuestion(turn) !== undefined;
  return does(reading, 'when') || does(reading, 'how-long') || topicAsked(turn, match) !== undefined;
}

function suggest(turn: Turn, match: SearchResult, misses: number): Outcome {
  const entries = nearFirst(match.candidates)
    .map(({ entryId }) => entryOf(turn, entryId))
    .filter((entry): entry is Entry => entry !== undefined);
  const buttons: Button[] = entries.map((entry) => ({
    label: entry.question,
    action: { kind: 'entry', entryId: entry.id },
  }));
  return {
    state: { ...turn.state, misses, offered: null },
    replies: [
      say('もしかして、次のご質問でしょうか?', [
        ...buttons,
        { label: NONE_OF_THESE, action: { kind: 'entry', entryId: '' } },
        agentButton,
      ]),
    ],
    traces: [],
  };
}

/** The candidates that are worth a look; the first always is. */
function nearFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const least = NEAR * (candidates[0]?.score ?? 0);
  return candidates.slice(0, SUGGESTIONS).filter(({ score }) => score >= least);
}

/** The entry's answer with its follow-ups; an id that is none, as of 「どれでもない」, leads to the contact. */
export function answerEntry(turn: Turn, entryId: string): Outcome {
  const entry = entryOf(turn, entryId);
  const state = { ...turn.state, misses: 0, offered: null, finished: aged(turn) };
  // A guess that was declined stays a miss.
  if (!entry) return giveUp(turn, { ...state, misses: turn.state.misses });
  const offered = offerOf(turn, entry);
  const text = answerText(entry, inItsCase(turn, entry.answer));
  const reply: Reply = { text, buttons: followUps(turn, entry, offered), answers: entry.id };
  return { state: { ...state, offered }, replies: [reply], traces: [] };
}

/** An entry's follow-ups under a text of its own, whatever the search found. */
export function answerWith(turn: Turn, entry: Entry, text: string, match: SearchResult): Outcome {
  const answered = answerEntry(turn, entry.id);
  const replies = answered.replies.map((reply) => ({ ...reply, text }));
  return { ...answered, replies, traces: [traceOf({ ...match, outcome: 'answer', entryId: entry.id })] };
}

/** The dialog that fits, with what the question has told of the case already. */
function offerOf(turn: Turn, { followUps: { dialog } }: Entry): { dialog: DialogId; facts: Facts } | null {
  if (!dialog) return null;
  const statement = formOf(dialog)?.state(turn.reading, contextOf(turn.world), {}, null);
  const facts = Object.entries(statement?.facts ?? {}).filter(
    (fact): fact is [string, FactValue] => fact[1] !== undefined,
  );
  return { dialog, facts: Object.fromEntries(facts) };
}

function followUps(turn: Turn, entry: Entry, offer: ReturnType<typeof offerOf>): Button[] {
  const offered: Button[] = offer
    ? [{ label: dialogOf(offer.dialog).offer, action: { kind: 'start', ...offer } }]
    : [];
  const related = entry.followUps.entries
    .map((id) => entryOf(turn, id))
    .filter((found): found is Entry => found !== undefined)
    .map((found): Button => ({ label: found.question, action: { kind: 'entry', entryId: found.id } }));
  return [...offered, ...related, agentButton];
}

/** The entry with this id, where there is one. */
export const entryOf = ({ world }: Pick<Turn, 'world'>, id: string | undefined): Entry | undefined =>
  world.knowledge.entries.find((entry) => entry.id === id);
