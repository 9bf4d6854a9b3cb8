import type { Tail } from '../language/grammar/tail';
import type { Sense } from './lexemes';
import {
  DEEPEST,
  groupsOf,
  isReplyOf,
  type SenseClause,
  type SensePhrase,
  type SenseUnit,
  subjectOf,
} from './phrases';

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

/** What a clause says of something that it names by what is done: 「追加をやめます」「名前を変えるのは見送った場合は?」. */
const GIVES_UP = new Set([
  'やめる',
  '止める',
  '辞める',
  '取りやめる',
  '取り止める',
  '見送る',
  '断念',
  '中止',
  'なくなる',
  '無くなる',
  'やめ',
  '取りやめ',
  '取り止め',
]);

/** 「名前を変えるのをやめたら」: what is done is given up, and so is what it says. */
const isGivenUpIn = ({ head, particle }: SensePhrase, { predicate }: SenseClause): boolean =>
  head.kind === 'filler' &&
  /^(?:を|は|が|も)$/.test(particle) &&
  [predicate?.base ?? '', predicate?.word?.base ?? ''].some((base) => GIVES_UP.has(base));

/** Every word of a clause that may say something of something: predicates, qualifiers, 「別名で」, 「同じ名前」. */
export function predicationsIn(clause: SenseClause, depth = DEEPEST): Predication[] {
  if (depth === 0) return [];
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
      for (const inner of qualifying(clause.nominal, clause, depth))
        found.push({
          ...inner,
          arguments: [...inner.arguments, ...strangers(clause)],
          denied: inner.denied !== clause.denied,
        });
  }
  clause.phrases.forEach((phrase, at) => {
    const cleft = cleftOf(phrase, clause);
    const denies = isGivenUpIn(phrase, clause) && !clause.denied;
    for (const inner of qualifying(phrase, clause, depth))
      found.push({
        ...inner,
        arguments: [...inner.arguments, ...cleft],
        denied: inner.denied !== denies,
      });
    const word = sayingWord(phrase);
    const how = word && adverbial(phrase, word, clause);
    if (!word || !how) return;
    const owners = phrase.owner ? [phrase.owner] : [];
    found.push({
      unit: word,
      arguments: [...clause.phrases.slice(0, at), ...owners],
      tail: how.carries ? clause.tail : (word.tail ?? null),
      denied: how.denied !== ((word.tail?.denied ?? false) !== (word.found[0]?.denies ?? false)),
      clause,
      within: true,
    });
  });
  return found;
}

/** 「上書きしたのはログのほうです」: what it was done to. Who did it is another matter. */
function cleftOf({ head, particle, qualifiers }: SensePhrase, { nominal }: SenseClause): SensePhrase[] {
  const turned = head.kind === 'filler' && qualifiers.length > 0 && /^(?:は|が|も)$/.test(particle);
  if (!turned || nominal === null) return [];
  const subject = subjectOf(nominal);
  if (subject.kind === 'neutral' || (subject.kind === 'listed' && subject.groups.includes('人'))) return [];
  return [{ ...nominal, particle: 'が' }];
}

/** Topics that nobody knows: 「駐車場は新しいファイルです」 is about no file of this case. */
const strangers = ({ phrases }: SenseClause): SensePhrase[] =>
  phrases.filter((phrase) => /^(?:は|も)/.test(phrase.particle) && subjectOf(phrase).kind === 'unknown');

/** The word of a phrase that says something: its last, but for one that names nothing (導入歴, 追加分). */
function sayingWord({ head, units }: SensePhrase): SenseUnit | undefined {
  if (tells(head)) return head;
  const before = units.at(-2);
  return before && tells(before) && isNeutral(head) ? before : undefined;
}

