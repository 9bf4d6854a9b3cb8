import type { Block } from './blocks';
import { certificateLink, type Link, requestFacts } from './facts';
import { isAltered } from './signature';
import type { RequestFacts } from './types';
import { LIMITS, x509 } from './x509-library';

/** What one block holds; a chain holds several certificates. */
export interface Parsed {
  readonly links: readonly Link[];
  readonly requests: readonly RequestFacts[];
}

/** Reads one block; undefined where it is cut off or broken inside, which the library reports in many ways. */
export function parseBlock({ shape, bytes }: Block): Parsed | undefined {
  if (bytes === undefined) return undefined;
  try {
    const library = x509();
    if (shape === 'request') {
      const request = new library.Pkcs10CertificateRequest(bytes, LIMITS);
      return isAltered(request) ? undefined : { links: [], requests: [requestFacts(request, library)] };
    }
    const certificates =
      shape === 'chain'
        ? [...new library.X509Certificates(bytes, LIMITS)]
        : [new library.X509Certificate(bytes, LIMITS)];
    const links = certificates.map((certificate) => {
      const link = certificateLink(certificate, library);
      if (link.facts.selfSigned && isAltered(certificate)) throw new RangeError('The signature does not fit');
      return link;
    });
    return links.length === 0 ? undefined : { links, requests: [] };
  } catch {
    // Whatever is wrong inside, the person can do the same about it: copy it again.
    return undefined;
  }
}
