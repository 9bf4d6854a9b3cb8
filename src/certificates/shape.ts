import { elementAt, INTEGER, OID, SEQUENCE, SET, startsWith } from './der';
import type { OctetAt } from './octets';

/** What a DER structure is, by its first octets. */
export type Shape = 'certificate' | 'request' | 'chain' | 'public-key';

const CONTEXT_0 = 0xa0;
// 1.2.840.113549.1.7.2: signed data, the wrapping of a .p7b chain.
const SIGNED_DATA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

/**
 * What the DER (or BER) that begins here is; undefined for anything but the structures this product reads or names.
 * Sources: RFC 5280 4.1 (certificate, public key), RFC 2986 4 (request), RFC 5652 5.1 (chain).
 */
export function shapeOf(octet: OctetAt): Shape | undefined {
  if (octet(0) !== SEQUENCE) return undefined;
  const outer = elementAt(octet, 0);
  if (outer === undefined) return undefined;
  if (octet(outer.content) === OID) {
    return startsWith(octet, outer.content + 2, SIGNED_DATA) ? 'chain' : undefined;
  }
  const inner = elementAt(octet, outer.content);
  if (inner?.tag !== SEQUENCE) return undefined;
  const first = elementAt(octet, inner.content);
  if (first?.tag === CONTEXT_0) return octet(first.content) === INTEGER ? 'certificate' : undefined;
  if (first?.tag === OID) return octet(inner.end ?? -1) === 0x03 ? 'public-key' : undefined;
  if (first?.tag !== INTEGER || first.end === undefined) return undefined;
  const second = elementAt(octet, first.end);
  if (second?.tag !== SEQUENCE) return undefined;
  // After the number: an algorithm (certificate of version 1) or a name (request), which may be empty.
  if (octet(second.content) === OID) return 'certificate';
  return second.end === second.content || octet(second.content) === SET ? 'request' : undefined;
}
