import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

export { KeyUsageFlags } from '@peculiar/x509';

export type KeyKind = 'RSA' | 'EC' | 'Ed25519';
type Keys = webcrypto.CryptoKeyPair;

const ALGORITHMS = {
  RSA: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  EC: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  Ed25519: { name: 'Ed25519' },
};

export interface Wanted {
  readonly keys: Keys;
  readonly name: string;
  readonly dns?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly ca?: boolean;
  readonly usage?: x509.KeyUsageFlags;
  /** Names its key and its issuer's by their identifiers, as most certificates do. */
  readonly identified?: boolean;
  /** Self-signed without it. */
  readonly issuer?: { readonly name: string; readonly keys: Keys };
}

export async function makeKeys(kind: KeyKind): Promise<Keys> {
  return (await webcrypto.subtle.generateKey(ALGORITHMS[kind], true, ['sign', 'verify'])) as Keys;
}

export async function makeCertificate(wanted: Wanted): Promise<x509.X509Certificate> {
  const { keys, name, issuer = { name, keys } } = wanted;
  return x509.X509CertificateGenerator.create({
    serialNumber: '0a1b2c',
    subject: name,
    issuer: issuer.name,
    notBefore: new Date(wanted.from ?? '2026-10-01T00:00:00Z'),
    notAfter: new Date(wanted.until ?? '2027-03-31T14:59:59Z'),
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: signing(issuer.keys),
    extensions: [
      ...alternatives(wanted),
      new x509.BasicConstraintsExtension(wanted.ca === true),
      ...(wanted.usage === undefined ? [] : [new x509.KeyUsagesExtension(wanted.usage)]),
      ...(wanted.identified ? await identifiers(keys, issuer.keys) : []),
    ],
  });
}

export async function makeRequest(wanted: Wanted): Promise<x509.Pkcs10CertificateRequest> {
  return x509.Pkcs10CertificateRequestGenerator.create({
    name: wanted.name,
    keys: wanted.keys,
    signingAlgorithm: signing(wanted.keys),
    extensions: alternatives(wanted),
  });
}

export function der(item: x509.X509Certificate | x509.Pkcs10CertificateRequest): Uint8Array {
  return new Uint8Array(item.rawData);
}

export function pkcs7(certificates: x509.X509Certificate[]): Uint8Array {
  return new Uint8Array(new x509.X509Certificates(certificates).export('raw'));
}

function alternatives({ dns = [] }: Wanted): x509.Extension[] {
  if (dns.length === 0) return [];
  return [new x509.SubjectAlternativeNameExtension(dns.map((value) => ({ type: 'dns' as const, value })))];
}

function signing(keys: Keys): (typeof ALGORITHMS)[KeyKind] {
  const kind = Object.values(ALGORITHMS).find(({ name }) => name === keys.publicKey.algorithm.name);
  if (kind === undefined) throw new Error(`No algorithm to sign with for ${keys.publicKey.algorithm.name}`);
  return kind;
}

const identifiers = async (own: Keys, issuer: Keys) => [
  await x509.SubjectKeyIdentifierExtension.create(own.publicKey),
  await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
];
