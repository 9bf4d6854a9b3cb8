import { constants, createPublicKey, verify } from 'node:crypto';
import { elementAt } from './der';
import { bytesAt } from './octets';
import type { X509Library } from './x509-library';

type Signed =
  | InstanceType<X509Library['X509Certificate']>
  | InstanceType<X509Library['Pkcs10CertificateRequest']>;

const HASHES: Readonly<Record<string, string>> = {
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/**
 * Whether what was signed with its own key (a request, a self-signed certificate) was changed afterwards, as by an error
 * in copying. False also where the algorithm is not known here; the library's own check cannot be used, as it is
 * asynchronous.
 */
export function isAltered(signed: Signed): boolean {
  const { name, hash, saltLength } = signed.signatureAlgorithm as {
    name: string;
    hash?: { name?: string };
    saltLength?: number;
  };
  const digest = HASHES[hash?.name ?? ''];
  const needsDigest = name !== 'Ed25519' && name !== 'EdDSA';
  if (needsDigest && digest === undefined) return false;
  const padding =
    name === 'RSA-PSS' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltLength ?? 20 } : {};
  try {
    const der = Buffer.from(signed.publicKey.rawData);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const content = signedPart(new Uint8Array(signed.rawData));
    return !verify(needsDigest ? digest : null, content, { key, ...padding }, Buffer.from(signed.signature));
  } catch {
    // Node knows every kind of key that goes with these algorithms, so a key that it refuses is a broken one.
    return true;
  }
}

/** The first element inside the structure: what the signature was made over. */
function signedPart(bytes: Uint8Array): Uint8Array {
  const octet = bytesAt(bytes, 0);
  const from = elementAt(octet, 0)?.content ?? 0;
  return bytes.subarray(from, elementAt(octet, from)?.end ?? bytes.length);
}
