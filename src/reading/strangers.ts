import { groupsOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';

/** Somebody whom nobody listed, and who is told apart from offices that issue papers: 取引先, 関連会社, but no 法務局. */
const SOMEBODY = /(?:社|先|店|者|元|様|さん|グループ)$/;

/** 「関連会社が持っている証明書の発行日」「他社から発行された証明書」: whose it is, by what is said in front of it. */
export function strangerIn(phrases: readonly SensePhrase[]): string | undefined {
  const clauses = phrases.flatMap(({ qualifiers }) => qualifiers);
  const doers = clauses.flatMap((clause) => clause.phrases).filter(({ particle }) => particle === 'が');
  for (const doer of doers) {
    const subject = subjectOf(doer);
    if (subject.kind === 'unknown') return subject.word;
  }
  return sourceIn(clauses.filter(isIssue).flatMap((clause) => clause.phrases));
}

/** 「取引先からもらった」: whom it comes from. */
export function sourceIn(phrases: readonly SensePhrase[]): string | undefined {
  for (const phrase of phrases) {
    const word = phrase.units.map(({ text }) => text).join('');
    if (groupsOf(phrase).includes('他社')) return word;
    if (/^(?:から|より)/.test(phrase.particle) && subjectOf(phrase).kind === 'unknown' && SOMEBODY.test(word))
      return word;
  }
  return undefined;
}

/** 「納品書には1月15日って書いてあります」: a paper of its own, in which a day stands. */
export function otherPaperIn(phrases: readonly SensePhrase[]): string | undefined {
  const paper = phrases.find((phrase) => /^(?:に|で)/.test(phrase.particle) && isOtherPaper(phrase));
  return paper?.units.map(({ text }) => text).join('');
}

/** A paper that is neither a certificate of ours nor one of the registry: 印鑑証明書, 住民票, 納品書. */
export const isOtherPaper = (phrase: SensePhrase): boolean => {
  const subject = subjectOf(phrase);
  const named = subject.kind === 'unknown' || subject.groups.includes('やりとり');
  return (
    named && /(?:書|証明|票|証|状|カード|免許|定款)$/.test(phrase.units.map(({ text }) => text).join(''))
  );
};

const isIssue = ({ predicate }: SenseClause): boolean =>
  predicate?.found.some(({ sense }) => sense.kind === 'event' && sense.line.event === 'issue') ?? false;
