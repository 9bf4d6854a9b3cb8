import type { Findings } from './findings';
import { elementAt } from './pasted/der';
import { bytesAt } from './pasted/octets';
import { shapeOf } from './shape';

/** Notes the structures in a DER file, one after the other. */
export function findInBytes(bytes: Uint8Array, findings: Findings): void {
  for (let from = 0; from < bytes.length; ) {
    const octet = bytesAt(bytes, from);
    const shape = shapeOf(octet);
    if (shape === undefined) {
      // What follows a structure and is more than a line's end or padding is something that was not read.
      if (from > 0 && bytes.subarray(from).some((rest) => rest > 0x20)) findings.miss('broken');
      return;
    }
    const to = from + (elementAt(octet, 0)?.end ?? bytes.length);
    if (to > bytes.length) {
      findings.miss('cut', shape);
      return;
    }
    findings.add(shape, bytes.slice(from, to));
    from = to;
  }
}
