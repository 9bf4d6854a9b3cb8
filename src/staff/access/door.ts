import type { IncomingMessage } from 'node:http';
import { calledHost, isFromProxy } from '../../channels/http/client';
import type { Configuration } from '../../config/read-configuration';

/** Who may come to the staff page, as the configuration has it. */
export interface StaffDoor {
  /** Whoever knows it may come in. */
  code: string | undefined;
  /** Header in which the company's proxy names the person, in lower case. */
  identityHeader: string | undefined;
  /** Where browsers reach this service. */
  publicUrl: string | undefined;
  /**
   * With no other way in, this machine may come in: only where nobody is meant to be served but this machine. A proxy beside
   * the service that adds no header of its own cannot be told from a browser beside it.
   */
  opensLocally: boolean;
}

/** The door that the configuration makes. */
export const doorOf = ({ staff, publicUrl, endpoint }: DoorSettings): StaffDoor => ({
  ...staff,
  publicUrl,
  opensLocally: endpoint.mode === 'open',
});

export type DoorSettings = Pick<Configuration, 'staff' | 'publicUrl' | 'endpoint'>;

/**
 * What a request may do: `named` by the proxy, `code`: has to show the access code, `local`: comes from this machine, `closed`:
 * must not learn that there is a page.
 */
export type Entrance =
  | { kind: 'named'; name: string }
  | { kind: 'code' }
  | { kind: 'local' }
  | { kind: 'closed' };

const CLOSED: Entrance = { kind: 'closed' };

/** Headers that a proxy adds: with any of them, a request that seems to come from this machine was passed on. */
const FORWARDING = [
  'forwarded',
  'via',
  'x-forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-server',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-host',
  'x-original-url',
  'x-original-forwarded-for',
  'x-envoy-external-address',
  'x-arr-log-id',
  'true-client-ip',
  'cf-connecting-ip',
  'cf-ray',
  'fastly-client-ip',
  'x-azure-clientip',
  'x-appengine-user-ip',
];

const LONGEST_NAME = 100;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
const LOOPBACK_PEER = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i;

/** Judges a request by where it comes from; nothing that it claims counts but from a trusted proxy. */
export function entranceOf(request: IncomingMessage, door: StaffDoor): Entrance {
  if (!isOwnHost(request, door)) return CLOSED;
  const name = nameFromProxy(request, door);
  if (name !== undefined) return { kind: 'named', name };
  if (door.code !== undefined) return { kind: 'code' };
  // Where a way in was chosen, it is the only one; and behind an address of its own the service stands behind a proxy, which
  // may look like this machine.
  if (door.identityHeader !== undefined || !isOpenLocally(door)) return CLOSED;
  return isLocal(request) ? { kind: 'local' } : CLOSED;
}

/** A request under a foreign name, as of a page that lets its own name point here, is for nobody. */
function isOwnHost(request: IncomingMessage, { publicUrl }: StaffDoor): boolean {
  const address = hostOf(calledHost(request));
  if (address === undefined) return false;
  if (LOOPBACK_HOST.test(address.hostname)) return true;
  if (publicUrl === undefined) return true;
  return address.host === new URL(publicUrl).host;
}

function nameFromProxy(request: IncomingMessage, door: StaffDoor): string | undefined {
  const { identityHeader } = door;
  if (identityHeader === undefined || !isFromProxy(request)) return undefined;
  const value = request.headers[identityHeader];
  // Node reads headers as Latin-1; proxies write names in UTF-8.
  const name = typeof value === 'string' ? Buffer.from(value, 'latin1').toString('utf8').trim() : '';
  return name === '' || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}]/u.test(name) ? undefined : name;
}

function isLocal(request: IncomingMessage): boolean {
  const host = hostOf(request.headers.host);
  return (
    LOOPBACK_PEER.test(request.socket.remoteAddress ?? '') &&
    host !== undefined &&
    LOOPBACK_HOST.test(host.hostname) &&
    FORWARDING.every((name) => request.headers[name] === undefined)
  );
}

/** Whether this machine is let in where no other way in is set. */
export const isOpenLocally = ({ opensLocally, publicUrl }: StaffDoor): boolean =>
  opensLocally && (publicUrl === undefined || LOOPBACK_HOST.test(new URL(publicUrl).hostname));

function hostOf(host: string | undefined): URL | undefined {
  const address = `http://${host}`;
  return host !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
