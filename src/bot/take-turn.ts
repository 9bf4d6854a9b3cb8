import { formOf } from '../../dialogs';
import { withoutEncoded } from '../certificates';
import { condensed } from '../dates';
import { MAX_TEXT_LENGTH } from '../language/limits';
import type { ReadText } from '../language/reader';
import { alternativesIn } from '../reading/alternatives';
import { explainReading } from '../reading/explain';
import type { Reading } from '../reading/reading';
import type { Trace } from '../reply/types';
import type { SearchResult } from '../search/types';
import { cleanText } from './clean-text';
import { say } from './show';
import { answer } from './stages/answer';
import { buttons } from './stages/buttons';
import { certificates } from './stages/certificates';
import { commands } from './stages/commands';
import { corrections } from './stages/corrections';
import { followUps } from './stages/follow-ups';
import { guard } from './stages/guard';
import { offer } from './stages/offer';
import { openings } from './stages/openings';
import { pause } from './stages/pause';
import { person } from './stages/person';
import { running } from './stages/running';
import { several } from './stages/several';
import { shownValidity } from './stages/shown-validity';
import { smallTalk } from './stages/small-talk';
import { startDialog } from './stages/start';
import { typedButtons } from './stages/typed-buttons';
import { type ConversationState, restoreState } from './state';
import type { Message, Outcome, Stage, Turn, World } from './types';
import { wording } from './wording';

/** In this order; the first that can deal with a message does. */
const stages: readonly Stage[] = [
  guard,
  buttons,
  person,
  commands,
  certificates,
  pause,
  shownValidity,
  several,
  followUps,
  typedButtons,
  offer,
  running,
  corrections,
  smallTalk,
  openings,
];

/**
 * Deals with one message: pure, from what was kept and what was said to what is kept and what is said.
 * @param stored what was kept of the conversation, in whatever version
 */
export function takeTurn(message: Message, stored: unknown, world: World): Outcome {
  const { state, lost } = restoreState(stored);
  const clean = { ...message, text: cleanText(condensed(withoutEncoded(message.text), MAX_TEXT_LENGTH)) };
  const own = remembering(world);
  const reading = own.read(clean.action ? '' : clean.text, { fact: state.stack.at(-1)?.asking ?? null });
  const turn: Turn = { message: clean, whole: message.text, reading, state, world: own };
  const outcome =
    lost === null ? remember(firstOf(stages, turn) ?? answer(turn), reading) : apologise(turn, lost);
  return clean.text === '' ? outcome : { ...outcome, traces: [...outcome.traces, traceOf(reading)] };
}

const traceOf = (reading: Reading): Trace => ({ name: 'reading', value: explainReading(reading) });

/** A question is answered all the same; anything else was meant for the lost dialog, which starts afresh. */
function apologise(turn: Turn, lost: string): Outcome {
  const form = formOf(lost);
  const outcome =
    form && !turn.reading.asks
      ? startDialog(turn, form.id, {}, null)
      : (firstOf(stages, turn) ?? answer(turn));
  return remember({ ...outcome, replies: [say(wording.outdated), ...outcome.replies] }, turn.reading);
}

/** Keeps the buttons that were shown last, so that their numbers and labels can be typed. */
function remember(outcome: Outcome, reading: Reading): Outcome {
  const shown = outcome.replies.findLast((reply) => reply.buttons.length > 0)?.buttons;
  const subject = subjectOf(outcome, reading) ?? outcome.state.subject;
  return { ...outcome, state: { ...outcome.state, subject, buttons: shown ? [...shown] : [] } };
}

/** What a turn spoke of, so that what follows can be read against it. */
function subjectOf({ traces }: Outcome, { told, clauses }: Reading): ConversationState['subject'] {
  const result = traces.some(({ name }) => name === 'dialog.result');
  const entries = traces.flatMap(({ name, value: { outcome, entryId } }) =>
    name === 'knowledge.match' && outcome === 'answer' && typeof entryId === 'string' ? [entryId] : [],
  );
  const facts = Object.fromEntries(told.statements.map(({ fact, value }) => [fact, value]));
  return result || entries.length > 0 ? { entries, result, facts, named: alternativesIn({ clauses }) } : null;
}

/** Several stages may ask for the same words, and read the same piece of the message; each is done once a turn. */
function remembering(world: World): World {
  const read = new Map<string, Reading>();
  const found = new Map<ReadText, SearchResult>();
  return {
    ...world,
    read: (text, open) => once(read, `${open.fact ?? ''}\n${text}`, () => world.read(text, open)),
    search: (words) => once(found, words, () => world.search(words)),
  };
}

function once<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}

function firstOf(candidates: readonly Stage[], turn: Turn): Outcome | null {
  for (const stage of candidates) {
    const outcome = stage(turn);
    if (outcome) return outcome;
  }
  return null;
}
