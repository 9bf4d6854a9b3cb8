import { DateTime } from 'luxon';
import { takeTurn } from '../../src/bot/take-turn';
import type { Message, Outcome } from '../../src/bot/types';
import { createWorld } from '../../src/bot/world';
import type { Button, Trace } from '../../src/reply/types';
import { BOOLEAN_PHRASES, COMMANDS, NOISE, OPENINGS, QUESTIONS } from './phrases';
import { expectedResult, type Truth, truthOf } from './truth';

const LONGEST = 60;
const LED_ON = 'わからないままで進めます。';
export const TODAY = DateTime.fromISO('2026-03-01T10:00', { zone: 'Asia/Tokyo' });

/** What went wrong in one conversation. */
export interface Complaint {
  what: 'exception' | 'silence' | 'repeated question' | 'wrong result' | 'no end';
  transcript: readonly string[];
}

export type Random = () => number;

/** Numbers from 0 to 1 that the seed determines (mulberry32, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One person with a case of their own leads one dialog to its end: answers, strays, resends and changes their mind, as
 * patience and chance have it.
 */
type Understood = Parameters<typeof createWorld>[0];

export function converse(
  random: Random,
  understanding: Understood,
  heard: (turn: { message: Message; state: unknown; outcome: Outcome }) => void = () => {},
): Complaint | null {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const dialog = pick(Object.keys(OPENINGS));
  const truth = truthOf(random);
  const patience = random();
  const transcript: string[] = [];
  let state: unknown;
  let shown: readonly Button[] = [];

  const send = (message: Message): Outcome => {
    const outcome = takeTurn(message, state, createWorld(understanding, TODAY));
    heard({ message, state, outcome });
    state = JSON.parse(JSON.stringify(outcome.state));
    transcript.push(`> ${message.text}`, ...outcome.replies.map(({ text }) => text));
    const buttons = outcome.replies.flatMap((reply) => reply.buttons);
    if (buttons.length > 0) shown = buttons;
    return outcome;
  };

  const complain = (what: Complaint['what']): Complaint => ({ what, transcript });
  let fact = '';
  try {
    let text = pick(OPENINGS[dialog] as readonly string[]);
    for (let turns = 0; turns < LONGEST; turns += 1) {
      const pressed = random() < 0.2 ? shown.find(({ label }) => label === text) : undefined;
      const outcome = send({ text, files: [], ...(pressed && { action: pressed.action }) });
      if (outcome.replies.length === 0 || outcome.replies.some((reply) => reply.text.trim() === ''))
        return complain('silence');
      if (asksTwice(outcome)) return complain('repeated question');
      const result = lastOf(outcome.traces, 'dialog.result');
      if (result?.dialog === dialog) {
        return expectedResult(dialog, truth, result) ? null : complain('wrong result');
      }
      // Whoever twice does not know is led on, and may end without a result.
      if (transcript.some((line) => line.startsWith(LED_ON)) && !outcome.traces.some(isAsk)) return null;
      fact = String(lastOf(outcome.traces, 'dialog.ask')?.fact ?? fact);
      text =
        random() < patience * 0.4
          ? pick([...QUESTIONS, ...NOISE, ...COMMANDS])
          : answerTo(dialog, fact, truth, random);
    }
    return complain('no end');
  } catch (error) {
    transcript.push(String(error instanceof Error ? error.stack : error));
    return complain('exception');
  }
}

function answerTo(dialog: string, fact: string, truth: Truth, random: Random): string {
  const phrases = BOOLEAN_PHRASES[`${dialog}/${fact}`];
  if (phrases) {
    const list = phrases[truth.booleans[fact] ? 0 : 1];
    return list[Math.floor(random() * list.length)] as string;
  }
  const spellings = fact === 'validity' ? truth.moments : truth.days;
  return spellings[Math.floor(random() * spellings.length)] as string;
}

function asksTwice({ traces }: Outcome): boolean {
  const asked = traces
    .filter(({ name }) => name === 'dialog.ask')
    .map(({ value }) => `${value.dialog}/${value.fact}`);
  return new Set(asked).size < asked.length;
}

const isAsk = ({ name }: Trace): boolean => name === 'dialog.ask';

const lastOf = (traces: readonly Trace[], name: Trace['name']): Trace['value'] | undefined =>
  traces.filter((trace) => trace.name === name).at(-1)?.value;
