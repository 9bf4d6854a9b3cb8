import type { Tail } from './tail';
import type { Unit } from './unit';

/** A noun, or several in a row, with what says more of it and the particle behind it. */
export interface Phrase<T = unknown> {
  units: readonly Unit<T>[];
  /** The last of them, which says what the whole is. */
  head: Unit<T>;
  /** は, が, を, に …; empty where none stands. */
  particle: string;
  /** The phrase before の. */
  owner: Phrase<T> | null;
  /** What is said of it in front of it: 入っているサーバ. */
  qualifiers: readonly Clause<T>[];
  start: number;
  end: number;
}

/** How a clause goes on: what follows contradicts it, follows from it, supposes it, or comes after it. */
export type Link = 'but' | 'because' | 'supposes' | 'and' | 'end';

/** Something said: a predicate with its phrases. */
export interface Clause<T = unknown> {
  phrases: readonly Phrase<T>[];
  /** The word that says it; null where only a topic stands. */
  predicate: Unit<T> | null;
  /** The predicate as a phrase, where it is a noun: 「…は新規です」. */
  nominal: Phrase<T> | null;
  /** Adverbs, interrogatives, connectives and fillers. */
  others: readonly Unit<T>[];
  tail: Tail | null;
  denied: boolean;
  link: Link;
  /** The mark that ends it, e.g. `?`; empty where none does. */
  mark: string;
  /** It stands before a noun that it says more of. */
  qualifies: boolean;
  start: number;
  end: number;
}
