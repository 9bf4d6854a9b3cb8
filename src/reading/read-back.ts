import { groupsOf, isReplyOf, type SenseClause, type SensePhrase } from './phrases';
import type { Reading } from './reading';

/** What was read back is said to be right, or wrong. Of a yes or no alone it cannot be told. */
export function judgesReadBack(reading: Reading): 'right' | 'wrong' | undefined {
  if (reading.asks) return undefined;
  const judged = reading.replies.filter(({ act }) => act === 'right' || act === 'wrong');
  const last = judged.at(-1);
  if (last !== undefined) return (last.act === 'right') !== last.denied ? 'right' : 'wrong';
  const pointed = reading.clauses.findLast(pointsAtDay);
  if (pointed === undefined) return undefined;
  return pointed.denied ? 'wrong' : 'right';
}

/** 「うん、その日でOK」「はい、それでお願いします」「日付はOKです」, and not 「その日に入れました」. */
function pointsAtDay({ predicate, nominal, phrases, others, tail }: SenseClause): boolean {
  if (predicate === null) return false;
  const points = others.some(({ text }) => /^(?:その|この)$/.test(text));
  if (nominal !== null && nominal.owner === null && nominal.qualifiers.length === 0) {
    if (/^(?:それ|これ)$/.test(nominal.head.text)) return phrases.every(namesDay);
    if (points || tail?.marks.has('fine')) return isDay(nominal) && phrases.length === 0;
  }
  if (!isReplyOf(predicate, 'yes')) return false;
  return (
    (phrases.length > 0 && phrases.every(namesDay)) ||
    others.some(({ text, kind }) => kind === 'connective' && /^(?:それ|これ)で$/.test(text))
  );
}

const isDay = (phrase: SensePhrase): boolean => phrase.head.text === '日' || namesDay(phrase);

/** 「発行日」「日付」, said by itself. */
const namesDay = (phrase: SensePhrase): boolean =>
  phrase.owner === null && phrase.qualifiers.length === 0 && groupsOf(phrase).includes('発行日');
