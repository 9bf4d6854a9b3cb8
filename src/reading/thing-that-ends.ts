import { byPhrase } from './day-owners';
import { groupsOf, phrasesOf } from './phrases';
import type { Reading } from './reading';

/** What is asked about where it is the end of a thing that is no certificate: 「ドメインの有効期限はGMTですか」. */
export const thingThatEnds = ({ asking }: Pick<Reading, 'asking'>): string | undefined =>
  asking
    .flatMap(phrasesOf)
    .filter((phrase) => !groupsOf(phrase).includes('サーバID'))
    .map(byPhrase)
    .find(({ ends }) => ends)?.word;
