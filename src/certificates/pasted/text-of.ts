const UTF8 = new TextDecoder('utf-8');
const UTF16LE = new TextDecoder('utf-16le');
const UTF16BE = new TextDecoder('utf-16be');

/**
 * The text in a file, by its byte order mark; zero octets are dropped, so that UTF-16 without a mark and UTF-32 are read as
 * well.
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return UTF16LE.decode(bytes).replaceAll('\0', '');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16BE.decode(bytes);
  const zeros = bytes.includes(0);
  return UTF8.decode(zeros ? bytes.filter((octet) => octet !== 0) : bytes);
}
