/** First octets of files that pack or compress others. */
const FILE_STARTS: readonly (readonly number[])[] = [
  [0x1f, 0x8b, 0x08], // gzip
  [0x50, 0x4b, 0x03, 0x04], // zip, and office files
  [0x50, 0x4b, 0x05, 0x06], // an empty zip
  [0x42, 0x5a, 0x68, 0x39], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7-Zip
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], // RAR
  [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0], // Microsoft cabinet
  [0x78, 0x01], // zlib, by how much it was compressed
  [0x78, 0x5e],
  [0x78, 0x9c],
  [0x78, 0xda],
  [0x5d, 0x00, 0x00], // lzma
  [0x1f, 0x9d], // compress
  [0x04, 0x22, 0x4d, 0x18], // lz4
];

/** Whether a file is packed or compressed, so that nobody can see here what it holds. */
export function isPacked(bytes: Uint8Array): boolean {
  return FILE_STARTS.some((start) => start.every((octet, index) => bytes[index] === octet));
}

// The same in base64, and the first lines of uuencode and yEnc.
const PACKED_BASE64 =
  /(?<![A-Za-z0-9+/])(?:H4sI|UEsDB|UEsFB|Qlpo[OQ]|\/Td6WFo|KLUv\/|N3q8ryc|UmFyIRo|TVNDRgAAAA)[A-Za-z0-9+/]{24}/;
const PACKED_HEX =
  /(?<![0-9a-f])(?:1f8b08|504b0304|425a6839|fd377a585a|28b52ffd|377abcaf271c|526172211a07)[0-9a-f]{40}/i;
const UUENCODED = /(?:^|\n)(?:begin(?:-base64)? [0-7]{3,4} \S|=ybegin )/;

/** Whether a text holds such a file. */
export function isPackedText(text: string): boolean {
  return PACKED_BASE64.test(text) || PACKED_HEX.test(text) || UUENCODED.test(text);
}
