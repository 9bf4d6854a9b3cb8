/** What this product uses of the library, which is loaded on first use: it costs about 90 ms of start-up and 16 MB. */
export type X509Library = typeof import('@peculiar/x509');

/** Limits for the library's reader, above any real certificate, which has 100 to 300 nodes and up to 250 names. */
export const LIMITS = { berOptions: { maxDepth: 24, maxNodes: 1_000, maxContentLength: 65_536 } } as const;

/** The library, from the second call on without cost. */
export function x509(): X509Library {
  // The library's container needs the metadata that this import puts in place.
  require('reflect-metadata');
  return require('@peculiar/x509') as X509Library;
}
