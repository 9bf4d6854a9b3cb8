import type { Request } from 'restify';
import { baseUrl } from '../direct-line/origins';

/** Under which address the browser that asks reaches this service: as configured, else as the request says. */
export function serviceAddress(request: Request, publicUrl: string | undefined): string {
  try {
    const address = baseUrl(request, publicUrl);
    // The address goes into the policy of the page: only what the URL parser takes for one.
    return publicUrl ? address : new URL(address).origin;
  } catch {
    return 'http://localhost';
  }
}
