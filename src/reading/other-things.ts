import { names } from './nouns-named';
import type { OwnedDay } from './owned-day';
import { isOfUnknown, phrasesOf, type SenseClause, type SensePhrase } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';

/**
 * What a message is about that is none of what is known here: 「車検証が1月8日交付です。次の更新はいつからですか」「社印の更新も30日たてばできますか」.
 * What is asked beside it is asked of that, unless it names a server ID or its papers itself.
 */
export function otherThing(reading: Reading): string | undefined {
  const day = reading.days.find(
    (one) =>
      one.owner === 'other' &&
      // 「今年も受け付けてもらえますか」 asks of no thing that was issued.
      ((one.issued && one.mood !== 'asked') || isAskedOf(one, reading)) &&
      isUnknown(one.clause) &&
      !names({ clauses: [one.clause] }, CORRESPONDENCE),
  );
  if (day === undefined || !reading.asks || names({ clauses: reading.asking }, OURS)) return undefined;
  return day.word;
}

/** The question counts the time of that thing, or points back to it: 「保守契約は3月15日 24:00 で終わります。これも9時間足しますか」. */
function isAskedOf({ thing, mention, clause }: OwnedDay, { asking, clauses }: Reading): boolean {
  const { sentence } = clause as PlacedClause;
  const [question] = asking;
  if (!thing || question === undefined || names({ clauses: [clause] }, OURS)) return false;
  if (!clause.phrases.some((phrase) => isTopic(phrase) && isOfUnknown(phrase))) return false;
  if (question.sentence === sentence) return mention.kind === 'since';
  return (
    question.sentence === sentence + 1 &&
    clauses.some(
      (one) =>
        one.sentence === question.sentence &&
        one.phrases.some((phrase) => isTopic(phrase) && POINTS.test(phrase.head.text)),
    )
  );
}

const isTopic = ({ particle }: SensePhrase): boolean => /^(?:は|が|も|って)/.test(particle);

const POINTS = /^(?:これ|それ|こちら|そちら)$/;

/** Nouns that say what is asked about, whatever else was issued. */
const OURS = ['サーバID', '登記', 'CSR', '鍵', '名前', '人', '書類'];

/** What is got on the way to any application: 「見積をもらってます。更新申請はいつからですか」. */
const CORRESPONDENCE = ['やりとり'];

const isUnknown = ({ phrases, nominal }: SenseClause): boolean =>
  phrasesOf({ phrases, nominal }).some(isOfUnknown);
