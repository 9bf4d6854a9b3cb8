import type { Link } from './facts';
import type { CertificateFacts } from './types';

/**
 * Puts the leaves first, in the order given, and behind them the certificates above them, each after those it issued.
 * A leaf has issued none of the others; where servers' certificates are among them, a lone authority's is none.
 */
export function leavesFirst(links: readonly Link[]): CertificateFacts[] {
  const distinct = withoutRepeats(links);
  const issuers = new Set(distinct.filter(({ facts }) => !facts.selfSigned).map(({ issuer }) => issuer));
  const below = distinct.filter(({ subject }) => !issuers.has(subject));
  const servers = below.filter(({ facts }) => !facts.isCa);
  // Certificates that issue each other in a circle leave none below: then the order given has to do.
  const leaves = servers.length > 0 ? servers : below.length > 0 ? below : distinct.slice(0, 1);
  const ordered = [...leaves];
  for (const { issuer } of ordered) {
    ordered.push(...distinct.filter((link) => link.subject === issuer && !ordered.includes(link)));
  }
  ordered.push(...distinct.filter((link) => !ordered.includes(link)));
  return ordered.map(({ facts }, index) => ({ ...facts, isLeaf: index < leaves.length }));
}

function withoutRepeats(links: readonly Link[]): Link[] {
  const seen = new Map<string, Link>();
  for (const link of links) {
    const { serialNumber, key } = link.facts;
    const identity = `${link.issuer} ${serialNumber} ${key.fingerprint}`;
    if (!seen.has(identity)) seen.set(identity, link);
  }
  return [...seen.values()];
}
