import { x509 } from './x509-library';

/**
 * Loads the library that reads certificates, which otherwise the first certificate has to wait for (about 90 ms during
 * which nothing else runs). Meant for a moment when the service is waiting anyway.
 */
export function warmUpCertificates(): void {
  x509();
}
