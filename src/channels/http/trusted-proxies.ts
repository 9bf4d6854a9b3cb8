import { BlockList, isIP } from 'node:net';

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
  return {
    trusts: (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'),
    nameTheHost: networks !== undefined,
  };
}

/** An IPv4 address that an IPv6 socket shows, as what it is; without the port that some proxies add. */
export function plainAddress(text: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return bare.replace(/^::ffff:(?=\d+\.)/i, '');
}
