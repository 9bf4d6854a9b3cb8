import type { OwnedDay } from './owned-day';
import { ownersOf, phrasesOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';

/**
 * 「去年の証明書の発行日は2025年1月8日。今のやつの発行日はまだ見てない」: the days of a certificate of before are no days of the one that is
 * set against it.
 */
export function withDaysOfBefore(
  days: readonly OwnedDay[],
  clauses: readonly SenseClause[],
): readonly OwnedDay[] {
  return days.map((day) => {
    const before = OURS.has(day.owner) ? phrasesOf(day.clause).find(isOfBefore) : undefined;
    const setAgainst = clauses.some((clause) => clause !== day.clause && phrasesOf(clause).some(isOfNow));
    if (before === undefined || !setAgainst) return day;
    return {
      ...day,
      owner: 'other' as const,
      word: wordsOf(before),
      thing: true as const,
      issued: true as const,
    };
  });
}

const OURS: ReadonlySet<OwnedDay['owner']> = new Set(['server-id', 'issue']);

const isOfBefore = (phrase: SensePhrase): boolean => ofWhen(phrase, BEFORE) && isCertificate(phrase);
const isOfNow = (phrase: SensePhrase): boolean => ofWhen(phrase, NOW) && isCertificate(phrase);

/** 「去年の証明書」「前回の発行日」「今回のは」「旧サーバID」 */
const ofWhen = (phrase: SensePhrase, when: RegExp): boolean =>
  ownersOf(phrase).some(({ head }) => when.test(head.text)) ||
  [phrase, ...ownersOf(phrase)].some(({ units }) => units.length > 1 && when.test(units[0]?.text ?? ''));

const BEFORE = /^(?:去年|昨年|一昨年|おととし|昨年度|前年度|前年|前回|前|以前|昔|旧)$|^旧/;
const NOW = /^(?:今|いま|現在|現行|今回|今年|今年度|ことし|新)$|^現行/;

/** It names a certificate of ours or nothing in particular (やつ), and no application. */
function isCertificate(phrase: SensePhrase): boolean {
  const subject = subjectOf(phrase);
  if (subject.kind === 'unknown') return false;
  const { groups } = subject;
  return (
    subject.kind === 'neutral' ||
    groups.some((group) => group === 'サーバID' || group === '発行日' || group === '期限')
  );
}

const wordsOf = (phrase: SensePhrase): string =>
  [phrase, ...ownersOf(phrase)]
    .reverse()
    .map(({ units }) => units.map(({ text }) => text).join(''))
    .join('の');
