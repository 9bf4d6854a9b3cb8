import type { Kysely } from 'kysely';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Instance } from './instance';
import type { Allowance } from './limits';
import type { Signals } from './signals';
import type { Write } from './writes';

/**
 * The tables, written for SQLite and PostgreSQL alike: times are milliseconds since 1970 (bigint), flags are 0 or 1,
 * and structured values are JSON text. Columns of bigint are numbers below 2^53.
 */
export interface Schema {
  storage: StorageTable;
  deliveries: DeliveriesTable;
  settings: SettingsTable;
  feedback: FeedbackTable;
  questions: QuestionsTable;
  conversations: ConversationsTable;
  activities: ActivitiesTable;
  attachments: AttachmentsTable;
  outbox: OutboxTable;
  places: PlacesTable;
  knowledge_versions: KnowledgeVersionsTable;
  question_marks: QuestionMarksTable;
}

/** What botbuilder keeps: one row for each state object. */
export interface StorageTable {
  /** Taken from the key, so that one conversation or one person can be deleted; '' and null where it names none. */
  conversation_id: string;
  key: string;
  value: string;
  etag: string;
  user_id: string | null;
  updated_at: number;
}

/** Activities taken on from a channel that repeats what it believes lost. */
export interface DeliveriesTable {
  /** What the key begins with. */
  conversation_id: string;
  key: string;
  done: number;
  claimed_at: number;
  /** The instance that deals with it. */
  owner: number;
}

/** What the service made for itself once, such as the key that signs tokens. */
export interface SettingsTable {
  key: string;
  value: string;
}

/** What a person thinks of a reply. */
export interface FeedbackTable {
  conversation_id: string;
  /** The reply that was judged: `reply_id` of its turn in `questions`, where that turn was logged. */
  reply_id: string;
  user_id: string;
  entry_id: string | null;
  rating: 'up' | 'down';
  /** In the person's words, masked. */
  comment: string | null;
  at: number;
}

/** One turn that those who keep the knowledge learn from: a question, or a step of a dialog. */
export interface QuestionsTable {
  conversation_id: string;
  id: string;
  /** The id that the channel gave to the reply; where it gave none, `id`. */
  reply_id: string;
  user_id: string;
  channel: string;
  at: number;
  /** What was said, masked. */
  text: string;
  /** `dialog`: nothing was asked of the search. */
  outcome: 'answer' | 'suggest' | 'unknown' | 'opened' | 'dialog';
  entry_id: string | null;
  /** 0–1. */
  confidence: number;
  /** What was understood, as JSON of `{ acts, values, unread, why }`; masked. */
  reading: string | null;
  dialog: string | null;
  /** 1: the dialog began in this turn. */
  begun: number;
  /** How the dialog stood after the turn. */
  dialog_step: 'asked' | 'finished' | 'left' | null;
  /** The fact that it asked for last. */
  dialog_fact: string | null;
  /** What it came to, as JSON; masked. */
  result: string | null;
  /** Names the knowledge that answered. */
  knowledge: string;
}

/** What is to be sent, from before the first try until it has arrived. */
export interface OutboxTable {
  conversation_id: string;
  /** The activity that is answered. */
  turn: string;
  user_id: string;
  /** That activity as JSON, without what must not be kept: says where replies go. */
  received: string;
  /** JSON list of activities; null: taken on, and not answered yet. */
  replies: string | null;
  /** How many of them have arrived; of what is not answered yet, how often it was begun again. */
  sent: number;
  state_key: string;
  /** The person's state as it was before the turn, as JSON; null: none. */
  state_before: string | null;
  question_id: string | null;
  /** 1: kept for a repeat only. */
  done: number;
  at: number;
  /** The instance that sends it. */
  owner: number;
}

/** Where the bot is a member. Nobody's personal data, so it stays until the bot is removed. */
export interface PlacesTable {
  conversation_id: string;
  /** Conversation reference as JSON, without a person. */
  reference: string;
  greeted: number;
  updated_at: number;
}

/** A conversation of the embedded Direct Line. */
export interface ConversationsTable {
  id: string;
  user_id: string | null;
  /** Who has joined: 0 nobody yet, 1 the bot, 2 the person too. */
  joined: number;
  created_at: number;
  /** Numbers up to here were taken by activities that are deleted. */
  numbered_to: number;
}

export interface ActivitiesTable {
  conversation_id: string;
  /** 1, 2, 3 … in each conversation; the watermark. */
  seq: number;
  /**
   * What makes it the same when it comes again: `c:` and the client's own id of what a person sent, `r:` and
   * `<activity answered>/<n>` of a reply. Unique in a conversation.
   */
  sent_key: string | null;
  /** 1: the bot has yet to deal with it; 2: it is being tried again after a crash; 0: dealt with. */
  pending: number;
  /** The activity as JSON, without its id: that is made of the conversation and `seq`. */
  body: string;
  at: number;
  /** The instance that took it on. */
  owner: number;
}

export interface AttachmentsTable {
  conversation_id: string;
  /** `<conversation>.<something unguessable>`; in older ones the second part alone. */
  id: string;
  name: string;
  content_type: string;
  /** Base64: the one form of bytes that both databases hand back alike. */
  content: string;
  at: number;
}

/** The tables that know people. */
export const PERSONAL_TABLES = [
  'storage',
  'deliveries',
  'feedback',
  'questions',
  'conversations',
  'activities',
  'attachments',
  'outbox',
] as const satisfies readonly (keyof Schema)[];

/** What staff changed of the knowledge. */
export interface KnowledgeVersionsTable {
  number: number;
  author: string;
  comment: string;
  /** JSON list of files with their texts before and after. */
  changes: string;
  at: number;
}

/** What staff decided about a question; `key` is a digest of its words. */
export interface QuestionMarksTable {
  key: string;
  state: 'open' | 'done' | 'aside';
  author: string;
  comment: string;
  at: number;
}

/** What reads and writes the tables. */
export interface Tables {
  db: Kysely<Schema>;
  /**
   * For what is worth nothing by itself, such as a claim: answered at once, and kept no later than what is written after it by
   * `write`. What follows from it is then never kept without it.
   */
  early: Kysely<Schema>;
  /** This process, among those on the store. */
  readonly instance: Instance;
  /**
   * Writes in one go, which a process that ends in it leaves whole or not at all.
   * @throws what the first of them throws where it changes nothing; then nothing is kept
   */
  write(writes: readonly Write[]): Promise<void>;
}

/** An open store. Through its own `db` a query is answered when what it wrote, or may have read, outlives the process. */
export interface Database extends Tables {
  /**
   * The same tables for those who ask `kept` themselves. In the embedded store queries are answered at once: what is written
   * is committed when somebody asks `kept`, or soon after, never later than what is written after it.
   */
  deferred: Tables;
  /** Resolves when all that was written and answered so far outlives the process; rejects when it could not be kept. */
  kept(): Promise<void>;
  /** Embedded, something small is written. @throws when the store does not take it, or does not answer within a second */
  ready(): Promise<void>;
  /** Whether other processes may work on it at the same time. */
  readonly isShared: boolean;
  /** Runs the task while no other process runs one of this name. In one process, tasks of a name are the caller's to order. */
  exclusively<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** What the processes tell one another. */
  readonly signals: Signals;
  /** Counts what is allowed, for all processes together. */
  limiter(allowance: Allowance): RateLimiterAbstract;
  /** Takes what was deleted out of the files: embedded, nothing of it is left in any; else its room is used anew. */
  compact(): Promise<void>;
  /** Bytes of what is kept, without what may be used anew. */
  size(): Promise<number>;
  close(): Promise<void>;
}
