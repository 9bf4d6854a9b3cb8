import type { IncomingMessage } from 'node:http';
import { calledHost } from './client';

export interface HostRules {
  /** Whether signatures say who calls; else the service is for this machine, and for its own pages. */
  authenticated: boolean;
  /** Where browsers reach this service; set behind a proxy. */
  publicUrl: string | undefined;
  /** Origins of the websites that may embed the widget. */
  origins: readonly string[];
}

export interface HostRefusal {
  status: 421 | 403;
  code: string;
  message: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
/** Watchers may call a machine by any name. */
const FOR_WATCHERS = /^\/(?:healthz|readyz)\/?(?:\?|$)/;

/**
 * Why a request is not for this service: a page of a foreign name that points here (DNS rebinding) shows that name in `Host`,
 * and any page its own in `Origin`.
 */
export function foreignHost(request: IncomingMessage, rules: HostRules): HostRefusal | undefined {
  if (rules.authenticated || FOR_WATCHERS.test(request.url ?? '')) return undefined;
  const { origin } = request.headers;
  const host = calledHost(request);
  const address = host === undefined ? undefined : urlOf(`http://${host}`);
  const own = urlOf(rules.publicUrl);
  if (!address || !(isLoopback(address) || address.host === own?.host))
    return {
      status: 421,
      code: 'MisdirectedRequest',
      message: 'Without MicrosoftAppId this service answers under localhost and the host of PUBLIC_URL only',
    };
  if (origin === undefined || rules.origins.includes(origin)) return undefined;
  const page = urlOf(origin);
  if (page && (isLoopback(page) || page.origin === own?.origin)) return undefined;
  // Behind a proxy the widget's own rules say which pages may talk; the bot's endpoint is for no page at all.
  if (own && !request.url?.startsWith('/api/messages')) return undefined;
  return { status: 403, code: 'OriginNotTrusted', message: 'Pages of this origin may not use this service' };
}

const isLoopback = ({ hostname }: URL) => LOOPBACK.test(hostname);

function urlOf(address: string | undefined): URL | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
