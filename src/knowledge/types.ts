import type { Lexicon, SearchEntry } from '../search/types';
import type { Case } from './conditions';
import type { DialogId } from './dialog-catalogue';
import type { Lead } from './leads';
import type { Vocabulary } from './vocabulary';
import type { WEEKDAYS } from './weekdays';

export type { AnyCondition, Case, Condition } from './conditions';
export type { DialogId };

export interface Entry extends SearchEntry {
  /** The same in simpler words, for who asks for them. */
  simple?: string;
  /** Why it is so, as far as the page says. */
  why?: string;
  /** Its matter in a word or two, above its answer where several are given. */
  short?: string;
  /** What is said first to those whose case it is. */
  cases?: readonly Case[];
  /** Shown as buttons under the answer. */
  followUps: { entries: readonly string[]; dialog?: DialogId };
  /** Where on the page it comes from, e.g. `Q1`. */
  source: string;
  /** Date of the information, `yyyy-MM-dd`. */
  asOf: string;
  /** First and last day on which it is answered, `yyyy-MM-dd`. */
  from?: string;
  until?: string;
  /** Questions that must find this entry; checked whenever the knowledge is checked. */
  mustFind: readonly string[];
}

/** A subject that is asked about and not answered here. */
export interface Topic {
  id: string;
  /** Its name in a sentence, e.g. 料金. */
  label: string;
  /** It has nothing to do with server IDs; then it is not named, and their contact is no help. */
  outside?: boolean;
  examples: readonly string[];
}

/** A figure that the certificate authority may change; the newest one whose `from` is not after today holds. */
export interface DatedRule<T> {
  from: string;
  value: T;
  source: string;
}

export interface Rules {
  /** Days that must have passed since the issue before a renewal can be applied for. */
  renewalOpensAfterDays: readonly DatedRule<number>[];
  /** Months that a registry certificate is good for. */
  registryCertificateMonths: readonly DatedRule<number>[];
  /** IANA zone in which certificates show their validity. */
  displayZone: readonly DatedRule<string>[];
  /** IANA zone that people here live in. */
  targetZone: readonly DatedRule<string>[];
  /** Longest lifetime of a certificate in days (CA/Browser Forum). */
  maximumLifetimeDays: readonly DatedRule<number>[];
}

/** When the contact can be reached, in Japan. */
export interface Opening {
  times: readonly { days: readonly (typeof WEEKDAYS)[number][]; from: string; to: string }[];
  /** Open on public holidays all the same. */
  holidays?: boolean;
  /** Days of every year, `MM-dd`, on which nobody is there. */
  closed?: readonly { from: string; to: string }[];
}

/** Empty strings mean: not known. Then the bot says where to look and invents nothing. */
export interface Contact {
  name: string;
  phone: string;
  email: string;
  url: string;
  /** In words, or as data from which it is told whether somebody is there now. */
  hours: string | Opening;
}

export interface Knowledge {
  entries: readonly Entry[];
  topics: readonly Topic[];
  lexicon: Lexicon;
  /** The words by which messages are read. */
  vocabulary: Vocabulary;
  /** Where first words lead that ask nothing in particular. */
  leads: readonly Lead[];
  rules: Rules;
  contact: Contact;
}
