import type { OctetAt } from './octets';

/** One element of DER or BER by its head: where its content begins and ends. */
export interface Element {
  readonly tag: number;
  readonly content: number;
  /** Undefined for BER's indefinite length. */
  readonly end: number | undefined;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const INTEGER = 0x02;
export const OCTETS = 0x04;
export const OID = 0x06;

/** The head of the element at a position; undefined where there is none, or a length beyond 16 MB. Reads at most 6 octets. */
export function elementAt(octet: OctetAt, at: number): Element | undefined {
  const tag = octet(at);
  const first = octet(at + 1);
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, content: at + 2, end: at + 2 + first };
  if (first === 0x80) return { tag, content: at + 2, end: undefined };
  const size = first - 0x80;
  if (size > 3) return undefined;
  let length = 0;
  for (let index = 0; index < size; index++) {
    const next = octet(at + 2 + index);
    if (next === undefined) return undefined;
    length = length * 256 + next;
  }
  return { tag, content: at + 2 + size, end: at + 2 + size + length };
}

/** Whether these octets stand at a position. */
export function startsWith(octet: OctetAt, at: number, expected: readonly number[]): boolean {
  return expected.every((value, index) => octet(at + index) === value);
}
