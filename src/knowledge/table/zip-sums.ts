import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';

const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Whether all that an archive holds is as it was when it was packed, by the sums beside it: a sheet may be damaged and still be
 * read, with other words in it.
 * @throws where it cannot be unpacked
 */
export function isWhole(bytes: Uint8Array): boolean {
  const sums = sumsIn(bytes);
  const files = Object.entries(unzipSync(bytes));
  return sums.size > 0 && files.every(([name, data]) => sums.get(name) === crc32(data));
}

/** The sums in its directory, by name. */
function sumsIn(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  const end = endOfDirectory(view);
  if (end < 0) return sums;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return new Map();
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const named = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    sums.set(named, view.getUint32(at + 16, true));
    at += 46 + name + extra + comment;
  }
  return sums;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}
