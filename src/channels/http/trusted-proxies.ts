import { BlockList, isIP } from 'node:net';

const MOST_REMEMBERED = 1_000;

/** Proxies whose word about the client counts. */
export interface TrustedProxies {
  trusts(address: string): boolean;
  /** Whether they say under which name the client called, too. Only where somebody has named them. */
  nameTheHost: boolean;
}

/** One address or network, such as `10.0.0.5`, `10.0.0.0/8` or `fd00::/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/**
 * @param networks as `isNetwork` takes them; undefined: proxies on this machine. Those may be anybody's programs, and pages that they
 * show could choose a host; so what they say of the host does not count.
 */
export function trustedProxies(networks: readonly string[] | undefined): TrustedProxies {
  const list = new BlockList();
  for (const network of networks ?? ['127.0.0.0/8', '::1']) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  const check = (address: string) =>
    isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return {
    trusts: remembered(check),
    nameTheHost: networks !== undefined,
  };
}

/** Every request asks, mostly about the same proxy, and a look through the list costs more than all else about its address. */
function remembered(check: (address: string) => boolean): (address: string) => boolean {
  const known = new Map<string, boolean>();
  return (address) => {
    const before = known.get(address);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const trusted = check(address);
    known.set(address, trusted);
    return trusted;
  };
}

/** An IPv4 address that an IPv6 socket shows, as what it is; without the port that some proxies add. */
export function plainAddress(text: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return bare.replace(/^::ffff:(?=\d+\.)/i, '');
}
