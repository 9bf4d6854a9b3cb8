import { type Owner, other } from './day-owners';
import type { SenseClause, SensePhrase } from './phrases';

/** The owner of a day by which side of a stretch of time it is: a thing's end or beginning is no day of issue of a certificate. */
export const withinStretch = (owner: Owner, phrase: SensePhrase, clause: SenseClause): Owner => {
  if (isUntil(phrase, clause)) return atItsEnd(owner);
  return opensStretch(phrase, clause) ? atItsBeginning(owner) : owner;
};

/** 「CRLは12/10/2026まで」「サーバIDは3月5日までですよね」, and not 「3月5日までに」. */
const isUntil = (phrase: SensePhrase, { nominal, tail }: SenseClause): boolean =>
  /^まで(?!に)/.test(phrase.particle) || (phrase === nominal && tail?.marks.has('until') === true);

/** 「点検は22:00から4:00までです」: the beginning of what ends in the same clause. */
export const opensStretch = (phrase: SensePhrase, clause: SenseClause): boolean =>
  phrase.particle.startsWith('から') &&
  [...clause.phrases, ...(clause.nominal ? [clause.nominal] : [])].some(
    (one) => one.start >= phrase.end && one.head.kind === 'value' && isUntil(one, clause),
  );

/** What is valid from a day on was issued on it; another thing's beginning is as little a certificate's as its end. */
function atItsBeginning(owner: Owner): Owner {
  if (owner.owner === 'expiry') return { owner: 'issue', word: owner.word };
  return owner.thing && !owner.issued ? { ...owner, ends: true } : owner;
}

/** What a thing has a day of that it goes to is its end, and no day of issue. */
function atItsEnd(owner: Owner): Owner {
  if (owner.issued) return owner;
  if (owner.owner === 'server-id') return { ...owner, owner: 'expiry' };
  if (owner.owner === 'registry') return { ...other(owner.word), thing: true, ends: true };
  return owner.thing ? { ...owner, ends: true } : owner;
}
