import { elementAt } from './der';
import { base64At, bytesAt } from './octets';
import { type Shape, shapeOf } from './shape';

/** A structure found in a message or file. `bytes` is undefined where it is cut off or has other characters in it. */
export interface Block {
  readonly shape: Shape;
  readonly bytes: Uint8Array | undefined;
}

/** A chain holds three or four certificates; what comes after this many blocks is not looked at. */
const MOST_BLOCKS = 16;
const BASE64 = /[A-Za-z0-9+/]/;
// 0x30 followed by any length, in base64.
const SEQUENCE_START = /M(?=[A-I])/g;

/** The structures in squeezed text (see `squeeze`), with or without PEM headers around them. */
export function blocksInText(squeezed: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const match of squeezed.matchAll(SEQUENCE_START)) {
    if (match.index < from) continue;
    const octet = base64At(squeezed, match.index);
    const shape = shapeOf(octet);
    if (shape === undefined) continue;
    // Within other base64 it is part of a certificate whose beginning is broken.
    if (shape === 'public-key' && BASE64.test(squeezed[match.index - 1] ?? '')) continue;
    const length = elementAt(octet, 0)?.end;
    const run = length === undefined ? restOf(squeezed, match.index) : pieceOf(squeezed, match.index, length);
    blocks.push({ shape, bytes: run === undefined ? undefined : new Uint8Array(Buffer.from(run, 'base64')) });
    from = match.index + (run?.length ?? 0);
    if (blocks.length === MOST_BLOCKS) break;
  }
  return blocks;
}

/** The structures in a DER file, one after the other. */
export function blocksInBytes(bytes: Uint8Array): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < bytes.length && blocks.length < MOST_BLOCKS; ) {
    const octet = bytesAt(bytes, from);
    const shape = shapeOf(octet);
    if (shape === undefined) break;
    const to = from + (elementAt(octet, 0)?.end ?? bytes.length);
    blocks.push({ shape, bytes: to <= bytes.length ? bytes.slice(from, to) : undefined });
    from = to;
  }
  return blocks;
}

/** As many characters as this many octets take; undefined where there are fewer, or others among them. */
function pieceOf(text: string, from: number, octets: number): string | undefined {
  const piece = text.slice(from, from + Math.ceil((octets * 4) / 3));
  return piece.length * 3 >= octets * 4 && !/[^A-Za-z0-9+/_-]|--/.test(piece) ? piece : undefined;
}

/** BER of indefinite length: all base64 that follows. */
function restOf(text: string, from: number): string {
  return /^[A-Za-z0-9+/]*/.exec(text.slice(from))?.[0] ?? '';
}
