import type { WordClass } from '../language/grammar/forms';
import type { DialogId } from './dialog-catalogue';

/** A group of nouns that the lines of the vocabulary speak of. */
export interface NounGroup {
  name: string;
  words: readonly string[];
  /** Head of a group of synonyms in the lexicon, whose words belong here too. */
  synonyms?: string;
  /** Says nothing about whose the matter is: 今回, うち, もの. */
  neutral?: boolean;
  /** Says only what sort of thing it is, so that a noun before it makes it another matter: 営業時間. */
  generic?: boolean;
  /** Means the same whatever noun stands before it: 通販サイト, 社内システム. */
  whole?: boolean;
  /** The file whose commands or requests alone it names something to: 画面, 一つ前. */
  aside?: string;
  /** A sentence that speaks of it, and one with the letters of a word of it that does not. */
  must?: string;
  mustNot?: string;
}

/** Where a line counts without one of its nouns: anywhere, only where its fact is asked for, or never unasked for. */
export type When = 'anywhere' | 'named' | 'asked' | 'with-noun' | 'with-command' | 'bare';

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
  /** People do it: whoever is named as doing it changes nothing. */
  by?: boolean;
  /** Only as what the sentence says, not in front of a noun: 更新の担当. */
  main?: boolean;
  /** Only beside a noun of the first of its groups. */
  needs?: boolean;
  /** Without a noun as well where something was ever done or never: 使ったことがない. */
  ever?: boolean;
  /** Only of something at a place: サーバに. */
  at?: boolean;
  /** Says how often, so that beside something that is done it is said of that: 「初めて更新します」. */
  times?: boolean;
  /** Only of the one that was there before: 元の鍵. */
  old?: boolean;
  /** Only of the one that came in its place: 新しい鍵. */
  new?: boolean;
  /** Says nothing where it is denied: a server that was not set up yet is none with a server ID on it. */
  undenied?: boolean;
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
  | 'go-on'
  | 'none-of-these';

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

/** What one may tell the bot to do, whatever is going on. */
export type Command = 'cancel' | 'back' | 'restart' | 'help' | 'agent' | 'menu' | 'forget';

/** A word that moves the conversation, said of the nouns of `of`. */
export interface CommandLine extends Line {
  /** `named`: the one that its noun names, 「メニューを見せて」. */
  command: Command | 'named';
  of: readonly string[];
  when?: When;
  /** Only wished for or asked for. */
  wish?: boolean;
  /** Only denied: 使い方が分からない. */
  denied?: boolean;
}

export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'acknowledgement'
  | 'identity'
  | 'praise'
  | 'blame';

/** Words of a message that holds nothing else. */
export interface TalkLine extends Line {
  talk: SmallTalk;
}

/**
 * What a message does besides asking and answering. Of the person: wants a human, complains, is in a hurry, has an outage,
 * is done, sees it work again. Of what was spoken of last: asks why, for simpler words, for the next step, for the first or second of two, for
 * the opposite case, whether it still holds, has ended or is refused, how long and when, whether it is really so, and which
 * number of a date is the month.
 */
export const PERSON_ACTS = [
  'wants-human',
  'complain',
  'urgent',
  'outage',
  'done',
  'works',
  'opening-hours',
] as const;
export const FOLLOW_UP_ACTS = [
  'why',
  'simpler',
  'next-step',
  'first',
  'second',
  'opposite',
  'good',
  'ended',
  'bad',
  'how-long',
  'how-much',
  'when',
  'doubt',
  'apply',
  'hand-over',
  'date-order',
] as const;

export type ActName = (typeof PERSON_ACTS)[number] | (typeof FOLLOW_UP_ACTS)[number];

/** A word by which a message does one of these things, wherever it stands. */
export interface ActLine extends Line {
  act: ActName;
  /** Groups of nouns of which one must stand beside it. */
  of?: readonly string[];
  /** Only denied, never denied, past or lasting, wished for, asked, reminding of what was said, not asked. */
  denied?: boolean;
  undenied?: boolean;
  past?: boolean;
  wish?: boolean;
  asked?: boolean;
  reminds?: boolean;
  /** Said of the other person; of oneself it is no such thing. */
  hearer?: boolean;
  told?: boolean;
}

/** A word that asks for a dialog, said of the nouns of `of`. */
export interface RequestLine extends Line {
  dialog: DialogId;
  of: readonly string[];
  /** Of what the person does, not of what the bot is to do. */
  self?: boolean;
  /** Without any noun as well. */
  bare?: boolean;
}

/** The vocabulary as its files hold it. */
export interface Vocabulary {
  nouns: readonly NounGroup[];
  facts: Readonly<Record<string, readonly FactLine[]>>;
  replies: readonly ReplyLine[];
  events: readonly EventLine[];
  commands: readonly CommandLine[];
  talk: readonly TalkLine[];
  requests: readonly RequestLine[];
  acts: readonly ActLine[];
}
