import { elementAt } from '../pasted/der';
import { bytesAt } from '../pasted/octets';

/** One element of DER or BER: its tag, and where it and its content stand among the octets. */
export interface Item {
  readonly tag: number;
  readonly start: number;
  readonly content: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** The structure is not what it should be. For the program only: whatever is wrong, the person can do the same about it. */
export class Asn1Error extends Error {}

/** Deeper than any real certificate. */
const DEEPEST = 24;
const CONSTRUCTED = 0x20;

/** The element at a position. @throws Asn1Error where there is none, or it does not end before `limit`. */
export function itemAt(bytes: Uint8Array, start: number, limit: number, depth = 0): Item {
  const head = elementAt(bytesAt(bytes, 0), start);
  if (head === undefined || depth > DEEPEST) throw new Asn1Error('No element here');
  const { tag, content } = head;
  if (head.end !== undefined) {
    if (head.end > limit) throw new Asn1Error('An element is longer than what it stands in');
    return { tag, start, content, contentEnd: head.end, end: head.end };
  }
  if ((tag & CONSTRUCTED) === 0) throw new Asn1Error('Only what holds others may have no length');
  let at = content;
  while (!endsAt(bytes, at, limit)) at = itemAt(bytes, at, limit, depth + 1).end;
  return { tag, start, content, contentEnd: at, end: at + 2 };
}

/** BER closes an element of indefinite length by two zero octets. */
function endsAt(bytes: Uint8Array, at: number, limit: number): boolean {
  return at + 2 <= limit && bytes[at] === 0 && bytes[at + 1] === 0;
}

/** The elements inside one. @throws Asn1Error where they do not fill it exactly, or there are more than `most`. */
export function itemsIn(bytes: Uint8Array, parent: Item, most = 4_096): Item[] {
  const items: Item[] = [];
  for (let at = parent.content; at < parent.contentEnd; ) {
    const item = itemAt(bytes, at, parent.contentEnd);
    items.push(item);
    at = item.end;
    if (items.length > most) throw new Asn1Error('Too many elements');
  }
  return items;
}

/** The item itself, where it has that tag. @throws Asn1Error otherwise. */
export function expect(item: Item | undefined, tag: number): Item {
  if (item?.tag !== tag) throw new Asn1Error(`Expected an element with tag ${tag}`);
  return item;
}

export function contentOf(bytes: Uint8Array, item: Item): Uint8Array {
  return bytes.subarray(item.content, item.contentEnd);
}

/** The element with its head. */
export function wholeOf(bytes: Uint8Array, item: Item): Uint8Array {
  return bytes.subarray(item.start, item.end);
}

/** The octets of a BIT STRING, whose first octet counts the bits that are left over. */
export function bitsOf(bytes: Uint8Array, item: Item): Uint8Array {
  return bytes.subarray(item.content + 1, item.contentEnd);
}
