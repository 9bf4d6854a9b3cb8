import { sideNamed } from '../dates';
import { asWritten } from './as-written';
import { names } from './nouns-named';
import type { OwnedDay } from './owned-day';
import type { Reading } from './reading';

/**
 * The text that the dates of a validity are read from: without those that the message says are another thing's, where it says
 * which are a certificate's: 「メンテ枠は2026-03-08 01:00から。証明書の有効期限は03/20/2026 23:59:59 GMT」.
 */
export function validityText({ text, days }: Pick<Reading, 'text' | 'days'>): string {
  if (!days.some(isOfOurs)) return text;
  return days
    .filter((day) => isOfThing(day) || isBeside(day))
    .reduce((rest, { mention }) => without(rest, mention.text), text.normalize('NFKC'));
}

/** An end of a validity, or a time that is said of a certificate: 「証明書は notAfter=…」. */
const isOfOurs = ({ owner, mention }: OwnedDay): boolean =>
  owner === 'expiry' || (owner === 'server-id' && CLOCK.test(mention.text));

/** Times of a thing that is no certificate of ours, and what it is called. */
export interface TimesOfThing {
  thing: string;
  times: string;
}

/** 「CRLの有効期限は12/10/2026 00:00:00 GMT」: undefined where any of the times may be a server ID's. */
export function timesOfThing({
  text,
  days,
  clauses,
}: Pick<Reading, 'text' | 'days' | 'clauses'>): TimesOfThing | undefined {
  const timed = days.filter(({ mention, denied }) => !denied && CLOCK.test(mention.text));
  const [first] = timed;
  // 「有効期限じゃなくて、受付メールの送信時刻が…」
  const denied = clauses.some((clause) => clause.denied && names({ clauses: [clause] }, ['期限']));
  const isOther = (day: OwnedDay): boolean => isOfThing(day) || (denied && day.thing === true);
  if (first === undefined || !timed.every(isOther)) return undefined;
  return {
    thing: asWritten(text, first.word),
    times: timed.map(({ mention }) => asWritten(text, mention.text)).join(' 〜 '),
  };
}

/** What a program prints beside a date is a name of one end of the validity, and no thing. */
const isOfThing = ({ ends, word, mention }: OwnedDay): boolean =>
  ends === true && CLOCK.test(mention.text) && sideNamed(word) === undefined;

/** Said in a sentence of something else: what a program prints beside a date has no topic. */
const isBeside = ({ thing, word, mention, clause }: OwnedDay): boolean =>
  thing === true &&
  CLOCK.test(mention.text) &&
  sideNamed(word) === undefined &&
  clause.phrases.some(({ particle }) => /^[はがも]/.test(particle));

/** A time of day. */
const CLOCK = /\d:\d\d/;

function without(text: string, part: string): string {
  const at = text.toLowerCase().indexOf(part);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + part.length);
}
