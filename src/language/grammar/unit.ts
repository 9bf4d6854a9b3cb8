import type { Word } from '../reader';
import type { LexemeFound } from './lexemes';
import type { Tail } from './tail';

export type UnitKind =
  | 'noun'
  | 'predicate'
  | 'particle'
  | 'adverb'
  | 'connective'
  | 'interrogative'
  /** 、 。 ? and blanks. */
  | 'mark'
  /** A day, a time, a number: what the caller found before. */
  | 'value'
  /** Says nothing: ああ, えっと, この. */
  | 'filler';

/** A word of a sentence with the endings that belong to it. */
export interface Unit<T = unknown> {
  kind: UnitKind;
  start: number;
  /** Where the word itself ends; its endings reach to `tail.end`. */
  end: number;
  text: string;
  /** Dictionary form. */
  base: string;
  /** What listed words stand here; empty for a word that nobody listed. */
  found: readonly LexemeFound<T>[];
  tail?: Tail;
  /** The dictionary's word, where one begins here. */
  word?: Word;
  /** Given by the caller. */
  value?: unknown;
}

export const unit = <T>(
  kind: UnitKind,
  text: string,
  start: number,
  end: number,
  more: Partial<Unit<T>> = {},
): Unit<T> => ({
  kind,
  start,
  end,
  text: text.slice(start, end),
  base: text.slice(start, end),
  found: [],
  ...more,
});
