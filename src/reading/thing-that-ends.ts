import { byPhrase } from './day-owners';
import { groupsOf, ownersOf, phrasesOf, type SensePhrase, subjectOf } from './phrases';
import type { Reading } from './reading';

/**
 * What is asked about where it is the end of a thing that is known to be no certificate: 「ドメインの有効期限はGMTですか」. What nobody
 * listed may be a certificate that is spelt otherwise.
 */
export const thingThatEnds = ({ asking }: Pick<Reading, 'asking'>): string | undefined =>
  asking
    .flatMap(phrasesOf)
    .filter((phrase) => !groupsOf(phrase).includes('サーバID') && isListed(phrase))
    .map(byPhrase)
    .find(({ ends }) => ends)?.word;

const isListed = (phrase: SensePhrase): boolean =>
  [phrase, ...ownersOf(phrase)].every((one) => subjectOf(one).kind !== 'unknown');
