import { eventsOf } from './day-events';
import { isOblique, type SenseClause, type SensePhrase, subjectOf } from './phrases';

/**
 * 「謄本の日付は1月27日って言ってます」「1月25日に発行ってログに残ってました」: a clause without what somebody tells, writes or keeps of it, so that the
 * day belongs to what is told.
 */
export function withoutTelling(clause: SenseClause): SenseClause {
  const { predicate, phrases } = clause;
  if (predicate?.kind !== 'predicate' && predicate?.kind !== 'noun') return clause;
  const at = phrases.findLastIndex(isCited);
  const cited = phrases[at];
  if (cited === undefined) return clause;
  const told = { ...cited, particle: '' };
  const before = phrases.slice(0, at);
  if (cited.head.kind === 'value')
    return before.some(namesWhose)
      ? { ...clause, phrases: before, predicate: told.head, nominal: told }
      : clause;
  const dated = before.at(-1)?.head.kind === 'value';
  return dated && eventsOf(cited.head).length > 0
    ? { ...clause, phrases: before, predicate: told.head, nominal: told }
    : clause;
}

const isCited = ({ particle }: SensePhrase): boolean => /^(?:って|と|とは)$/.test(particle);

/** Not who tells it: 「田中は1月27日って言ってます」. */
const namesWhose = (phrase: SensePhrase): boolean => {
  const subject = subjectOf(phrase);
  return /^[はがも]/.test(phrase.particle) && !isOblique(phrase) && subject.kind === 'listed';
};
