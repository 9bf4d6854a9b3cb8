import { expect, itemAt, itemsIn, wholeOf } from './asn1/items';
import { oidOf } from './asn1/values';
import { SEQUENCE } from './pasted/der';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTEXT_0 = 0xa0;
const CONTEXT_1 = 0xa1;

/** The certificates of a .p7b (RFC 5652, 5.1), and how many revocation lists stand beside them. @throws Asn1Error */
export function chainOf(bytes: Uint8Array): { certificates: Uint8Array[]; lists: number } {
  const [type, content] = itemsIn(bytes, expect(itemAt(bytes, 0, bytes.length), SEQUENCE));
  if (!type || !content || oidOf(bytes, type) !== SIGNED_DATA) return { certificates: [], lists: 0 };
  const parts = itemsIn(bytes, itemAt(bytes, content.content, content.contentEnd));
  const within = (tag: number) => {
    const set = parts.find((part) => part.tag === tag);
    return set ? itemsIn(bytes, set).filter((item) => item.tag === SEQUENCE) : [];
  };
  return {
    certificates: within(CONTEXT_0).map((item) => wholeOf(bytes, item)),
    lists: within(CONTEXT_1).length,
  };
}
