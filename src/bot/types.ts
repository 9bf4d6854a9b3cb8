import type { DateTime } from 'luxon';
import type { Secret } from '../certificates';
import type { Knowledge } from '../knowledge/types';
import type { ReadText } from '../language/reader';
import type { Open, Reading } from '../reading/reading';
import type { Action, Reply, Trace } from '../reply/types';
import type { SearchResult } from '../search/types';
import type { ConversationState } from './state';

/** What a person sent, free of any channel. */
export interface Message {
  text: string;
  /** What the pressed button means, where one was pressed. */
  action?: Action;
  files: readonly MessageFile[];
  /** Something that must not be kept stands in a part of the message that is not handed on. */
  secret?: Secret;
}

export type MessageFile =
  | { name: string; bytes: Uint8Array }
  /** Could not be had; `problem` says why, in a sentence for the person. */
  | { name: string; problem: string };

/** What a turn may use besides the message: handed in, so that a turn depends on nothing else. */
export interface World {
  knowledge: Knowledge;
  search: (words: ReadText) => SearchResult;
  read: (text: string, open: Open) => Reading;
  /** The present in Japan. */
  now: DateTime;
}

/** A message with everything a stage needs to deal with it. */
export interface Turn {
  /** Its text is cleaned and capped. */
  message: Message;
  /** The text as it came: a chain of certificates is longer than any question, and a key may hide at the end. */
  whole: string;
  /** What the text says. */
  reading: Reading;
  state: ConversationState;
  world: World;
}

/** What a person thought of an answer. */
export interface Judgement {
  entryId: string;
  helpful: boolean;
}

export interface Outcome {
  state: ConversationState;
  replies: readonly Reply[];
  traces: readonly Trace[];
  judgement?: Judgement;
  /** All that is kept about the person is to be deleted, this turn included. */
  forgets?: true;
}

/** One way to deal with a message; null leaves it to the next stage. */
export type Stage = (turn: Turn) => Outcome | null;
