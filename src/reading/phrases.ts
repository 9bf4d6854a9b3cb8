import type { ReplyAct } from '../knowledge/vocabulary';
import type { Clause, Phrase } from '../language/grammar/clauses';
import type { Unit } from '../language/grammar/unit';
import type { Sense } from './lexemes';

export type SensePhrase = Phrase<Sense>;
export type SenseClause = Clause<Sense>;
export type SenseUnit = Unit<Sense>;

/** Every phrase of a clause, its predicate among them where that is a noun. */
export const phrasesOf = ({ phrases, nominal }: Pick<SenseClause, 'phrases' | 'nominal'>): SensePhrase[] =>
  nominal ? [...phrases, nominal] : [...phrases];

/** Every word of a clause, its predicate among them, but not what its nouns belong to. */
export const unitsIn = ({ phrases, nominal, others, predicate }: SenseClause): SenseUnit[] => [
  ...new Set([
    ...phrasesOf({ phrases, nominal }).flatMap(({ units }) => units),
    ...others,
    ...(predicate ? [predicate] : []),
  ]),
];

/** Whose matter a phrase names: groups of nouns, nothing in particular, or something that nobody listed. */
export type Subject =
  | { kind: 'listed'; groups: readonly string[] }
  | { kind: 'neutral'; groups: readonly string[] }
  | { kind: 'unknown'; word: string };

const groupsIn = (unit: SenseUnit): { name: string; neutral: boolean }[] =>
  unit.found.flatMap(({ sense }) =>
    sense.kind === 'noun' && !sense.group.aside
      ? [{ name: sense.group.name, neutral: sense.group.neutral === true }]
      : [],
  );

/** Words that tell facts stand for the matter of that fact: 「追加は…」. */
export const matterOf = (fact: string): string => `→${fact}`;

export const isMatter = (group: string): boolean => group.startsWith('→');

const factsOf = (unit: SenseUnit): string[] =>
  unit.found.flatMap(({ sense }) => (sense.kind === 'fact' ? [matterOf(sense.fact)] : []));

/** Dictionary details of nouns that name nothing by themselves. */
const NEUTRAL = new Set(['副詞可能', '数', '代名詞', '非自立', '助数詞', '接尾']);

/** What a phrase speaks of: its last noun says, unless that names nothing by itself (分, やつ, の方). */
export function subjectOf(phrase: SensePhrase, depth = DEEPEST): Subject {
  const groups: string[] = [];
  const { units } = phrase;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const unit = units[at] as SenseUnit;
    const before = units[at - 1];
    if (isGeneric(unit) && isOfUnlisted(units.slice(0, at)))
      return { kind: 'unknown', word: units.map(({ text }) => text).join('') };
    const listed = groupsIn(unit);
    const plain = listed.filter(({ neutral }) => !neutral).map(({ name }) => name);
    if (plain.length > 0) return { kind: 'listed', groups: [...plain, ...groups] };
    groups.push(...listed.map(({ name }) => name));
    // 「通販サイトのサーバID」: whatever stands before it, it is a site.
    if (isWhole(unit)) return { kind: 'neutral', groups };
    // 「昨夕時点の」: a time, whatever it is called.
    if (unit === phrase.head && before && isUnlistedNoun(before) && /^(?:時点|現在|当時)$/.test(unit.text))
      return { kind: 'neutral', groups };
    // 定期的に: how, not what.
    if (unit === phrase.head && unit.text === '的') return { kind: 'neutral', groups };
    const told = factsOf(unit);
    if (listed.length === 0 && told.length > 0) return { kind: 'listed', groups: [...told, ...groups] };
    if (listed.length > 0 || namesNothing(unit)) continue;
    return { kind: 'unknown', word: phrase.units.map(({ text }) => text).join('') };
  }
  if (phrase.owner === null || depth === 0) return { kind: 'neutral', groups };
  const owner = subjectOf(phrase.owner, depth - 1);
  return owner.kind === 'unknown' ? owner : { ...owner, groups: [...owner.groups, ...groups] };
}

/** 「営業時間」 is no time of a validity: a head that says what sort of thing it is leaves the matter to the noun before it. */
export const isGeneric = (unit: SenseUnit): boolean =>
  unit.found.some(({ sense }) => sense.kind === 'noun' && sense.group.generic === true);

/** 「閉鎖事項全部証明書」: what stands before a head, past how much of it there is. */
function isOfUnlisted(before: readonly SenseUnit[]): boolean {
  const last = before.findLast((unit) => !isOfAll(unit));
  return last !== undefined && isUnlistedNoun(last);
}

const isOfAll = ({ text }: SenseUnit): boolean => /^(?:全部|一部|全て|すべて)$/.test(text);

/** A head that keeps its meaning whatever noun stands before it. */
const isWhole = (unit: SenseUnit): boolean =>
  unit.found.some(({ sense }) => sense.kind === 'noun' && sense.group.whole === true);

