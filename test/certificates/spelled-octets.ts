/** Octets as mail writes them, in lines of 70. */
export const quotedPrintable = (octets: Uint8Array): string =>
  [...octets]
    .map((octet) =>
      octet > 0x20 && octet < 0x7f && octet !== 0x3d
        ? String.fromCharCode(octet)
        : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
    .replace(/.{70}/g, '$&=\n');

/** Octets as addresses write them. */
export const percentEncoded = (octets: Uint8Array): string =>
  [...octets].map((octet) => `%${octet.toString(16).padStart(2, '0')}`).join('');
