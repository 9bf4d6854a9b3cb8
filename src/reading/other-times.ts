import { groupsOf, ownersOf, phrasesOf, type SenseClause, type SensePhrase, type SenseUnit } from './phrases';
import type { Predication } from './predications';
import { marked } from './values-said';

/** What is done or become again and again. */
const DONE_OFTEN = new Set(['更新', '人']);

/** One person, whatever the company has done before. */
const ONE_PERSON = /^(?:私|わたし|わたくし|自分|僕|俺|個人|私自身|自分自身)$/;

/** What it is the first time of: 「初めて更新します」「更新するのが初めてです」「初めて担当になりました」. */
export const firstTimeOf = ({ phrases, nominal }: SenseClause): string | undefined =>
  [
    ...(nominal ? [nominal] : []),
    ...phrases.filter(({ particle }) => particle.startsWith('として')),
    ...phrases.flatMap(({ qualifiers }) => qualifiers.flatMap((one) => one.nominal ?? [])),
  ]
    .flatMap(groupsOf)
    .find((group) => DONE_OFTEN.has(group));

/** 「私は初めてですが、会社では毎年取っています」: of one person, and something else is set against it. */
export const isOfOnePerson = ({ phrases, link }: SenseClause): boolean =>
  link === 'but' &&
  phrases.some(({ particle, units }) => /^(?:は|が|も)/.test(particle) && ONE_PERSON.test(textOf(units)));

/** 「去年追加しました」「前回は名前を変えました」「去年追加した分」: of an application before this one. */
export function isOfBefore(predication: Predication, fact: string): boolean {
  const spoken = spokenBeside(predication.clause, predication.unit);
  if (OF_THIS_TIME.has(fact))
    return (
      !marked(predication, 'state') &&
      ((marked(predication, 'past') && spoken.times.some(isBefore)) ||
        (fact === 'additional' && spoken.owned.some(isBefore)))
    );
  // 「以前は入っていました」
  return STATES.has(fact) && marked(predication, 'past') && spoken.times.some((time) => ONCE.test(time));
}

/** 「来年変えます」「変えるのは次回」: of an application after this one. */
export function isOfLater(predication: Predication, fact: string): boolean {
  const { times, owned } = spokenBeside(predication.clause, predication.unit);
  return OF_THIS_TIME.has(fact) && [...times, ...owned].some((time) => LATER.test(time));
}

/** Facts of what is applied for now, and of what is so until it ends. */
const OF_THIS_TIME = new Set(['additional', 'sameName']);
const STATES = new Set(['installed', 'backup']);
const BEFORE = /^(?:去年|昨年|前回|前年|一昨年|おととし|昔|以前|かつて|\d{1,2}年前|前に$)/;
const ONCE = /^(?:去年|昨年|昔|以前|かつて|前)(?:まで)?は$/;
const LATER = /^(?:来年|再来年|翌年|次回|次の更新|将来|いずれ|そのうち|ゆくゆく)/;
const LONG_AGO = /^(?:去年|昨年|一昨年|おととし|昔|以前|かつて|前回|\d{1,2}年前)/;

/** 「前回と変えた」 compares with it. */
const isBefore = (time: string): boolean => BEFORE.test(time) && !/(?:と|より)$/.test(time);

/** 「昔、鍵を上書きしてサーバが止まったことがある」: what happened once, with all that led to it. */
export function isLongAgo(clause: SenseClause, clauses: readonly SenseClause[]): boolean {
  const at = clauses.indexOf(clause);
  if (at < 0) return false;
  let [first, last] = [at, at];
  while (leadsOn(clauses[first - 1], clauses[first])) first -= 1;
  while (leadsOn(clauses[last], clauses[last + 1])) last += 1;
  const story = clauses.slice(first, last + 1);
  if (story.some(({ tail }) => tail?.marks.has('ever') && tail.marks.has('past'))) return true;
  const told = story.flatMap((one) => [...one.phrases.map(spelt), ...one.others.map(({ text }) => text)]);
  // 「前回は上書きしたので今回は…」: set against what is done now.
  return told.some((time) => LONG_AGO.test(time)) && clauses.slice(last + 1).some(isOfThisTime);
}

const leadsOn = (clause: SenseClause | undefined, next: SenseClause | undefined): boolean =>
  clause?.link === 'and' && next !== undefined;

/** 「今回」「今年」: what the case is about, set against what was before, comes later or is elsewhere. */
export const isOfThisTime = ({ phrases, nominal, others }: SenseClause): boolean =>
  others.some(({ text }) => THIS_TIME.has(text)) ||
  phrasesOf({ phrases, nominal }).some(
    ({ units, owner, qualifiers }) =>
      [...units, ...(owner?.units ?? [])].some(({ text }) => THIS_TIME.has(text)) ||
      qualifiers.some(isOfThisTime),
  );

const THIS_TIME = new Set(['今回', '今度', 'こんかい', 'こんど', '今年', '今年度', 'ことし']);

interface Beside {
  /** When it is said to be, with the particle. */
  times: string[];
  /** When that was whose it is: 「去年の追加分」. */
  owned: string[];
}

/** What stands beside a word in its own clause, and of the noun that the clause becomes. */
function spokenBeside(clause: SenseClause, unit: SenseUnit): Beside {
  return beside(clause, unit) ?? { times: [], owned: [] };
}

function beside(clause: SenseClause, unit: SenseUnit): Beside | undefined {
  const phrases = phrasesOf(clause);
  const holding = phrases
    .flatMap((phrase) => [phrase, ...ownersOf(phrase)])
    .find((phrase) => phrase.units.includes(unit));
  if (holding !== undefined || clause.predicate === unit || clause.others.includes(unit))
    return {
      times: [
        ...timesOf(clause),
        // 「次回の更新で変えます」
        ...phrases.filter(({ particle }) => particle === 'で').flatMap(ownersSpelt),
      ],
      owned: [
        // 「前に追加した2台目」
        ...(holding?.qualifiers ?? []).filter(({ tail }) => tail?.marks.has('past')).flatMap(timesOf),
        ...(holding ? ownersSpelt(holding) : []),
      ],
    };
  for (const phrase of phrases.flatMap((one) => [one, ...ownersOf(one)])) {
    for (const qualifier of phrase.qualifiers) {
      const inner = beside(qualifier, unit);
      if (inner === undefined) continue;
      // 「変えるのは来年」
      const turned = phrase.head.kind === 'filler' ? clause.nominal : null;
      return turned ? { ...inner, times: [...inner.times, textOf(turned.units)] } : inner;
    }
  }
  return undefined;
}

const ownersSpelt = (phrase: SensePhrase): string[] => ownersOf(phrase).map(({ units }) => textOf(units));

const timesOf = (clause: SenseClause): string[] => [
  ...phrasesOf(clause).map(spelt),
  ...clause.others.map(({ text }) => text),
];

const textOf = (units: readonly SenseUnit[]): string => units.map(({ text }) => text).join('');
const spelt = ({ units, particle }: SensePhrase): string => textOf(units) + particle;
