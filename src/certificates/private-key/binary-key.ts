/** First octets of files that hold private keys and are not DER. */
const FILE_STARTS: readonly (readonly number[])[] = [
  [0xfe, 0xed, 0xfe, 0xed], // Java key store (JKS)
  [0xce, 0xce, 0xce, 0xce], // Java key store (JCEKS)
  [0x1e, 0xf1, 0xb5, 0xb0], // Microsoft .pvk
  [0x07, 0x02, 0x00, 0x00], // Microsoft PRIVATEKEYBLOB
];

/** Whether a file begins as a key store or key file that is not DER. */
export function isBinaryKey(bytes: Uint8Array): boolean {
  return FILE_STARTS.some((start) => start.every((octet, index) => bytes[index] === octet));
}
