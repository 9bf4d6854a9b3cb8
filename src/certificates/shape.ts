import { elementAt, INTEGER, OID, SEQUENCE, SET, startsWith } from './pasted/der';
import type { OctetAt } from './pasted/octets';

/** What a DER structure is, by its first octets. */
export type Shape = 'certificate' | 'request' | 'chain' | 'revocation-list' | 'public-key' | 'key-store';

const CONTEXT_0 = 0xa0;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;
// 1.2.840.113549.1.7.2: signed data, the wrapping of a .p7b chain; its neighbours wrap a .p12.
const PKCS7 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
const SIGNED_DATA = [...PKCS7, 0x02];

/**
 * What the DER (or BER) that begins here is; undefined for anything but the structures this product reads or names.
 * Sources: RFC 5280 4.1 (certificate, public key) and 5.1 (revocation list), RFC 2986 4 (request), RFC 5652 5.1
 * (chain), RFC 7292 4 (key store).
 */
export function shapeOf(octet: OctetAt): Shape | undefined {
  if (octet(0) !== SEQUENCE) return undefined;
  const outer = elementAt(octet, 0);
  if (outer === undefined) return undefined;
  if (octet(outer.content) === OID) {
    return startsWith(octet, outer.content + 2, SIGNED_DATA) ? 'chain' : undefined;
  }
  const inner = elementAt(octet, outer.content);
  if (inner?.tag === INTEGER) return isKeyStore(octet, inner.content) ? 'key-store' : undefined;
  return inner?.tag === SEQUENCE ? shapeOfContent(octet, inner.content, inner.end) : undefined;
}

function shapeOfContent(octet: OctetAt, from: number, end: number | undefined): Shape | undefined {
  const first = elementAt(octet, from);
  if (first?.tag === CONTEXT_0) return octet(first.content) === INTEGER ? 'certificate' : undefined;
  if (first?.tag === OID) return octet(end ?? -1) === 0x03 ? 'public-key' : undefined;
  if (first?.end === undefined) return undefined;
  if (first.tag === SEQUENCE) return isDatedName(octet, first.end) ? 'revocation-list' : undefined;
  const second = first.tag === INTEGER ? elementAt(octet, first.end) : undefined;
  if (second?.tag !== SEQUENCE) return undefined;
  // After the number: an algorithm (certificate of version 1, or a list) or a name (request), which may be empty.
  if (octet(second.content) === OID) {
    return isDatedName(octet, second.end) ? 'revocation-list' : 'certificate';
  }
  return second.end === second.content || octet(second.content) === SET ? 'request' : undefined;
}

/** A name and then one time: the issuer of a revocation list and when it was made. */
function isDatedName(octet: OctetAt, at: number | undefined): boolean {
  const name = at === undefined ? undefined : elementAt(octet, at);
  const tag = name?.tag === SEQUENCE && name.end !== undefined ? octet(name.end) : undefined;
  return tag === UTC_TIME || tag === GENERALIZED_TIME;
}

/** Version 3, then something of PKCS#7. */
function isKeyStore(octet: OctetAt, version: number): boolean {
  const wrapped = octet(version) === 3 ? elementAt(octet, version + 1) : undefined;
  if (wrapped?.tag !== SEQUENCE || octet(wrapped.content) !== OID) return false;
  return startsWith(octet, wrapped.content + 2, PKCS7);
}
