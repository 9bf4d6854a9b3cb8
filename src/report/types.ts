import type { FeedbackTable, QuestionsTable } from '../store';
import type { Period } from './period';

/** What a report is counted from. */
export type Turn = Pick<
  QuestionsTable,
  | 'conversation_id'
  | 'reply_id'
  | 'user_id'
  | 'channel'
  | 'at'
  | 'text'
  | 'outcome'
  | 'entry_id'
  | 'dialog'
  | 'begun'
  | 'dialog_step'
  | 'dialog_fact'
>;
export type Rating = FeedbackTable;

/** Messages by what search did about them. */
export interface Outcomes {
  answer: number;
  suggest: number;
  unknown: number;
}

export interface Totals extends Outcomes {
  questions: number;
  up: number;
  down: number;
  begun: number;
  finished: number;
  left: number;
}

export interface DayFigures extends Outcomes {
  /** `yyyy-MM-dd` in Japan. */
  day: string;
}

export interface EntryFigures {
  id: string;
  /** Its question. */
  title: string;
  /** Answered with it, and chosen by a button. */
  answered: number;
  opened: number;
  up: number;
  down: number;
}

export interface DialogFigures {
  id: string;
  title: string;
  begun: number;
  finished: number;
  left: number;
  /** The questions at which it was left, the most frequent first. */
  stops: { title: string; count: number }[];
}

/** What people did after an answer, each answer counted once. */
export type AfterAnswer = 'up' | 'down' | 'again' | 'unknown' | 'dialog' | 'other' | 'nothing';

export interface Group {
  question: string;
  count: number;
  wordings: readonly string[];
}

export interface Comment {
  at: number;
  rating: 'up' | 'down';
  text: string;
  /** The question of the entry that was judged. */
  title: string;
}

export interface Report {
  period: Period;
  totals: Totals;
  /** Of the period of the same length before. */
  before: Totals;
  people: number;
  days: readonly DayFigures[];
  entries: readonly EntryFigures[];
  unanswered: readonly Group[];
  dialogs: readonly DialogFigures[];
  after: Readonly<Record<AfterAnswer, number>>;
  channels: readonly { title: string; count: number }[];
  /** Questions by day of the week from Monday on and hour. */
  hours: readonly { weekday: number; hour: number; count: number }[];
  comments: readonly Comment[];
}

/** Names for what the log knows by ids. */
export interface Names {
  entry: (id: string) => string;
  dialog: (id: string) => string;
  fact: (id: string) => string;
  channel: (id: string) => string;
}
