import { matchAt, skip } from '../../dates/text/scan';

/** What tools call a digest, a serial number or an identifier of a key, none of which is secret. */
const NAME =
  /fingerprints?|thumbprint|拇印|指紋|フィンガー?プリント|serial|シリアル|製造番号|key[ _-]?id|識別子|キー ?ID|(?<![a-z])pin(?![a-z])|hash|ハッシュ|digest|ダイジェスト|checksum|チェックサム|md5|sha-?(?:1|224|256|384|512)(?!\d)|log[ _-]?id/gi;
/** What stands between such a name and its value: signs, and words that say more of it. */
const SIGNS = /[\s"'“”`:=|>()（）「」[\],：＝・_.-]{0,24}/y;
const NOTE =
  /(?:fingerprints?|hash|md5|rfc-|sha-?\d{1,3}|pin|number|no|hex|key|id|entifier|certificate|public|subject|spki|is|証明書|公開鍵|サブジェクト|キー|ハッシュ|番号|値|は|が|の)(?![a-z])/iy;
const MOST_NOTES = 5;

/** Octets in hexadecimal, in one piece, one by one or in groups, to the end of their row. */
const HEX = /[0-9a-f]{2}(?:[ :-]?[0-9a-f]{2}){3,}(?![:-]?[0-9a-z])(?! [0-9a-f]{2})/iy;
/** A row of nothing else goes on with the value of the row above. */
const HEX_ROW = /:?[ \t]*\r?\n[ \t|]*([0-9a-f]{2}(?:[ :-]?[0-9a-f]{2})*):?(?=[ \t|]*(?:\r?\n|$))/iy;
const BASE64 = /[A-Za-z0-9+/_-]{22,}={0,2}(?![A-Za-z0-9+/=_-])/y;
const BASE64_ROW = /["']?[ \t]*\r?\n[ \t|]*[A-Za-z0-9+/]{16,}={0,2}(?=[ \t|]*(?:\r?\n|$))/y;

/** A serial number has 20 octets at most, and a zero before them (RFC 5280, 4.1.2.2); the digests in use have so many. */
const LONGEST_SERIAL = 21;
const DIGESTS: ReadonlySet<number> = new Set([28, 32, 48, 64]);
const isLengthOfOne = (octets: number): boolean => octets <= LONGEST_SERIAL || DIGESTS.has(octets);

/**
 * A text without the digests, serial numbers and identifiers in it that stand behind their name. What is longer than such a
 * value can be stays, whatever it is called.
 */
export function withoutDigests(text: string): string {
  let kept = '';
  let from = 0;
  for (const { 0: name, index } of text.matchAll(NAME)) {
    if (index < from) continue;
    const at = valueBehind(text, index + name.length);
    const end = hexUntil(text, at) ?? base64Until(text, at);
    if (end === undefined) continue;
    kept += `${text.slice(from, index)} `;
    from = end;
  }
  return kept + text.slice(from);
}

function valueBehind(text: string, from: number): number {
  let at = skip(SIGNS, text, from);
  for (let notes = 0; notes < MOST_NOTES; notes++) {
    const next = skip(NOTE, text, at);
    if (next === at) break;
    at = skip(SIGNS, text, next);
  }
  return at;
}

const octetsIn = (hex: string): number => hex.replace(/[^0-9a-f]/gi, '').length / 2;

function hexUntil(text: string, at: number): number | undefined {
  const first = matchAt(HEX, text, at);
  if (!first) return undefined;
  let [end, octets] = [at + first[0].length, octetsIn(first[0])];
  for (let row = matchAt(HEX_ROW, text, end); row; row = matchAt(HEX_ROW, text, end)) {
    end += row[0].length;
    octets += octetsIn(row[1] ?? '');
  }
  return isLengthOfOne(octets) ? end : undefined;
}

function base64Until(text: string, at: number): number | undefined {
  const value = matchAt(BASE64, text, at)?.[0];
  if (value === undefined || matchAt(BASE64_ROW, text, at + value.length)) return undefined;
  const octets = Math.floor((value.replaceAll('=', '').length * 3) / 4);
  return isLengthOfOne(octets) ? at + value.length : undefined;
}