export const isUnlistedNoun = (unit: SenseUnit): boolean =>
  unit.kind === 'noun' && unit.found.length === 0 && !namesNothing(unit);

const HOW = new Set(['urgent', 'good', 'bad']);

function namesNothing(unit: SenseUnit): boolean {
  if (unit.kind === 'value' || unit.kind === 'filler' || unit.kind === 'interrogative') return true;
  // A word of reply names nothing; one of commands and requests is a noun like any other.
  if (unit.found.some(({ sense }) => sense.kind === 'reply' || sense.kind === 'talk')) return true;
  // 至急, 可能: how, not what.
  if (unit.found.some(({ sense }) => sense.kind === 'act' && HOW.has(sense.line.act))) return true;
  if (unit.word === undefined) return /^[\d\p{P}\p{S}]*$/u.test(unit.text);
  // The dictionary has 一つ and ひとつ as nouns like any other.
  if (COUNTED.test(unit.text)) return true;
  return (
    NEUTRAL.has(unit.word.detail) &&
    (unit.word.detail !== '接尾' ||
      /^[年月日時分秒台枚個つ本回目人件様者さん氏度倍円番号版系用的化済中後前内外間頃]+$/.test(unit.text))
  );
}

const COUNTED =
  /^(?:[一二三四五六七八九数]つ|ひとつ|ふたつ|みっつ|よっつ|いつつ|[一二三四五六七八九十数][枚個台本件通])$/;

/** The group of the words that ask which of two. */
const WHICH = 'どちら';

export const asksWhichOf = (word: string): boolean =>
  /^(?:どちら|どっち|どれ|いずれ|どの)(?!くらい|ぐらい|ほど|だけ)/.test(word);

/** Every group of nouns that a phrase, or what it belongs to, is listed in. */
export function groupsOf(phrase: SensePhrase): readonly string[] {
  const known = grouped.get(phrase);
  if (known) return known;
  const own = phrase.units.flatMap(({ found, kind, text }) => [
    ...found.flatMap(({ sense }) => (sense.kind === 'noun' ? [sense.group.name] : [])),
    ...(kind === 'interrogative' && asksWhichOf(text) ? [WHICH] : []),
  ]);
  const groups = [
    ...new Set([...own, ...ownersOf(phrase).flatMap((owner) => groupsOf({ ...owner, owner: null }))]),
  ];
  grouped.set(phrase, groups);
  return groups;
}

/** A row of a thousand nouns is one phrase, and each of them may ask for all of its groups. */
const grouped = new WeakMap<SensePhrase, readonly string[]>();

/** Nouns in a row, each of the next, that are looked at: nobody means more. */
export const DEEPEST = 6;

/** Everything a phrase belongs to, by の, the nearest first. */
export function ownersOf(phrase: SensePhrase): SensePhrase[] {
  const owners: SensePhrase[] = [];
  for (let owner = phrase.owner; owner !== null && owners.length < DEEPEST; owner = owner.owner)
    owners.push(owner);
  return owners;
}

/** A word asks, in the clause or in what stands before its nouns: いつ, 何, どれ, 「どうして毎回変えるほうが…」. */
export const isOpen = (clause: SenseClause): boolean =>
  clause.others.some(asksFor) ||
  (clause.predicate !== null && asksFor(clause.predicate)) ||
  phrasesOf(clause).some(({ units, qualifiers }) => units.some(asksFor) || qualifiers.some(isOpen));

const asksFor = ({ kind }: SenseUnit): boolean => kind === 'interrogative';

/** The name that a day stands behind with nothing between them: 「終了 2027/3/22」. */
export const headingOf = (
  phrase: SensePhrase,
  { phrases }: Pick<SenseClause, 'phrases'>,
): SensePhrase | undefined =>
  phrase.head.kind === 'value'
    ? phrases.find(
        ({ particle, end, head }) => particle === '' && end + 1 === phrase.start && head.kind !== 'value',
      )
    : undefined;

const OBLIQUE = /^(?:に|へ|で|と|から|まで|より|として|による|によって)/;

/** Whether the particle makes it a circumstance rather than what the sentence is about. */
export const isOblique = ({ particle }: SensePhrase): boolean => OBLIQUE.test(particle);
export const isPlace = ({ particle }: SensePhrase): boolean => /^(?:に|へ)/.test(particle);

/** Whether nobody listed what a phrase names, or what that belongs to: 「免許証の更新」. */
export const isOfUnknown = (phrase: SensePhrase): boolean =>
  [phrase, ...ownersOf(phrase)].some((one) => subjectOf(one).kind === 'unknown');

/** Whether a word is one of reply that does this. */
export const isReplyOf = (unit: SenseUnit | null, act: ReplyAct): boolean =>
  unit?.found.some(({ sense }) => sense.kind === 'reply' && sense.line.act === act) ?? false;
