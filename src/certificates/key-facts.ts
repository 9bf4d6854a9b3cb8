import { createHash } from 'node:crypto';
import type { KeyFacts } from './types';
import type { X509Library } from './x509-library';

type PublicKey = InstanceType<X509Library['PublicKey']>;

/** Algorithm, size and fingerprint of a public key. */
export function keyFacts(key: PublicKey): KeyFacts {
  const { algorithm, curve, bits } = parts(key.algorithm);
  return {
    algorithm,
    bits,
    curve,
    label: label(algorithm, bits, curve),
    fingerprint: withColons(createHash('sha256').update(Buffer.from(key.rawData)).digest('hex')),
  };
}

/** How a certificate or request is signed, for people. */
export function signatureLabel(algorithm: object): string {
  const { name, hash } = fields(algorithm);
  const family = FAMILIES[name] ?? name;
  if (family === 'EC') return hash === undefined ? 'ECDSA' : `ECDSA（${hash}）`;
  return hash === undefined ? family : `${family}（${hash}）`;
}

/** Upper-case hexadecimal with colons, as browsers show serial numbers and fingerprints. */
export function withColons(hex: string): string {
  return (hex.toUpperCase().match(/.{1,2}/g) ?? []).join(':');
}

// Names as Web Crypto has them, and algorithms that the library leaves as object identifiers.
const FAMILIES: Readonly<Record<string, string>> = {
  'RSASSA-PKCS1-v1_5': 'RSA',
  'RSA-PSS': 'RSA-PSS',
  ECDSA: 'EC',
  EdDSA: 'Ed25519',
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.4': 'RSA（MD5）',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.10045.2.1': 'EC',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.10040.4.3': 'DSA（SHA-1）',
  '2.16.840.1.101.3.4.3.2': 'DSA（SHA-256）',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

function parts(algorithm: object): Pick<KeyFacts, 'algorithm' | 'bits' | 'curve'> {
  const { name, curve, modulusLength } = fields(algorithm);
  const family = FAMILIES[name] ?? name;
  if (family === 'Ed25519' && curve !== undefined)
    return { algorithm: curve, bits: undefined, curve: undefined };
  if (family !== 'EC') return { algorithm: family, bits: modulusLength, curve: undefined };
  const size = /\d{3}/.exec(curve ?? '');
  return { algorithm: family, bits: size === null ? undefined : Number(size[0]), curve };
}

function label(algorithm: string, bits: number | undefined, curve: string | undefined): string {
  if (algorithm === 'EC') return curve === undefined ? '楕円曲線（EC）' : `楕円曲線（EC）${curve}`;
  return bits === undefined ? algorithm : `${algorithm} ${bits}ビット`;
}

/** The members that the library's algorithm objects have beyond their declared type, which names them only in part. */
function fields(algorithm: object): { name: string; hash?: string; curve?: string; modulusLength?: number } {
  const { name, hash, namedCurve, modulusLength } = algorithm as Partial<
    Record<'name' | 'hash' | 'namedCurve' | 'modulusLength', unknown>
  >;
  const hashName = typeof hash === 'object' && hash !== null && 'name' in hash ? hash.name : hash;
  return {
    name: typeof name === 'string' ? name : '',
    ...(typeof hashName === 'string' ? { hash: hashName } : {}),
    ...(typeof namedCurve === 'string' ? { curve: namedCurve } : {}),
    ...(typeof modulusLength === 'number' ? { modulusLength } : {}),
  };
}
