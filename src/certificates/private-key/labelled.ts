import { isEncodedRun } from '../pasted/encoded-run';

// Words that name a private key or a secret part of one, and nothing public.
const STRONG =
  /(?:秘密|ひみつ)の?(?:鍵|キ[ー-]|かぎ)|(?:鍵|キ[ー-])[（(](?:秘密|private)[)）]|(?:プライベ[ー-]ト|シ[ー-]クレット)[・ ]?(?:キ[ー-]|鍵)|(?<![a-z])(?:(?:private|secret|preshared|priv)[ _-]?(?:key|exponent|scalar|number|value)|priv(?:ate)?(?= ?[:=])|(?:prime|exponent|exp)[ _-]?[12](?= ?[:=])|coefficient(?= ?[:=]))/gi;
// Names of the numbers in a key. `p` and `q` are public in other keys.
const SECRET_NUMBER = /(?<![A-Za-z0-9_?&%.$])(?:d|dp|dq|qi|dmp1|dmq1|iqmp|qinv)["'”]?[ \t]{0,4}[:=]/gi;
const PRIME_NUMBER = /(?<![A-Za-z0-9_?&%.$])[pq]["'”]?[ \t]{0,4}[:=]/gi;
const GENERATOR = /(?<![A-Za-z0-9_])(?:g|generator)["'”]?[ \t]{0,4}[:=]/i;

// Any key but a public one; only a value as long as a key's counts behind it.
const WEAK =
  /(?<!公開|共有)(?:鍵|キ[ー-])(?!ペア|[ワボ]|[ー-]|識別|長|の?(?:ハッシュ|指紋|拇印|種類|長さ|サイズ))|(?<![a-z]|(?:public|host|subject|issuer|authority|primary|cache)[ _-])key(?= ?[:=])/gi;
/** Words of a sentence may stand between the name and the value, but none that makes it the value of something else. */
const BETWEEN = /^[^0-9A-Za-z+/]{1,30}/;
const OF_SOMETHING_ELSE = /ハッシュ|指紋|拇印|識別|公開|署名|証明書|シリアル|番号/;
const LONG_HEX = /^(?:0x)?[0-9a-f]{56,1200}(?![0-9a-z])/i;
/** 32 octets. */
const LONG_BASE64 = /^[A-Za-z0-9+/_-]{43}=(?![A-Za-z0-9+/=])/;
/** Octets one by one, in a list: `[52, 59, …]`, `[32] = {0x34, 0x3b, …}`. */
const LIST =
  /^[^0-9a-z]{0,12}(?:\d{1,4}\][^0-9a-z]{0,8})?(?:0x)?[0-9a-f]{1,3}(?:[\s,;]{1,4}(?:0x)?[0-9a-f]{1,3}){23}/i;

/** A number so long is one of a key's, whatever stands before it, but for those that are public. */
const LONG_NUMBER = /(?<![\d.])\d{100,}/g;
const PUBLIC_NUMBER = /(?:modulus|公開|(?<![a-z])n)[^a-z\d]{0,12}$/i;
const DIFFERENT_DIGITS = 8;

/** Names in one text that are looked behind; nobody writes more, and what does is held for a key. */
const MOST_LABELS = 1_000;
/** How far behind its name a value is looked at. */
const WINDOW = 240;
const FILLER = /[\s"'“”`:=_,\\|>()（）「」\u3000：＝]|-(?=[\s"'])/g;
/** What kind of value stands there, between the name and it. */
const NOTE = /^[ \t\u3000]{0,3}[（(](?:hex(?:adecimal)?|base ?64|raw|decimal|dec|16進数?|10進数?)[)）]/i;
const LEADING = /^(?:[\s"'“”`:=,\\|>（(「\u3000：＝-]|は|が|の?値は?|です)+/;
const PARTICLES = /^(?:は|が|の?値は?|です|is)+/;
const HEX = /^(?:0x)?[0-9a-f]{24}/i;
const DECIMAL = /^\d{38}/;
const BASE64 = /^[A-Za-z0-9+/_-]{40}/;
/** A public key in DER, as DKIM writes it behind `p=`. */
const PUBLIC_KEY = /^M(?:I[GI]|F[kw]|H[YK]|C[ow])/;

/** Whether a private key, or a secret part of one, stands behind its name: `prime1:`, 「秘密鍵: 4f…」, `d: …`, `PrivateKey = …`. */
export function holdsLabelledKey(text: string): boolean {
  const valueFollows = (label: RegExp, mayBePublic: boolean): boolean => {
    let left = MOST_LABELS;
    for (const match of text.matchAll(label)) {
      if (left-- === 0) return true;
      const end = match.index + match[0].length;
      if (isSecretValue(text.slice(end, end + WINDOW), mayBePublic)) return true;
    }
    return false;
  };
  return (
    holdsLongNumber(text) ||
    valueFollows(STRONG, false) ||
    holdsLongValue(text) ||
    valueFollows(SECRET_NUMBER, false) ||
    valueFollows(PRIME_NUMBER, GENERATOR.test(text))
  );
}

/** Whether a value as long as a key stands in a sentence about a key. */
function holdsLongValue(text: string): boolean {
  let left = MOST_LABELS;
  for (const { 0: label, index } of text.matchAll(WEAK)) {
    if (left-- === 0) return true;
    const after = text.slice(index + label.length, index + label.length + WINDOW);
    const between = BETWEEN.exec(after)?.[0] ?? '';
    const value = after.slice(between.length);
    const long = LONG_HEX.test(value) || (LONG_BASE64.test(value) && isEncodedRun(value));
    if (long && !OF_SOMETHING_ELSE.test(between)) return true;
  }
  return false;
}

function holdsLongNumber(text: string): boolean {
  for (const { 0: digits, index } of text.matchAll(LONG_NUMBER)) {
    if (new Set(digits.slice(0, WINDOW)).size < DIFFERENT_DIGITS) continue;
    if (!PUBLIC_NUMBER.test(text.slice(Math.max(0, index - 24), index))) return true;
  }
  return false;
}

function isSecretValue(behind: string, mayBePublic: boolean): boolean {
  const after = behind.replace(NOTE, '');
  const value = after.replace(FILLER, '').replace(PARTICLES, '');
  if (DECIMAL.test(value) || HEX.test(value) || LIST.test(after)) return !mayBePublic;
  // Base64 stands in one piece; what is pieced together here would be words.
  const encoded = BASE64.exec(after.replace(LEADING, ''));
  return encoded !== null && isEncodedRun(encoded[0]) && !PUBLIC_KEY.test(encoded[0]);
}
