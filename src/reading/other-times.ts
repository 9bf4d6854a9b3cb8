import { groupsOf, phrasesOf, type SenseClause } from './phrases';
import type { Predication } from './predications';
import { marked } from './values-said';

/** What is done or become again and again. */
const DONE_OFTEN = new Set(['更新', '人']);

/** What it is the first time of: 「初めて更新します」「更新するのが初めてです」「初めて担当になりました」. */
export const firstTimeOf = ({ phrases, nominal }: SenseClause): string | undefined =>
  [
    ...(nominal ? [nominal] : []),
    ...phrases.flatMap(({ qualifiers }) => qualifiers.flatMap((one) => one.nominal ?? [])),
  ]
    .flatMap(groupsOf)
    .find((group) => DONE_OFTEN.has(group));

/** 「去年追加しました」「前回は名前を変えました」: of an application before this one. */
export const isOfBefore = (predication: Predication, fact: string): boolean =>
  OF_THIS_TIME.has(fact) &&
  marked(predication, 'past') &&
  !marked(predication, 'state') &&
  phrasesOf(predication.clause).some(({ units }) => units.some(({ text }) => BEFORE.test(text)));

/** Facts of what is applied for now. */
const OF_THIS_TIME = new Set(['additional', 'sameName']);
const BEFORE = /^(?:去年|昨年|前回|前年|一昨年|おととし|昔|以前|かつて|\d{1,2}年前)/;

/** 「変更する予定だったけど」 */
export const isGivenUp = (predication: Predication): boolean =>
  marked(predication, 'plans') && marked(predication, 'past');
