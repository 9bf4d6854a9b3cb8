const ANY = -1;

/** First octets of files that hold private keys and are not DER. */
const FILE_STARTS: readonly (readonly number[])[] = [
  [0xfe, 0xed, 0xfe, 0xed], // Java key store (JKS)
  [0xce, 0xce, 0xce, 0xce], // Java key store (JCEKS)
  [0x00, 0x00, 0x00, ANY, 0x00, 0x00, 0x00, 0x14], // Bouncy Castle key store (BKS, UBER): version, 20 octets of salt
  [0x1e, 0xf1, 0xb5, 0xb0], // Microsoft .pvk
  [0x07, 0x02, 0x00, 0x00], // Microsoft PRIVATEKEYBLOB
  [0x52, 0x53, 0x41, 0x32, ANY, ANY, 0x00, 0x00], // BCRYPT_RSAPRIVATE_BLOB
  [0x52, 0x53, 0x41, 0x33, ANY, ANY, 0x00, 0x00], // BCRYPT_RSAFULLPRIVATE_BLOB
  [0x45, 0x43, 0x53, 0x32, ANY, 0x00, 0x00, 0x00], // BCRYPT_ECCPRIVATE_BLOB, P-256
  [0x45, 0x43, 0x53, 0x34, ANY, 0x00, 0x00, 0x00], // … P-384
  [0x45, 0x43, 0x53, 0x36, ANY, 0x00, 0x00, 0x00], // … P-521
  [0x95, ANY, ANY, 0x04], // OpenPGP: secret key
  [0xc5, ANY, ANY, 0x04], // … in the newer format
];

/** Whether octets begin as a key store or key file that is not DER. */
export function isBinaryKey(bytes: Uint8Array): boolean {
  return FILE_STARTS.some((start) =>
    start.every((octet, index) => (octet === ANY ? index < bytes.length : bytes[index] === octet)),
  );
}
