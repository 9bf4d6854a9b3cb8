import { byPhrase } from './day-owners';
import { groupsOf, isOfUnknown, phrasesOf } from './phrases';
import type { Reading } from './reading';

/**
 * What is asked about where it is the end of a thing that is known to be no certificate: 「ドメインの有効期限はGMTですか」. What nobody
 * listed may be a certificate that is spelt otherwise.
 */
export const thingThatEnds = ({ asking }: Pick<Reading, 'asking'>): string | undefined =>
  asking
    .flatMap(phrasesOf)
    .filter((phrase) => !groupsOf(phrase).includes('サーバID') && !isOfUnknown(phrase))
    .map(byPhrase)
    .find(({ ends }) => ends)?.word;
