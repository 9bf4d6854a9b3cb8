import { constants, createPublicKey, publicDecrypt, verify } from 'node:crypto';
import type { Signed } from './signed';

/** Whether a signature was made by a key: `unknown` where the algorithm is none of those known here. */
export type Fit = 'fits' | 'differs' | 'unknown';

/** The hash of each way to sign; null where the way itself fixes it. */
const HASHES: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.14': 'sha224',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.1': 'sha224',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '1.3.101.112': null,
  '1.3.101.113': null,
  // By themselves, as RSA-PSS names them.
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const RSA = /^1\.2\.840\.113549\.1\.1\./;
const PSS = '1.2.840.113549.1.1.10';
/** Larger keys are not in use and take long to check. */
const LARGEST_KEY_OCTETS = 1_100;

/** @param key SubjectPublicKeyInfo as DER */
export function fitOf(signed: Signed, key: Uint8Array): Fit {
  const hash = HASHES[signed.hash ?? signed.algorithm];
  if (hash === undefined || key.length > LARGEST_KEY_OCTETS) return 'unknown';
  const padding =
    signed.algorithm === PSS
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: signed.saltLength }
      : {};
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' });
    return verify(hash, signed.over, { key: publicKey, ...padding }, signed.signature) ? 'fits' : 'differs';
  } catch {
    // Node knows every kind of key that goes with these algorithms, so a key that it refuses is a broken one.
    return 'differs';
  }
}

/**
 * Whether this key made the signature, whatever it was made over. Only RSA (PKCS#1) tells: opened with its own key, a
 * signature shows its padding.
 */
export function wasSignedBy(signed: Signed, key: Uint8Array): boolean {
  if (!RSA.test(signed.algorithm) || signed.algorithm === PSS) return false;
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' });
    publicDecrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, signed.signature);
    return true;
  } catch {
    return false;
  }
}
