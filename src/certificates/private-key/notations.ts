/** Notations of private keys that are neither PEM nor DER. Each is matched against squeezed text. */
const NOTATIONS: readonly RegExp[] = [
  // OpenSSH's own format, as base64 without its header ("openssh-key-v1").
  /b3BlbnNzaC1rZXktdjE/,
  // PuTTY's .ppk
  /Private-Lines:\d{1,4}[A-Za-z0-9+/]{16}/i,
  // The header lines of a PEM key under a password (RFC 1421)
  /DEK-Info:[A-Z0-9-]{3,24},[0-9A-F]{16}/i,
  // `openssl rsa -text`, DNSSEC key files, JSON exports
  /privateExponent[:=](?:0x)?[A-Za-z0-9+/:]{16}/i,
  // `openssl ec -text`, `openssl pkey -text`
  /priv:(?:[0-9a-f]{2}:){7}/i,
  // .NET: <RSAKeyValue> with <D>
  /<D>[A-Za-z0-9+/=]{40}/,
  // age
  /AGE-SECRET-KEY-1[A-Z0-9]{20}/i,
];

// RFC 7517 and 7518: `d` of RSA, EC and OKP keys, `k` of symmetric ones.
const JWK_TYPE = /kty[:=]/;
const JWK_SECRET = /[{,;(][dk][:=][A-Za-z0-9_+/-]{22}/;

/** Whether squeezed text (see `squeeze`) holds a private key in one of those notations. */
export function holdsKeyNotation(text: string): boolean {
  return NOTATIONS.some((notation) => notation.test(text)) || (JWK_TYPE.test(text) && JWK_SECRET.test(text));
}
