import type * as x509 from '@peculiar/x509';
import { der, makeCertificate, makeKeys, type Wanted } from './make';

export interface Chain {
  root: x509.X509Certificate;
  middle: x509.X509Certificate;
  /** Issues another certificate for a server. */
  issue(wanted: Omit<Wanted, 'keys' | 'issuer' | 'ca'>): Promise<x509.X509Certificate>;
}

/** An authority with an intermediate one, of elliptic curves. */
export async function makeChain(): Promise<Chain> {
  const [root, middle] = await Promise.all([makeKeys('EC'), makeKeys('EC')]);
  const top = { name: 'CN=Example Root CA, O=Example Trust', keys: root };
  const issuer = { name: 'CN=Example Issuing CA, O=Example Trust', keys: middle };
  const years = { from: '2020-01-01T00:00:00Z', until: '2035-01-01T00:00:00Z', ca: true };
  return {
    root: await makeCertificate({ keys: root, name: top.name, ...years }),
    middle: await makeCertificate({ keys: middle, name: issuer.name, issuer: top, ...years }),
    issue: async (wanted) => makeCertificate({ keys: await makeKeys('EC'), issuer, ...wanted }),
  };
}

export const pem = (certificate: x509.X509Certificate | x509.Pkcs10CertificateRequest): string =>
  `${certificate.toString('pem')}\n`;

/** The same PEM with another content. */
export function pemOf(bytes: Uint8Array, label = 'CERTIFICATE'): string {
  const body = (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n');
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
}

/** The octets with one piece replaced by another of any length; the lengths around it are mended. */
export function withReplaced(
  certificate: x509.X509Certificate,
  from: Uint8Array,
  to: Uint8Array,
): Uint8Array {
  const bytes = Buffer.from(der(certificate));
  const at = bytes.indexOf(from);
  if (at < 0) throw new Error('Nothing to replace');
  return mended(bytes, at, from.length, Buffer.from(to)).bytes;
}

/** Rewrites the element that holds the position, and those inside it that do. */
function mended(bytes: Buffer, at: number, length: number, to: Buffer): { bytes: Buffer } {
  if (at === 0 && length === bytes.length) return { bytes: to };
  const size = (bytes[1] ?? 0) < 0x80 ? 0 : (bytes[1] ?? 0) & 0x7f;
  const content = bytes.subarray(2 + size);
  let from = 2 + size;
  const parts: Buffer[] = [];
  for (let rest = content; rest.length > 0; ) {
    const lengthOctets = (rest[1] ?? 0) < 0x80 ? 0 : (rest[1] ?? 0) & 0x7f;
    const inner =
      lengthOctets === 0
        ? (rest[1] ?? 0)
        : Number.parseInt(rest.subarray(2, 2 + lengthOctets).toString('hex'), 16);
    const end = 2 + lengthOctets + inner;
    const part = Buffer.from(rest.subarray(0, end));
    const inside = at >= from && at + length <= from + end;
    parts.push(inside ? mended(part, at - from, length, to).bytes : part);
    from += end;
    rest = rest.subarray(end);
  }
  const joined = Buffer.concat(parts);
  return { bytes: Buffer.concat([Buffer.from([bytes[0] ?? 0, ...lengthOf(joined.length)]), joined]) };
}

const lengthOf = (length: number): number[] =>
  length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];

/** A UTCTime or GeneralizedTime as it stands in a certificate. */
export function time(text: string, generalized: boolean): Buffer {
  return Buffer.concat([Buffer.from([generalized ? 0x18 : 0x17, text.length]), Buffer.from(text)]);
}
