import { withoutDigests } from './digests';

/** What is long, cannot be read by people and is no secret, each by its name or its form. */
const PUBLIC: readonly RegExp[] = [
  // Addresses of pages and messages, tokens of three parts, images, SSH's public keys.
  /\b[a-z][a-z+.-]{2,12}:\/\/[^\s"'<>「」（）]{1,4000}/gi,
  /<[\w.+/=$-]{1,200}@[\w.-]{1,200}>/g,
  /\beyJ[\w-]{10,6000}\.[\w-]{2,6000}\.[\w-]{0,6000}/g,
  /\bdata:(?:image|font|audio|video)\/[a-z0-9.+-]{2,20};base64,[A-Za-z0-9+/=]{1,200000}/g,
  /(?<![A-Za-z0-9+/])(?:iVBORw0KGgo|\/9j\/4|R0lGOD|JVBERi0|UklGR|d09GM)[A-Za-z0-9+/=\s]{1,200000}/g,
  /\b(?:ssh-[a-z0-9]{3,10}|ecdsa-sha2-[a-z0-9]{3,20}) [A-Za-z0-9+/=]{20,2000}/g,
  // Identifiers, and hashes with the name of what they are of.
  /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-f-])/gi,
  /\bsha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}(?![A-Za-z0-9+/=])/g,
  /(?<=^|\n)[ \t]{0,8}(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})[ \t]{1,4}\*?[^\n]{1,200}\.[a-z][a-z0-9]{0,7}(?=[ \t\r]{0,4}(?:\n|$))/gi,
  // Public keys and signatures of DNS; headers of mail and the words in them.
  /\bC?DNSKEY(?:[ \t]{1,8}\d{1,5}){3}[ \t(]{1,8}[A-Za-z0-9+/= \t()]{40,4000}/g,
  /\bRRSIG[ \t]{1,8}[A-Z0-9]{1,12}(?:[ \t(]{1,8}\d{1,14}){6}[ \t]{1,8}\S{1,253}[ \t(]{1,8}[A-Za-z0-9+/= \t()]{40,4000}/g,
  /(?<=^|\n)(?:DKIM-Signature|ARC-[A-Z][A-Za-z-]{3,25}):[^\n]{0,2000}(?:\n[ \t][^\n]{0,2000}){0,40}/gi,
  /=\?[\w-]{3,20}\?[BQ]\?[^?\s]{1,120}\?=/gi,
  // Public parts of keys, and identifiers, behind their names.
  /(?<=^|[\s{,"'([|<])(?:n|x|y|e|x5[ctu])["']?[ \t]{0,4}[:=>|][ \t|]{0,4}["'[]{0,2}[A-Za-z0-9+/_=-]{8,12000}/gim,
  /(?<=^|[\s{,"'([|<])(?:kid|id)["']?[ \t]{0,4}[:=>|][ \t|]{0,4}["'[]{0,2}[A-Za-z0-9+/_=-]{8,160}(?![A-Za-z0-9+/_=-])/gim,
  /(?<![\w.])["']?(?:modulus|exponent|(?:public|signature|certificate)[\w-]{0,20})["']?[ \t]{0,4}[:=>|][ \t|]{0,4}["'[]{0,2}[A-Za-z0-9+/_=:-]{8,12000}/gi,
];
const MARKED = /-{5}BEGIN ([A-Z0-9 #]{3,40})-{5}[^-]{1,100000}-{5}END [A-Z0-9 #]{3,40}-{5}/g;
const KEY = /PRIVATE/;
const END = /-{5}END [A-Z0-9 #]{0,20}(?:CERTIFICATE|PKCS7|CMS|CRL)[A-Z ]{0,10}-{5}/;
const BODY = /^[>#\s]{0,8}[A-Za-z0-9+/]{1,80}={0,2}\s{0,4}$/;

/** Paths of Windows and of PowerShell's drives, whose backslashes escape nothing. */
const PATH =
  /\b(?:(?:[A-Z]|Cert|IIS|WSMan):|HK(?:EY_[A-Z_]{4,20}|LM|CU|CR|U))(?:\\[^\\\n"'<>|]{1,120}){1,20}/g;

export const withoutPaths = (text: string): string => (text.includes('\\') ? text.replace(PATH, ' ') : text);

/** A text without the values in it that are known to be public. */
export function withoutPublicValues(text: string): string {
  const marked = text.includes('-----BEGIN ')
    ? text.replace(MARKED, (block, label: string) => (KEY.test(label) ? block : '\n'))
    : text;
  return withoutDigests(PUBLIC.reduce((rest, pattern) => rest.replace(pattern, ' '), withoutTails(marked)));
}

/** Without the lines of blocks whose beginning is missing, where their end says what they are. */
function withoutTails(text: string): string {
  if (!END.test(text)) return text;
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (END.test(line)) while (BODY.test(kept.at(-1) ?? '')) kept.pop();
    kept.push(line);
  }
  return kept.join('\n');
}

/** Labels under which a certificate's own long numbers stand in what tools print and show. */
const LABEL =
  /signature|署名|modulus|係数|モジュラス|pub(?:lic)?\b|公開|timestamp|ticket|session|extension|拡張|objectid|x509v3|hex dump|criticality|random|unusedbits|parameters|(?:^|\s)[PG]:|ocsp|\bsct|バイト|ビット|\bbits?\b/i;

/** Whether a line names what stands below or behind it as something public. */
export const isPublicLabel = (line: string): boolean => LABEL.test(line);
