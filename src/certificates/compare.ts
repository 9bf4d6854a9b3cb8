import type { CertificateFacts, Comparison, RequestFacts } from './types';

/** Whether a request is for the name and for the key of a certificate. Two that have no name at all have no name in common. */
export function compare(certificate: CertificateFacts, request: RequestFacts): Comparison {
  const name = certificate.commonName?.ascii;
  return {
    sameCommonName: name !== undefined && name === request.commonName?.ascii,
    sameKey: certificate.key.fingerprint === request.key.fingerprint,
  };
}
