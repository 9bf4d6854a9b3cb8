import { names } from './facts-told';
import { ownersOf, phrasesOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { Reading } from './reading';

/**
 * What a message says was issued that is none of what is known here: 「車検証が1月8日交付です。次の更新はいつからですか」. What is asked
 * beside it is asked of that, unless it names a server ID or its papers itself.
 */
export function otherPaper(reading: Reading): string | undefined {
  const day = reading.days.find(
    ({ owner, issued, clause }) =>
      owner === 'other' && issued && isUnknown(clause) && !names({ clauses: [clause] }, CORRESPONDENCE),
  );
  if (day === undefined || !reading.asks || names({ clauses: reading.asking }, OURS)) return undefined;
  return day.word;
}

/** Nouns that say what is asked about, whatever else was issued. */
const OURS = ['サーバID', '登記', 'CSR', '鍵', '名前', '人', '書類'];

/** What is got on the way to any application: 「見積をもらってます。更新申請はいつからですか」. */
const CORRESPONDENCE = ['やりとり'];

const isUnknown = ({ phrases, nominal }: SenseClause): boolean =>
  phrasesOf({ phrases, nominal }).some((phrase) =>
    [phrase, ...ownersOf(phrase)].some((one: SensePhrase) => subjectOf(one).kind === 'unknown'),
  );