/** Whether a phrase says what is done, or how: 「別名で保存」「初めて申し込む」「導入歴はありません」「追加をやめます」. */
function adverbial(
  phrase: SensePhrase,
  word: SenseUnit,
  clause: SenseClause,
): { denied: boolean; carries: boolean } | undefined {
  const { particle } = phrase;
  const bases = [clause.predicate?.base ?? '', clause.predicate?.word?.base ?? ''];
  if (/^(?:を|は|が|も)$/.test(particle) && bases.some((base) => GIVES_UP.has(base)))
    return { denied: !clause.denied, carries: true };
  const exists = clause.predicate?.found.some(({ wordClass }) => wordClass === 'ある') ?? false;
  if (
    exists &&
    /^(?:は|が|も|の)?$/.test(particle) &&
    word.found.some(({ wordClass }) => wordClass === 'サ変')
  )
    return { denied: clause.denied, carries: true };
  if (/^(?:で|に|として)$/.test(particle))
    return { denied: clause.denied && clause.nominal === null && particle !== 'で', carries: false };
  if (particle === '' && word.found.some(({ wordClass }) => wordClass === '形動')) {
    const same = clause.predicate?.found.some(({ sense }) => tellsSame(sense, word)) ?? false;
    return same ? { denied: false, carries: false } : undefined;
  }
  return undefined;
}

/** 「初めて申し込む」: the verb is of the same fact. */
const tellsSame = (sense: Sense, { found }: SenseUnit): boolean =>
  sense.kind === 'fact' &&
  found.some(
    ({ sense: other }) =>
      other.kind === 'fact' && other.fact === sense.fact && other.line.is !== sense.line.is,
  );

const isNeutral = ({ kind, found }: SenseUnit): boolean =>
  kind === 'filler' || found.some(({ sense }) => sense.kind === 'noun' && sense.group.neutral === true);

const tells = (unit: SenseUnit): boolean => unit.found.some(({ sense }) => sense.kind !== 'noun');

/** The word that says it: the last, or the one before where the last names nothing by itself (変更点, 追加分). */
function compoundOf(phrase: SensePhrase): SenseUnit[] {
  return [sayingWord(phrase) ?? phrase.head];
}

/** What stands in front of a noun and says something of it. */
function qualifying(phrase: SensePhrase, clause: SenseClause, depth = DEEPEST): Predication[] {
  if (depth === 0) return [];
  const found: Predication[] = [];
  const asSubject: SensePhrase = { ...phrase, particle: 'が', qualifiers: [] };
  for (const qualifier of phrase.qualifiers) {
    for (const inner of predicationsIn(qualifier, depth - 1)) {
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
    found.push(...qualifying(phrase.owner, clause, depth - 1));
  }
  return found;
}

/** 「別のことを聞きたい」: what somebody wants to ask about answers nothing. */
export const isOnlyAskedAbout = ({ unit, clause }: Predication): boolean =>
  unit !== clause.predicate && ASKS.has(clause.predicate?.base ?? '') && marksOf(clause).has('wish');

/** 「追加っていうのがよく分からない」: a word that somebody does not understand tells nothing. */
export const isNotUnderstood = ({ within, unit, clause }: Predication): boolean =>
  within &&
  clause.denied &&
  isReplyOf(clause.predicate, 'dont-know') &&
  clause.phrases.some(
    ({ head, units, qualifiers }) =>
      (head.kind === 'filler' || /^(?:というの|意味|こと)$/.test(head.text)) &&
      (units.includes(unit) ||
        qualifiers.some(({ tail, predicate }) => predicate === unit && tail?.marks.has('hearsay'))),
  );

const ASKS = new Set(['聞く', '質問', '尋ねる', '相談']);
const marksOf = ({ tail }: Predication['clause']): ReadonlySet<string> => tail?.marks ?? new Set();

/** 「CSRを作るのは初めてです」: something done that is no matter of the fact. */
export function deedOf(
  { head, qualifiers, particle }: SensePhrase,
  fact: string,
  of: readonly string[],
): string | undefined {
  const predicate = head.kind === 'filler' ? qualifiers.at(-1)?.predicate : undefined;
  if (!predicate || !/^(?:は|が|も)/.test(particle)) return undefined;
  const own = predicate.found.some(
    ({ sense }) =>
      sense.kind === 'fact' && sense.fact === fact && sense.line.of.some((group) => of.includes(group)),
  );
  return own || predicate.found.some(({ sense }) => sense.kind === 'reply') ? undefined : predicate.base;
}

/** 「うちのサーバID、コモンネームを変えます」: the thing whose name is spoken of. */
export const isOfItsName = (phrase: SensePhrase, { arguments: all }: Predication): boolean =>
  /^(?:は|も|って)?$/.test(phrase.particle) &&
  groupsOf({ ...phrase, owner: null }).includes('サーバID') &&
  all.some((one) => one !== phrase && groupsOf(one).includes('名前'));
