import type { Outcome } from '../../src/bot/types';
import type { Trace } from '../../src/reply/types';
import type { RecordedTurn } from './turn';

/** What a person or the staff would notice, the gravest first. */
export const KINDS = ['result', 'asks', 'entry', 'text', 'buttons', 'reading', 'scores'] as const;
export type Kind = (typeof KINDS)[number];

type Played = Pick<Outcome, 'replies' | 'traces'>;

const valuesOf = ({ traces }: Played, name: Trace['name']) =>
  traces.filter((trace) => trace.name === name).map(({ value }) => value);

const VIEWS: Readonly<Record<Kind, (played: Played) => unknown>> = {
  result: (played) => valuesOf(played, 'dialog.result'),
  asks: (played) => valuesOf(played, 'dialog.ask'),
  entry: (played) => valuesOf(played, 'knowledge.match').map(({ outcome, entryId }) => [outcome, entryId]),
  text: ({ replies }) => replies.map(({ text }) => text),
  buttons: ({ replies }) => replies.map(({ buttons }) => buttons),
  reading: (played) => valuesOf(played, 'reading'),
  scores: (played) => [played.replies, played.traces],
};

/** A turn that came out otherwise than it was recorded. */
export interface Difference {
  /** The gravest of what differs. */
  kind: Kind;
  turn: RecordedTurn;
  before: string;
  after: string;
}

/** Compares what came out now with what was recorded; undefined where nothing differs. */
export function differenceOf(turn: RecordedTurn, now: Played): Difference | undefined {
  for (const kind of KINDS) {
    const [before, after] = [JSON.stringify(VIEWS[kind](turn)), JSON.stringify(VIEWS[kind](now))];
    if (before !== after) return { kind, turn, before, after };
  }
  return undefined;
}
