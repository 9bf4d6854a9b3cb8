import type { WordClass } from '../language/grammar/forms';

/** A group of nouns that the lines of the vocabulary speak of. */
export interface NounGroup {
  name: string;
  words: readonly string[];
  /** Head of a group of synonyms in the lexicon, whose words belong here too. */
  synonyms?: string;
  /** Says nothing about whose the matter is: 今回, うち, もの. */
  neutral?: boolean;
}

/** Where a line counts without one of its nouns: anywhere, only where its fact is asked for, or never unasked for. */
export type When = 'anywhere' | 'named' | 'asked' | 'with-noun' | 'bare';

interface Line {
  word: string;
  also?: readonly string[];
  class: WordClass;
  /** A sentence that the line must catch, and one with the same word that it must not. */
  must: string;
  mustNot: string;
}

/** A word that tells a fact of a case. */
export interface FactLine extends Line {
  is: boolean;
  /** What it means of something still to come; null where it then says nothing. */
  notYet?: boolean | null;
  /** Groups of nouns that it may be said of. */
  of: readonly string[];
  when?: When;
  /** Only of something at a place: サーバに. */
  at?: boolean;
  /** Only of the one that was there before: 元の鍵. */
  old?: boolean;
  /** Only of the one that came in its place: 新しい鍵. */
  new?: boolean;
}

export type ReplyAct =
  | 'yes'
  | 'no'
  | 'there-is'
  | 'did'
  | 'nothing'
  | 'not-yet'
  | 'right'
  | 'wrong'
  | 'dont-know'
  | 'look-up'
  | 'take-back'
  | 'go-on';

/** A word of a reply, whatever was asked. */
export interface ReplyLine extends Line {
  act: ReplyAct;
  /** Only denied, never denied, of something to come, asked of the bot, wished for. */
  denied?: boolean;
  undenied?: boolean;
  ahead?: boolean;
  please?: boolean;
  wish?: boolean;
  when?: When;
}

export type EventName = 'issue' | 'expiry';

/** A word that tells what a day is the day of. */
export interface EventLine extends Line {
  event: EventName;
  of: readonly string[];
  when?: When;
  state?: boolean;
  past?: boolean;
}

/** The vocabulary as its files hold it. */
export interface Vocabulary {
  nouns: readonly NounGroup[];
  facts: Readonly<Record<string, readonly FactLine[]>>;
  replies: readonly ReplyLine[];
  events: readonly EventLine[];
}
