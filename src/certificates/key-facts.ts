import { createHash } from 'node:crypto';
import { bitsOf, contentOf, expect, type Item, itemAt, itemsIn, wholeOf } from './asn1/items';
import { hexWithColons, oidOf } from './asn1/values';
import { INTEGER, OID, SEQUENCE } from './pasted/der';
import type { KeyFacts } from './types';

const BIT_STRING = 0x03;

/** Names of the algorithms of keys by their object identifiers (RFC 8017, 5480, 8410, 3279). */
const ALGORITHMS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.10045.2.1': 'EC',
  '1.2.840.10040.4.1': 'DSA',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

const CURVES: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
};

/** Algorithm, size and fingerprint of a public key (SubjectPublicKeyInfo). @throws Asn1Error */
export function keyFacts(bytes: Uint8Array, key: Item): KeyFacts {
  const [algorithm, bits] = itemsIn(bytes, expect(key, SEQUENCE));
  const [id, parameters] = itemsIn(bytes, expect(algorithm, SEQUENCE));
  const oid = oidOf(bytes, expect(id, OID));
  const point = expect(bits, BIT_STRING);
  const name = ALGORITHMS[oid] ?? oid;
  const curve = name === 'EC' && parameters?.tag === OID ? oidOf(bytes, parameters) : undefined;
  const size = name.startsWith('RSA') ? modulusBits(bitsOf(bytes, point)) : curveBits(curve);
  const shown = curve && (CURVES[curve] ?? curve);
  return {
    algorithm: name,
    bits: size,
    curve: shown,
    label: label(name, size, shown),
    fingerprint: hexWithColons(createHash('sha256').update(wholeOf(bytes, key)).digest()),
  };
}

function modulusBits(octets: Uint8Array): number {
  const [modulus] = itemsIn(octets, expect(itemAt(octets, 0, octets.length), SEQUENCE));
  const number = contentOf(octets, expect(modulus, INTEGER));
  const first = number.findIndex((octet) => octet !== 0);
  if (first < 0) return 0;
  return (number.length - first) * 8 - Math.clz32(number[first] ?? 0) + 24;
}

function curveBits(curve: string | undefined): number | undefined {
  const size = /\d{3}/.exec(CURVES[curve ?? ''] ?? '');
  return size === null ? undefined : Number(size[0]);
}

function label(algorithm: string, bits: number | undefined, curve: string | undefined): string {
  if (algorithm === 'EC') return curve === undefined ? '楕円曲線（EC）' : `楕円曲線（EC）${curve}`;
  return bits === undefined ? algorithm : `${algorithm} ${bits}ビット`;
}
