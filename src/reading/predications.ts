import type { Tail } from '../language/grammar/tail';
import type { SenseClause, SensePhrase, SenseUnit } from './phrases';

/** A word that may say something, with what it says it of. */
export interface Predication {
  unit: SenseUnit;
  arguments: readonly SensePhrase[];
  tail: Tail | null;
  denied: boolean;
  clause: SenseClause;
  /** It is no statement of its own but qualifies a noun. */
  within: boolean;
}

const GIVES_UP = new Set(['やめる', '止める', '辞める', '取りやめる', '見送る', '断念', 'やめ', '取りやめ']);

/** Every word of a clause that may say something of something: predicates, qualifiers, 「別名で」, 「同じ名前」. */
export function predicationsIn(clause: SenseClause): Predication[] {
  const found: Predication[] = [];
  if (clause.predicate) {
    const of = clause.nominal ? compoundOf(clause.nominal) : [clause.predicate];
    const owners = clause.nominal?.owner ? [clause.nominal.owner] : [];
    for (const unit of of) {
      found.push({
        unit,
        arguments: [...clause.phrases, ...owners],
        tail: clause.tail,
        denied: clause.denied,
        clause,
        within: false,
      });
    }
    // 「別の名前にはしていません」: what is said of the noun is denied with it.
    if (clause.nominal)
      for (const inner of qualifying(clause.nominal, clause))
        found.push({ ...inner, denied: inner.denied !== clause.denied });
  }
  for (const phrase of clause.phrases) {
    found.push(...qualifying(phrase, clause));
    // 「追加をやめます」
    const givesUp =
      GIVES_UP.has(clause.predicate?.base ?? '') || GIVES_UP.has(clause.predicate?.word?.base ?? '');
    if ((givesUp || /^(?:で|に|として|の)$/.test(phrase.particle)) && tells(phrase.head)) {
      const others = clause.phrases.filter((other) => other !== phrase);
      const owners = phrase.owner ? [phrase.owner] : [];
      found.push({
        unit: phrase.head,
        arguments: [...others, ...owners],
        tail: phrase.head.tail ?? null,
        denied: (clause.denied !== givesUp) !== (phrase.head.tail?.denied ?? false),
        clause,
        within: true,
      });
    }
  }
  return found;
}

const tells = (unit: SenseUnit): boolean => unit.found.some(({ sense }) => sense.kind !== 'noun');

/** The word that says it: the last, or the one before where the last names nothing by itself (変更点, 追加分). */
function compoundOf(phrase: SensePhrase): SenseUnit[] {
  const { head, units } = phrase;
  if (tells(head)) return [head];
  const before = units.at(-2);
  const neutral =
    head.kind === 'filler' ||
    head.found.some(({ sense }) => sense.kind === 'noun' && sense.group.neutral === true);
  return neutral && before && tells(before) ? [before] : [head];
}

/** What stands in front of a noun and says something of it. */
function qualifying(phrase: SensePhrase, clause: SenseClause): Predication[] {
  const found: Predication[] = [];
  const asSubject: SensePhrase = { ...phrase, particle: 'が', qualifiers: [] };
  for (const qualifier of phrase.qualifiers) {
    for (const inner of predicationsIn(qualifier)) {
      found.push({ ...inner, arguments: [...inner.arguments, asSubject], clause, within: true });
    }
  }
  const says = (unit: SenseUnit) =>
    found.push({
      unit,
      arguments: [{ ...asSubject, owner: null }],
      tail: unit.tail ?? null,
      denied: (unit.tail?.denied ?? false) !== (unit.found[0]?.denies ?? false),
      clause,
      within: true,
    });
  for (const unit of phrase.units.slice(0, -1)) if (tells(unit)) says(unit);
  if (phrase.owner) {
    if (tells(phrase.owner.head)) says(phrase.owner.head);
    found.push(...qualifying(phrase.owner, clause));
  }
  return found;
}
