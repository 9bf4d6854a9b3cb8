import { Asn1Error, bitsOf, expect, type Item, itemAt, itemsIn, wholeOf } from './asn1/items';
import { oidOf } from './asn1/values';
import { OID, SEQUENCE } from './pasted/der';

const BIT_STRING = 0x03;
const CONTEXT_0 = 0xa0;
/** RSA-PSS takes its hash and the length of its salt from its parameters. */
const PSS = '1.2.840.113549.1.1.10';

/** What certificates, requests and revocation lists are alike: a content, and the signature over it. */
export interface Signed {
  readonly bytes: Uint8Array;
  readonly content: Item;
  /** The octets that the signature was made over. */
  readonly over: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: string;
  /** Where the algorithm names its hash apart (RSA-PSS). */
  readonly hash: string | undefined;
  readonly saltLength: number;
}

/** @param bytes exactly one structure. @throws Asn1Error */
export function signedOf(bytes: Uint8Array): Signed {
  const outer = expect(itemAt(bytes, 0, bytes.length), SEQUENCE);
  if (outer.end !== bytes.length) throw new Asn1Error('More follows the structure');
  const [content, algorithm, signature] = itemsIn(bytes, outer);
  const inner = expect(content, SEQUENCE);
  const [id, parameters] = itemsIn(bytes, expect(algorithm, SEQUENCE));
  const name = oidOf(bytes, expect(id, OID));
  return {
    bytes,
    content: inner,
    over: wholeOf(bytes, inner),
    signature: bitsOf(bytes, expect(signature, BIT_STRING)),
    algorithm: name,
    ...(name === PSS && parameters ? pssParameters(bytes, parameters) : { hash: undefined, saltLength: 0 }),
  };
}

/** RFC 4055, 3.1: SHA-1 and 20 octets of salt where nothing else is said. */
function pssParameters(bytes: Uint8Array, parameters: Item): { hash: string; saltLength: number } {
  const parts = itemsIn(bytes, expect(parameters, SEQUENCE));
  const inside = (tag: number): Item | undefined => {
    const part = parts.find((one) => one.tag === tag);
    return part && itemAt(bytes, part.content, part.contentEnd);
  };
  const hash = inside(CONTEXT_0);
  const salt = inside(CONTEXT_0 + 2);
  const [id] = hash ? itemsIn(bytes, hash) : [];
  return {
    hash: id ? oidOf(bytes, id) : '1.3.14.3.2.26',
    saltLength: salt ? (bytes[salt.contentEnd - 1] ?? 20) : 20,
  };
}
