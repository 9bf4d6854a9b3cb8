import { names } from './facts-told';
import type { Reading } from './reading';
import { isAsked } from './statements';

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
]);
const MEANS = new Set(['意味', '何', 'なに', 'なん', 'こと', '例', '違い']);

/**
 * Whether a question is about what was asked, or how its answer can be found out.
 * @param fact the fact that was asked for
 * @param matters groups of nouns that the question spoke of
 */
export function asksAboutPrompt(reading: Reading, fact: string, matters: readonly string[]): boolean {
  if (!reading.asks) return false;
  if (reading.told.statements.some((one) => one.fact === fact && one.mood === 'asked' && isShort(reading)))
    return true;
  const asked = reading.clauses.filter(isAsked);
  const looksUp = asked.some(({ predicate, others, phrases }) => {
    const interrogative =
      others.some(({ kind }) => kind === 'interrogative') ||
      predicate?.kind === 'interrogative' ||
      phrases.some(({ units }) => units.some(({ kind }) => kind === 'interrogative'));
    const bases = [predicate?.base ?? '', predicate?.word?.base ?? ''];
    return interrogative && bases.some((base) => LOOKS_UP.has(base) || MEANS.has(base));
  });
  if (!looksUp) return false;
  return isShort(reading) || names(reading, matters);
}

/** Clauses of a question that speaks of nothing else. */
const FEW = 3;
const isShort = ({ clauses }: Reading): boolean => clauses.length <= FEW;
