import type { IncomingMessage } from 'node:http';
import { calledHost, calledSecurely } from '../http/client';
import { badArgument, foreignOrigin } from './direct-line-error';

/** Scheme, host and port at which the client reaches this service. */
export function baseUrl(request: IncomingMessage, publicUrl: string | undefined): string {
  if (publicUrl) return publicUrl.replace(/(?<!\/)\/+$/, '');
  const host = calledHost(request) ?? '';
  if (!/^[\w.:[\]-]+$/.test(host)) throw badArgument('The Host header is missing or malformed');
  return `${calledSecurely(request) ? 'https' : 'http'}://${host}`;
}

/**
 * Refuses pages of other origins than the service's own and those named. What sends no Origin header is no page of
 * another origin: browsers always name it when they post across origins or open a socket.
 * @param origins undefined: any.
 */
export function checkOrigin(
  request: IncomingMessage,
  origins: readonly string[] | undefined,
  publicUrl: string | undefined,
): void {
  const { origin } = request.headers;
  if (origin === undefined) {
    if (origins && request.headers['sec-fetch-site'] === 'cross-site') throw foreignOrigin();
    return;
  }
  if (!origins || origins.includes(origin) || isOwn(origin, request, publicUrl)) return;
  throw foreignOrigin();
}

function isOwn(origin: string, request: IncomingMessage, publicUrl: string | undefined): boolean {
  if (publicUrl && origin === new URL(publicUrl).origin) return true;
  // A page cannot choose the Host header; the scheme may be another one in front of a proxy.
  return URL.canParse(origin) && new URL(origin).host === calledHost(request);
}
