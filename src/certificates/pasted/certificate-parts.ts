import { decodeBase64 } from './octets';

// Object identifiers of names, extensions and their like, which certificates are full of and keys have none of; at the end
// the algorithm of a signature, and a public key in its BIT STRING, where a private one stands in an OCTET STRING.
const CERTIFICATE_PARTS: readonly (readonly number[])[] = [
  [0x06, 0x03, 0x55, 0x04],
  [0x06, 0x03, 0x55, 0x1d],
  [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07],
  [0x2b, 0x06, 0x01, 0x04, 0x01],
  [0x0d, 0x01, 0x01, 0x0b, 0x05, 0x00, 0x03],
  [0x0d, 0x01, 0x01, 0x0c, 0x05, 0x00, 0x03],
  [0x0d, 0x01, 0x01, 0x0d, 0x05, 0x00, 0x03],
  [0xce, 0x3d, 0x04, 0x03],
  [0x0d, 0x01, 0x01, 0x01, 0x05, 0x00, 0x03],
];

/** Characters of a piece that are looked through: parts of a certificate stand close together. */
const MOST_DECODED = 8_000;

/** Whether a run of base64, wherever it was cut off, is a piece of a certificate or a request. */
export function holdsCertificateParts(run: string): boolean {
  return [0, 1, 2, 3].some((shift) => isPartOfCertificate(decodeBase64(run.slice(shift, MOST_DECODED))));
}

/** Whether octets hold what certificates and requests are full of. */
export function isPartOfCertificate(octets: Uint8Array): boolean {
  return CERTIFICATE_PARTS.some((part) => {
    const [first = 0] = part;
    for (let at = octets.indexOf(first); at >= 0; at = octets.indexOf(first, at + 1)) {
      if (part.every((octet, index) => octets[at + index] === octet)) return true;
    }
    return false;
  });
}
