/** What is long, cannot be read by people and is no secret, each by its name or its form. */
const PUBLIC: readonly RegExp[] = [
  // Addresses, tokens of three parts, images, SSH's public keys.
  /\b[a-z][a-z+.-]{2,12}:\/\/[^\s"'<>「」（）]{1,4000}/gi,
  /\beyJ[\w-]{10,6000}\.[\w-]{2,6000}\.[\w-]{0,6000}/g,
  /\bdata:image\/[a-z.+-]{2,20};base64,[A-Za-z0-9+/=]{1,200000}/g,
  /\b(?:ssh-[a-z0-9]{3,10}|ecdsa-sha2-[a-z0-9]{3,20}) [A-Za-z0-9+/=]{20,2000}/g,
  // Public parts of keys, and identifiers, behind their names.
  /(?<=^|[\s{,"'([|<])(?:n|x|y|e|x5[ctu]|kid|id)["']?[ \t]{0,4}[:=>|][ \t|]{0,4}["'[]{0,2}[A-Za-z0-9+/_=-]{8,12000}/gim,
  /(?<![\w.])["']?(?:modulus|exponent|(?:public|signature|certificate|pin|sha)[\w-]{0,20})["']?[ \t]{0,4}[:=>|][ \t|]{0,4}["'[]{0,2}[A-Za-z0-9+/_=:-]{8,12000}/gi,
];
const MARKED = /-{5}BEGIN ([A-Z0-9 #]{3,40})-{5}[^-]{1,100000}-{5}END [A-Z0-9 #]{3,40}-{5}/g;
const KEY = /PRIVATE/;

/** A text without the values in it that are known to be public. */
export function withoutPublicValues(text: string): string {
  const marked = text.includes('-----BEGIN ')
    ? text.replace(MARKED, (block, label: string) => (KEY.test(label) ? block : '\n'))
    : text;
  return PUBLIC.reduce((rest, pattern) => rest.replace(pattern, ' '), marked);
}

/** Labels under which a certificate's own numbers stand in what tools print and show. */
const LABEL =
  /signature|署名|modulus|係数|モジュラス|pub(?:lic)?\b|公開|key id|identifier|識別|fingerprint|拇印|指紋|thumbprint|hash|ハッシュ|digest|serial|シリアル|timestamp|log id|ticket|session|extension|拡張|objectid|x509v3|hex dump|criticality|sha-?\d|md5|random|unusedbits|parameters|(?:^|\s)[PG]:|ocsp|\bsct|バイト|ビット|\bbits?\b/i;

/** Whether a line names what stands below or behind it as something public. */
export const isPublicLabel = (line: string): boolean => LABEL.test(line);
