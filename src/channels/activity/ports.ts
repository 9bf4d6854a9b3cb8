import type { Activity, TurnContext } from 'botbuilder-core';
import type { MaskOptions } from '../../masking';
import type { CalendarDates } from '../../reply/types';
import type {
  BotStorage,
  Deliveries,
  Feedback,
  Outbox,
  Places,
  QuestionLog,
  Tables,
  TurnName,
  TurnQueue,
} from '../../store';
import type { UntilDone } from '../../until-done';
import type { OpenAttachment } from './fetch-files';
import type { TurnInput, TurnOutput } from './turn';

/** What a channel's bot works with. */
export interface LogicPorts {
  storage: BotStorage;
  feedback: Feedback;
  questions: QuestionLog;
  /** For channels that do not keep what is sent themselves. */
  outbox?: Outbox;
  /** Writes all of it, or nothing; it is kept when `kept` says so. */
  write: Tables['write'];
  /** Resolves when all that was written so far outlives the process; left out where the channel waits for that itself. */
  kept?: () => Promise<void>;
  /** Does what is due whether or not the store takes it now; left out where whoever asked is told that it does not. */
  untilDone?: UntilDone;
  deliveries: Deliveries;
  /** What is masked in the log besides what is masked everywhere. */
  masks: MaskOptions;
  queue: TurnQueue;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Computes what a message leads to, elsewhere than in this thread; rejects where that takes too long. */
  turn: (input: TurnInput) => Promise<TurnOutput>;
  /** Whether a private key stands anywhere in an activity; for those that are not handed to `turn` at once. */
  holdsSecret: (activity: Partial<Activity>) => Promise<boolean>;
  /** Address of a calendar file; undefined where nobody knows how this service is reached. */
  calendarUrl: (dates: CalendarDates, base: string | undefined) => string | undefined;
  openAttachment: OpenAttachment;
  /** Deletes all that is kept about whoever sent the activity. */
  /** @param reach `here`: only in the activity's own conversation */
  forget: (activity: Activity, reach: { here: boolean }) => Promise<unknown>;
  /** For channels where the bot is installed and removed. */
  membership?: Membership;
}

export interface Membership {
  places: Places;
  /** How many people are in the team that the activity came from; undefined where that cannot be had. */
  teamSize: (context: TurnContext) => Promise<number | undefined>;
  /** Deletes all that is kept of a conversation. */
  forget: (conversation: string, except: readonly string[]) => Promise<void>;
}

/** A turn whose replies are on their way. */
export interface SentTurn extends TurnName {
  stateKey: string;
  before: unknown;
  questionId: string | undefined;
  /** Nothing of it is kept, at the person's own wish. */
  isForgotten?: boolean;
}

export type BotLogic = (context: TurnContext) => Promise<void>;

const BASE = Symbol('address of this service');

/** Tells a turn under which address its channel reaches this service. */
export function setBase(context: TurnContext, base: string | undefined): void {
  if (base !== undefined) context.turnState.set(BASE, base);
}

const UNKNOWN = Symbol('a name that nobody vouches for');

/** Tells a turn that whoever chose the sender's name may have chosen somebody else's. */
export function setUnknown(context: TurnContext): void {
  context.turnState.set(UNKNOWN, true);
}

export const isUnknown = (context: TurnContext): boolean => context.turnState.get(UNKNOWN) === true;

export const baseOf = (context: TurnContext): string | undefined => context.turnState.get(BASE);
