import type { DateTime } from 'luxon';
import type { Contact, DialogId, Rules } from '../../src/knowledge/types';
import type { Reading } from '../../src/reading/reading';
import type { Button, CalendarDates, FactValue } from '../../src/reply/types';

/** What a form may know of the world. */
export interface FormContext {
  /** The present in Japan. */
  now: DateTime;
  rules: Rules;
  contact: Contact;
}

/** Facts that are known; one that nobody could say is `'unknown'`. */
export type Known<F> = { readonly [K in keyof F]?: F[K] | 'unknown' };

export interface Option<V> {
  label: string;
  value: V;
}

/** How a message answers a prompt. */
export type ReplyReading<V> =
  | { kind: 'value'; value: V }
  /** Understood, and not acceptable; `message` says why. One of those that `among` holds is meant. */
  | { kind: 'problem'; message: string; among?: V }
  | { kind: 'none' };

/** One thing a dialog asks for. */
export interface Fact<V extends FactValue, F> {
  /** Groups of nouns of the vocabulary that its question speaks of. */
  matters: readonly string[];
  /** Whether a value that comes from outside is one of this fact's. */
  accepts(value: FactValue): boolean;
  ask(known: Known<F>, context: FormContext): string;
  options(context: FormContext): readonly Option<V>[];
  /**
   * Reads a reply that makes sense only because this very prompt stands.
   * @param before what was said of it so far, which the reply may go on from: 「19日でした」
   */
  read?(reading: Reading, context: FormContext, before?: FactValue): ReplyReading<V>;
  /** How to find out, for those who do not know. */
  help: string;
  /** A sentence that reads the fact back where it had to be worked out; otherwise empty. */
  readBack?(value: V, context: FormContext): string;
}

/** Everything that a message says of a form's facts, asked or not. */
export interface Statement<F> {
  facts: Partial<F>;
  /** What is wrong with a fact that was said, by its name. */
  problems: Partial<Record<keyof F, string>>;
}

/** The end of a form. */
export interface Conclusion {
  text: string;
  /** The results of the contract; null where the facts were not enough to decide. */
  result: Readonly<Record<string, unknown>> | null;
  /** The likely next steps, carrying over what is known. */
  offers: readonly Button[];
  calendar?: CalendarDates;
  /** What a question whether it still holds is answered with: before what is said, in front of `text`. */
  holds?: Holds;
  /** The next step of this result, for who asks what to do now. */
  next?: string;
  /** Until when it is good and what helps afterwards, for who means a time when it is good no more. */
  afterwards?: string;
  /** The same for who names a day that cannot be told: until when, without a verdict of today. */
  bounded?: string;
  /** What it comes to, in a sentence or two; where it is left out, the first line of `text`. */
  brief?: string;
}

/** What is true of a result, as far as one can ask it with yes or no. */
export interface Holds {
  /** It can be used, or applied for, today. */
  good: boolean;
  /** It has run out. */
  ended?: boolean;
  /** `use`: of a thing that is good for a time; `apply`: of an application. */
  of: 'use' | 'apply';
}

/** A dialog as data and pure functions: what it asks, what its facts are, what it decides. */
export interface Form<F extends { readonly [K in keyof F]: FactValue }> {
  id: DialogId;
  /** Raise it whenever kept facts would be read differently. */
  version: number;
  /** The facts that are asked for. A form may keep others, which it works out on the way. */
  facts: { readonly [K in keyof F]?: Fact<F[K], F> };
  /** @param asked the fact that was asked for, if any */
  state(reading: Reading, context: FormContext, known: Known<F>, asked: string | null): Statement<F>;
  /** The fact that the decision needs next, or null when there is enough to conclude. */
  next(known: Known<F>, context: FormContext): (keyof F & string) | null;
  conclude(known: Known<F>, context: FormContext): Conclusion;
  /** What is decided already while something else is still asked for: it is said before the question. */
  decided?(known: Known<F>, context: FormContext): Decided | null;
}

export type Decided = Pick<Conclusion, 'text' | 'holds'>;

/** Any form, where its facts' types do not matter. */
// biome-ignore lint/suspicious/noExplicitAny: a form takes and gives its own facts only, which no common type but this can say
export type AnyForm = Form<any>;
// biome-ignore lint/suspicious/noExplicitAny: as above, for one fact of any form
export type AnyFact = Fact<any, any>;
