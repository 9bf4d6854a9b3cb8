import type { ImpossibleReading, ReadContext } from '../types';
import { impossible } from './conclude';
import { type Owned, ownersOf } from './owners';
import { itemsIn, type Period } from './periods';
import { severalMessage } from './several';

/** The period that is meant, and whose it and the others are where there are several. */
export interface Chosen {
  period: Period;
  subject?: string;
  /** Names of authorities whose periods were left aside. */
  others: readonly string[];
  /** It is an authority's, and the only one. */
  ofAuthority?: true;
}

const HOST = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** An authority's by its own words. */
const isSurely = ({ headed, saysCa }: Owned): boolean => headed?.of === 'authority' || saysCa;

/** The server's own among several periods: the only one that is no authority's. */
const serverAmong = (owned: readonly Owned[]): Owned | undefined => {
  const servers = owned.filter(({ authority }) => !authority);
  const [alone] = servers;
  if (servers.length === 1 && owned.filter((one) => one !== alone).every(isSurely)) return alone;
  if (owned.some(({ subject }) => subject === undefined)) return undefined;
  const hosts = servers.filter(({ subject }) => HOST.test(subject ?? ''));
  const [only, ...more] = hosts.length === 1 && owned.length > servers.length ? hosts : servers;
  return more.length === 0 ? only : undefined;
};

/** That the only period is an authority's, where the text says so itself: who signed with their own key need not be one. */
const authorityOf = ([only]: readonly Owned[]): Pick<Chosen, 'subject' | 'ofAuthority'> =>
  only?.saysCa ? { ofAuthority: true, ...(only.subject !== undefined && { subject: only.subject }) } : {};

/** Which of several periods is the server's, or what to tell where that is not said. */
export const choosePeriod = (
  text: string,
  periods: readonly Period[],
  matched: string,
  context: ReadContext,
): Chosen | ImpossibleReading => {
  const [period] = periods;
  const owned = ownersOf(text, periods);
  if (period && periods.length === 1) return { period, others: [], ...authorityOf(owned) };
  const server = serverAmong(owned);
  if (server) {
    const others = owned
      .filter((one) => one !== server)
      .flatMap(({ subject, headed }) => subject ?? headed?.name ?? []);
    const { subject } = server;
    return { period: server.period, ...(subject !== undefined && { subject }), others: [...new Set(others)] };
  }
  const shown = owned.filter(({ period: one }) =>
    itemsIn(one).every(({ evaluated }) => evaluated.kind === 'moment'),
  );
  return { ...impossible('too-many-dates', matched), message: severalMessage(shown, matched, context) };
};
