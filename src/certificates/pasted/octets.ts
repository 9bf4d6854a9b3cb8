/** Reads one octet of something encoded; undefined where the encoding ends or is broken. */
export type OctetAt = (index: number) => number | undefined;

const BASE64 = lookup('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
BASE64[45] = 62; // base64url: -
BASE64[95] = 63; // base64url: _
const HEX = lookup('0123456789abcdef');
for (let letter = 0; letter < 6; letter++) HEX[65 + letter] = 10 + letter;

/** The octets of base64 or base64url text from a position on, without decoding more of it than is asked for. */
export function base64At(text: string, from: number): OctetAt {
  return (index) => {
    const bit = (index % 3) * 2;
    const at = from + Math.floor(index / 3) * 4 + (index % 3);
    const high = BASE64[text.charCodeAt(at)] ?? -1;
    const low = BASE64[text.charCodeAt(at + 1)] ?? -1;
    if (high < 0 || low < 0) return undefined;
    return ((high << (2 + bit)) & 0xff) | (low >> (4 - bit));
  };
}

/** The octets of hexadecimal text without separators from a position on. */
export function hexAt(text: string, from: number): OctetAt {
  return (index) => {
    const high = HEX[text.charCodeAt(from + index * 2)] ?? -1;
    const low = HEX[text.charCodeAt(from + index * 2 + 1)] ?? -1;
    return high < 0 || low < 0 ? undefined : high * 16 + low;
  };
}

/** The octets of a file from a position on. */
export function bytesAt(bytes: Uint8Array, from: number): OctetAt {
  return (index) => bytes[from + index];
}

/** All octets of base64 or base64url text, up to the first character that is neither. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [length, bits, held] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const value = BASE64[text.charCodeAt(at)] ?? -1;
    if (value < 0) break;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    octets[length++] = held >> bits;
  }
  return octets.slice(0, length);
}

/** All octets of hexadecimal text without separators, up to the first character that is none. */
export function decodeHex(text: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(text.length >> 1);
  let length = 0;
  for (let at = 0; length < octets.length; at += 2) {
    const high = HEX[text.charCodeAt(at)] ?? -1;
    const low = HEX[text.charCodeAt(at + 1)] ?? -1;
    if (high < 0 || low < 0) break;
    octets[length++] = high * 16 + low;
  }
  return octets.slice(0, length);
}

/** Value of each ASCII character in an alphabet; -1 for those that are not in it. */
function lookup(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;
  return values;
}
