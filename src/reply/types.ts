import type { DialogId } from '../knowledge/types';
import type { Command } from '../knowledge/vocabulary';

/** A fact as a dialog keeps it; plain JSON, so that it survives a restart. */
export type FactValue = boolean | string | number | { readonly [key: string]: string | number | boolean };
export type Facts = Readonly<Record<string, FactValue>>;

/** What pressing a button means. It travels in the button and comes back as it went. */
export type Action =
  /** An answer to one prompt; stale once another prompt stands. */
  | { kind: 'choose'; prompt: string; option: number }
  | { kind: 'start'; dialog: DialogId; facts: Facts }
  | { kind: 'entry'; entryId: string }
  | { kind: 'command'; command: Command }
  | { kind: 'feedback'; entryId: string; helpful: boolean }
  /** All that is kept about the person is to be deleted, as they have just confirmed. */
  | { kind: 'forget' };

export interface Button {
  /** Shown, and said in the person's name when pressed. */
  label: string;
  action: Action;
}

/** The dates that a calendar file for the person would hold. */
export interface CalendarDates {
  /** `yyyy-MM-dd` in Japan. */
  firstRenewalDay?: string;
  /** Milliseconds since 1970. */
  expiresAt?: number;
  commonName?: string;
}

/** One message to the person, free of any channel. */
export interface Reply {
  text: string;
  buttons: readonly Button[];
  calendar?: CalendarDates;
  /** The entry that this reply answers with; channels with a feedback feature of their own ask about it. */
  answers?: string;
}

/** Sent to support staff in the Emulator and the Playground only. */
export interface Trace {
  name: 'knowledge.match' | 'knowledge.lead' | 'dialog.ask' | 'dialog.result' | 'reading';
  value: Readonly<Record<string, unknown>>;
}
