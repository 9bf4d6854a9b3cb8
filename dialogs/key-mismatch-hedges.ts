import type { FactValue } from '../src/reply/types';
import { clausesOf } from './reading/clauses';
import { kana } from './reading/hiragana';

/** What was said outright, or only thought to be so: 「ないと思います」. */
export type Told = boolean | 'likely' | 'unlikely';

const HEDGE = kana(
  /と(?:は)?(?:思[うい](?!出)|おも[うい](?!出))|はず(?:です|だ|や|なん|$)|たぶん|多分|おそらく|恐らく|気が(?:し|する)|かも|っぽい/,
);

/** A folded text without the clauses that are hedged; as it came where none is. */
export function withoutHedged(folded: string): string {
  const clauses = clausesOf(folded);
  const certain = clauses.filter((clause) => !HEDGE.test(clause.kana));
  return certain.length === clauses.length ? folded : certain.map(({ text }) => text).join('。');
}

/** @param certain what the text says of it without its hedged clauses */
export function weigh(said: boolean | undefined, certain: boolean | undefined): Told | undefined {
  if (said === undefined || said === certain) return said;
  return said ? 'likely' : 'unlikely';
}

export const isTold = (value: FactValue): boolean =>
  typeof value === 'boolean' || value === 'likely' || value === 'unlikely';

export const isHedged = (value: Told | 'unknown' | undefined): boolean =>
  value === 'likely' || value === 'unlikely';

/** What it comes to, hedged or not; undefined where it is not known. */
export const meant = (value: Told | 'unknown' | undefined): boolean | undefined =>
  value === undefined || value === 'unknown' ? undefined : value === true || value === 'likely';
