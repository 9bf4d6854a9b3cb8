import type { IncomingMessage } from 'node:http';
import { calledHost } from '../../channels/http/client';

/**
 * Whether a form was sent by one of the service's own pages, as far as the browser says. Programs that are no browser say nothing
 * and need the form's token all the same.
 */
export function isFromOwnPage(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host: from } = new URL(origin);
  return from === calledHost(request) || (publicUrl !== undefined && origin === new URL(publicUrl).origin);
}
