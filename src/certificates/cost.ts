import { type Element, elementAt, OCTETS, OID } from './der';
import { bytesAt, type OctetAt } from './octets';

/** Deeper and longer than in any real certificate. */
const DEEPEST = 24;
const LONGEST_OID = 64;
/** An octet string holds an extension; its octets count, because the library reads it apart from the rest. */
const OCTETS_A_NODE = 20;

const CONSTRUCTED = 0x20;

/**
 * How much work a structure is for the library, in elements: about 100 for a certificate with a few names.
 * Infinity for one that is not well formed or was built to take long, so that it need not be read at all.
 * @param limit where counting stops
 */
export function costOf(bytes: Uint8Array, limit: number): number {
  const octet = bytesAt(bytes, 0);
  let cost = 0;

  /** Counts one element; gives its end, or undefined where it does not fit. */
  function count(at: number, to: number, depth: number): number | undefined {
    const element = elementAt(octet, at);
    cost += 1;
    if (element === undefined || depth > DEEPEST || cost > limit) return undefined;
    const end = element.end ?? to;
    if (end > to) return undefined;
    if ((element.tag & CONSTRUCTED) !== 0) return children(element, end, depth);
    const length = end - element.content;
    if (element.tag === OID && length > LONGEST_OID) return undefined;
    if (element.tag === OCTETS) cost += length / OCTETS_A_NODE;
    return element.end;
  }

  function children(parent: Element, to: number, depth: number): number | undefined {
    let at: number | undefined = parent.content;
    while (at < to) {
      if (parent.end === undefined && isEndMark(octet, at)) return at + 2;
      at = count(at, to, depth + 1);
      if (at === undefined) return undefined;
    }
    return parent.end;
  }

  return count(0, bytes.length, 0) === undefined || cost > limit ? Number.POSITIVE_INFINITY : cost;
}

/** BER closes an element of indefinite length by two zero octets. */
function isEndMark(octet: OctetAt, at: number): boolean {
  return octet(at) === 0 && octet(at + 1) === 0;
}
