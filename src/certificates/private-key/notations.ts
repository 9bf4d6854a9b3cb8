import { holdsLabelledKey } from './labelled';

/** Notations of private keys that are neither PEM nor DER. Each is matched against squeezed text. */
const NOTATIONS: readonly RegExp[] = [
  // OpenSSH's own format, as base64 without its header ("openssh-key-v1").
  /b3BlbnNzaC1rZXktdjE/,
  // PuTTY's .ppk
  /Private-Lines:\d{1,4}[A-Za-z0-9+/]{16}/i,
  // The header lines of a PEM key under a password (RFC 1421)
  /DEK-Info:[A-Z0-9-]{3,24},[0-9A-F]{16}/i,
  // age
  /AGE-SECRET-KEY-1[A-Z0-9]{20}/i,
  // `openssl asn1parse` of a key: one long number after the other
  /INTEGER:[0-9A-F]{64,2200}:d=\d{1,2}hl=\d{1,2}l=\d{1,5}prim:INTEGER:[0-9A-F]{64}/i,
  // … of a curve (version 1 and its octets), and of PKCS#8 (version 0, an algorithm, then octets)
  /INTEGER:01\d{1,5}:d=\dhl=\dl=\d{1,3}prim:OCTETSTRING/i,
  /INTEGER:00\d{1,5}:d=\dhl=\dl=\d{1,3}cons:SEQUENCE\d{1,5}:d=\dhl=\dl=\d{1,3}prim:OBJECT:[^:]{2,40}:d=\d(?:[^:]{1,30}:){0,4}?[^:]{1,40}prim:OCTETSTRING/i,
];

// RFC 7517 and 7518: `d` of RSA, EC and OKP keys, `k` of symmetric ones.
const JWK_TYPE = /kty/;
const JWK_SECRET = /[{,;("'][dk]["']{0,2}[:=][A-Za-z0-9_+/-]{22}/;

// .NET's RSAKeyValue, also with its parts alone; `<P>` and `<Q>` are public where `<G>` stands beside them (DSA), and
// `<p>` is a paragraph.
const XML_SECRET = /<(?:[\w-]{1,20}:)?(?:D|DP|DQ|InverseQ)>\s{0,40}[A-Za-z0-9+/=]{16}/i;
const XML_PRIME = /<(?:[\w-]{1,20}:)?[PQ]>\s{0,40}[A-Za-z0-9+/=]{40}/;
const XML_DSA = /<(?:[\w-]{1,20}:)?G>/i;

/**
 * Whether a text holds a private key in one of those notations.
 * @param tagged with its tags, @param text without them, @param squeezed without blanks as well
 */
export function holdsKeyNotation(tagged: string, text: string, squeezed: string): boolean {
  return (
    NOTATIONS.some((notation) => notation.test(squeezed)) ||
    (JWK_TYPE.test(squeezed) && JWK_SECRET.test(squeezed)) ||
    (tagged.includes('<') &&
      (XML_SECRET.test(tagged) || (XML_PRIME.test(tagged) && !XML_DSA.test(tagged)))) ||
    holdsLabelledKey(text)
  );
}
