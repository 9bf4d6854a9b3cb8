import {
  asksWhichOf,
  groupsOf,
  ownersOf,
  phrasesOf,
  type SenseClause,
  type SensePhrase,
  type SenseUnit,
} from './phrases';
import type { Reading } from './reading';

/** Verbs by which people ask how something can be found out. */
const LOOKS_UP = new Set([
  '調べる',
  '確認',
  '確かめる',
  '見る',
  '見分ける',
  '分かる',
  'わかる',
  '知る',
  '探す',
  '判断',
  'チェック',
  '見つける',
  '載る',
  '書く',
  '記載',
  'ある',
  '入力',
  '入れる',
  '伝える',
  '教える',
  '送る',
  '貼る',
  '答える',
  '言う',
  '指す',
]);
const MEANS = new Set(['状態', '意味', '何', 'なに', 'なん', 'こと', '例', '違い']);

/**
 * Whether a question is about what was asked, or how its answer can be found out.
 * @param fact the fact that was asked for
 * @param matters groups of nouns that the question spoke of
 */
export function asksAboutPrompt(reading: Reading, fact: string, matters: readonly string[]): boolean {
  if (!reading.asks) return false;
  const asksOfFact = reading.told.statements.some((one) => one.fact === fact && one.mood === 'asked');
  if (asksOfFact && isShort(reading)) return true;
  if (matters.includes(ISSUED) && isShort(reading) && putsUpWhichDay(reading)) return true;
  const units = reading.clauses.flatMap(unitsOf);
  const bases = units.flatMap(({ base, word, text }) => [base, word?.base ?? '', text]);
  const interrogative = units.some(({ kind }) => kind === 'interrogative');
  const way = bases.some((base) => WAYS.has(base) || base.endsWith('方'));
  const means = bases.some((base) => LOOKS_UP.has(base) || MEANS.has(base));
  const named = units.flatMap(({ found }) =>
    found.flatMap(({ sense }) =>
      sense.kind === 'noun' && !sense.group.neutral && !sense.group.aside ? [sense.group.name] : [],
    ),
  );
  // 「発行された日」
  const isIssue = units.some(({ found }) =>
    found.some(({ sense }) => sense.kind === 'event' && sense.line.event === 'issue'),
  );
  const told = units.some(({ found }) =>
    found.some(({ sense }) => sense.kind === 'fact' && sense.fact === fact),
  );
  // 「発行日と有効期限どっちを言えばいいですか」: one of two things is what was asked for.
  const which = units.some(({ kind, text }) => kind === 'interrogative' && asksWhichOf(text));
  if (which) return named.some((group) => matters.includes(group)) || (isIssue && matters.includes(ISSUED));
  if (!(interrogative || way) || !(means || way)) return false;
  const own = named.every((group) => group === WAY || matters.includes(group));
  return own && (isShort(reading) || named.length > 0 || told);
}

/** 「一番下の日付でいいの?」「証明書をもらった日のこと?」: which day is meant. */
const putsUpWhichDay = ({ days, asking }: Reading): boolean =>
  days.length === 0 &&
  asking.some((clause) =>
    [
      ...clause.phrases.filter(({ particle }) => particle === 'で'),
      ...(clause.nominal ? [clause.nominal] : []),
    ]
      .flatMap((phrase) => [phrase, ...ownersOf(phrase)])
      .some((phrase) => DAY.test(phrase.head.text) || groupsOf({ ...phrase, owner: null }).includes(ISSUED)),
  );

const DAY = /^(?:日|日付|日にち|ひづけ|年月日)$/;

/** The group of the words for how something is done. */
const WAY = '手順';

/** The group of nouns that name the day of an issue. */
const ISSUED = '発行日';

/** 調べ方, 確認方法 */
const WAYS = new Set(['方', '方法', '仕方', '手順', '見方', '調べ方', '確認方法', 'やり方']);

/** Every word of a clause, those in front of its nouns among them. */
function unitsOf(clause: SenseClause): SenseUnit[] {
  const within = (phrase: SensePhrase): SenseUnit[] => [
    ...phrase.units,
    ...phrase.qualifiers.flatMap(unitsOf),
    ...(phrase.owner ? within(phrase.owner) : []),
  ];
  const phrases = phrasesOf(clause);
  return [...phrases.flatMap(within), ...clause.others, ...(clause.predicate ? [clause.predicate] : [])];
}

/** Clauses of a question that speaks of nothing else. */
const FEW = 3;
const isShort = ({ clauses }: Reading): boolean => clauses.length <= FEW;
