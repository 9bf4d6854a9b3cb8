import { namesValidity } from '../dates';
import type { OwnedDay } from './days';
import type { Reading } from './reading';

/**
 * The text that the dates of a validity are read from: without those that the message says are another thing's, where it says
 * which are the validity's: 「メンテ枠は2026-03-08 01:00から。証明書の有効期限は03/20/2026 23:59:59 GMT」.
 */
export function validityText({ text, days }: Pick<Reading, 'text' | 'days'>): string {
  if (!days.some(({ owner }) => owner === 'expiry')) return text;
  return days
    .filter(isOfAnother)
    .reduce((rest, { mention }) => without(rest, mention.text), text.normalize('NFKC'));
}

/** Said in a sentence of something else: what a program prints beside a date has no topic. */
const isOfAnother = ({ owner, word, mention, clause }: OwnedDay): boolean =>
  owner === 'other' &&
  word !== '' &&
  CLOCK.test(mention.text) &&
  !namesValidity(word) &&
  clause.phrases.some(({ particle }) => /^[はがも]/.test(particle));

/** A time of day. */
const CLOCK = /\d:\d\d/;

function without(text: string, part: string): string {
  const at = text.toLowerCase().indexOf(part);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + part.length);
}
