import { randomUUID } from 'node:crypto';
import { ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { Outcome } from '../../bot/types';
import type { Log } from '../../log';
import { channelOf, type Meter, type Part, type TurnOutcome, timed } from '../../telemetry/meter';
import type { BotLogic } from './ports';

interface Measured {
  id: string;
  meter: Meter;
  /** Of `performance.now()`. */
  since: number;
  outcome?: TurnOutcome;
}

const TURN = Symbol('the turn that is measured');
const turnIn = (context: TurnContext): Measured | undefined => context.turnState.get(TURN);

/** Has every turn counted and logged: its id, channel, outcome and duration, and nothing that was said. */
export function measured(logic: BotLogic, meter: Meter, log: Log): BotLogic {
  return async (context) => {
    const { type, channelId } = context.activity;
    if (type !== ActivityTypes.Message) return logic(context);
    const turn: Measured = { id: randomUUID(), meter, since: performance.now() };
    context.turnState.set(TURN, turn);
    context.onSendActivities((_context, _activities, next) => timed(meter, 'send', next));
    try {
      await logic(context);
    } catch (error) {
      turn.outcome = 'failed';
      throw error;
    } finally {
      const { id, outcome } = turn;
      const channel = channelOf(channelId);
      const ms = performance.now() - turn.since;
      // None: it came again, and was dealt with before.
      if (outcome) {
        meter.turnEnded({ channel, outcome, seconds: ms / 1_000 });
        log('turn', { turn: id, channel, outcome, ms: Math.round(ms) });
      }
    }
  };
}

/** The id under which the log speaks of this turn. */
export const turnIdOf = (context: TurnContext): string | undefined => turnIn(context)?.id;

/** The turn has waited for earlier ones of its conversation, and begins. */
export function noteBeginning(context: TurnContext): void {
  const turn = turnIn(context);
  turn?.meter.partTook('queue', (performance.now() - turn.since) / 1_000);
}

/** Measures a part of this turn. */
export function timedIn<T>(context: TurnContext, part: Part, work: () => Promise<T>): Promise<T> {
  const turn = turnIn(context);
  return turn ? timed(turn.meter, part, work) : work();
}

export function noteOutcome(context: TurnContext, outcome: Outcome): void {
  const turn = turnIn(context);
  if (turn) turn.outcome = cameTo(outcome);
}

function cameTo({ traces, replies }: Outcome): TurnOutcome {
  const match = traces.find(({ name }) => name === 'knowledge.match')?.value.outcome;
  if (match === 'answer' || match === 'suggest' || match === 'unknown') return match;
  if (traces.some(({ name }) => name === 'dialog.ask' || name === 'dialog.result')) return 'dialog';
  return replies.some(({ answers }) => answers !== undefined) ? 'opened' : 'other';
}
