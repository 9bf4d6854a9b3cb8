import type { Link } from './facts';
import { fitOf, wasSignedBy } from './signature';
import type { CertificateFacts, Unread } from './types';

/** More signatures than a chain and a few servers need are not checked: each takes up to a millisecond. */
const MOST_CHECKS = 60;

interface Arranged {
  readonly certificates: CertificateFacts[];
  readonly unread: Unread[];
}

/**
 * Tells servers' certificates from those above them, and leaves out what was altered. Servers' come first, in an order of
 * their own, so that it does not matter how they were sent; each authority's follows those that it issued.
 */
export function arrange(links: readonly Link[]): Arranged {
  const distinct = [...new Map(links.map((link) => [identityOf(link), link])).values()].sort(byName);
  const check = limited(MOST_CHECKS);
  const standings = distinct.map((link) => standingOf(link, distinct, check));
  const usable = standings.filter((standing) => standing.unread === undefined);
  const issuers = new Set(usable.flatMap(({ issuers: above }) => above));
  // Basic constraints count even in what somebody signed for a host with its own key: no authority issues a server's so.
  const isLeaf = ({ link }: Standing): boolean => !link.facts.isCa && !issuers.has(link);
  const ordered = usable.filter(isLeaf);
  for (const { issuers: above } of ordered) {
    ordered.push(...usable.filter((other) => above.includes(other.link) && !ordered.includes(other)));
  }
  ordered.push(...usable.filter((other) => !ordered.includes(other)));
  return {
    certificates: ordered.map((standing) => ({
      ...standing.link.facts,
      selfSigned: standing.selfSigned,
      isLeaf: isLeaf(standing),
      checked: standing.checked,
      ...(standing.doubted && { doubted: standing.doubted }),
    })),
    unread: standings.flatMap(({ unread }) => unread ?? []),
  };
}

/** How a certificate stands to the others. */
interface Standing {
  readonly link: Link;
  readonly issuers: readonly Link[];
  readonly selfSigned: boolean;
  readonly checked: boolean;
  readonly doubted?: CertificateFacts['doubted'];
  readonly unread?: Unread;
}

function standingOf(link: Link, all: readonly Link[], check: Check): Standing {
  const ownName = link.subject === link.issuer;
  const own = ownName ? check(link, link) : 'differs';
  if (ownName && own !== 'differs') return { link, issuers: [], selfSigned: true, checked: own === 'fits' };
  const sameName = all.filter((other) => other !== link && other.subject === link.issuer);
  const named = sameName.filter((other) => mayHaveSigned(other, link));
  const fits = named.map((issuer) => ({ issuer, fit: check(link, issuer) }));
  const issuers = fits.filter(({ fit }) => fit !== 'differs').map(({ issuer }) => issuer);
  const checked = fits.some(({ fit }) => fit === 'fits');
  if (issuers.length > 0) return { link, issuers, selfSigned: false, checked };
  const doubted = ownName ? 'own-name' : sameName.length > 0 ? 'issuer-beside' : undefined;
  const standing: Standing = { link, issuers, selfSigned: false, checked, ...(doubted && { doubted }) };
  const detail = link.facts.commonName?.unicode;
  const unread = (reason: 'altered' | 'not-signed-by-issuer'): Unread => ({
    reason,
    what: 'certificate',
    ...(detail !== undefined && { detail }),
  });
  if (ownName && isOwnWork(link)) return { ...standing, unread: unread('altered') };
  return named.length > 0 && !link.facts.isCa
    ? { ...standing, unread: unread('not-signed-by-issuer') }
    : standing;
}

/** Whether the identifiers of their keys allow it; many certificates carry none. */
function mayHaveSigned(issuer: Link, link: Link): boolean {
  return issuer.keyId === undefined || link.issuerKeyId === undefined || issuer.keyId === link.issuerKeyId;
}

/** Whether its own key made a signature that does not fit any more. */
function isOwnWork(link: Link): boolean {
  return (link.keyId !== undefined && link.keyId === link.issuerKeyId) || wasSignedBy(link.signed, link.key);
}

type Check = (link: Link, issuer: Link) => ReturnType<typeof fitOf>;

function limited(most: number): Check {
  let left = most;
  return (link, issuer) => {
    left -= 1;
    return left < 0 ? 'unknown' : fitOf(link.signed, issuer.key);
  };
}

const identityOf = ({ signed }: Link): string => Buffer.from(signed.bytes).toString('base64');

/** By name, then the newer first, then anything that tells them apart. */
function byName(a: Link, b: Link): number {
  const [one, other] = [a.facts.commonName?.ascii ?? '', b.facts.commonName?.ascii ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return b.facts.notBefore - a.facts.notBefore || (identityOf(a) < identityOf(b) ? -1 : 1);
}
