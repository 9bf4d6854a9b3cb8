import { holdsCertificateParts } from '../pasted/certificate-parts';
import { isEncodedRun } from '../pasted/encoded-run';
import { base64At, decodeBase64 } from '../pasted/octets';
import { holdsBase64Run } from '../pasted/runs';
import { shapeOf } from '../shape';
import { looksLikeText } from './wrapped';

/** A line by itself is a piece of a key from this length on … */
const ALONE = 60;
/** … and several from this one. */
const LINE = 40;
/** Hexadecimal is looked at as such. */
const HEX = /^(?:0?x)?(?:[0-9a-f]+|[0-9A-F]+)$/;
const HEX_CELL = /(?<=[ \t])(?:[0-9a-f]{32,128}|[0-9A-F]{32,128})(?=[ \t]|$)/g;
const SIGN = /[A-Za-z0-9+/]/;
/** The last line of a block, which may be of any length. */
const LAST = /^[>#\s]{0,8}[A-Za-z0-9+/]{1,76}={0,2}\s*$/;
/** Longer lines are none of PEM, but for those that have lost their line ends. */
const LONGEST_LINE = 20_000;
/** Of blocks that were put one behind another, the second begins a line of its own. */
const LINE_END = /[\n\r]|(?<=-----)(?=-----BEGIN )/;
const MARK = /(BEGIN|END)[ ]?([A-Z0-9 #]{3,40}?)-{2}/i;
/** What stands between marks of these is known, whatever became of it. */
const HARMLESS = /CERTIFICATE|PKCS ?#?7|CMS|CRL|PUBLIC ?KEY|PARAMETERS|PGP ?(?:MESSAGE|SIGNATURE|SIGNED)/i;
// SSH's public keys: "ssh-rsa", "ssh-ed25519", "ecdsa-sha2-…" with their length before them.
const SSH_PUBLIC = /^AAAA(?:B3NzaC1|C3NzaC1|E2VjZHNh)/;
/** How images, documents and fonts begin in base64. */
const FILE = /^(?:iVBORw0KGgo|\/9j\/4|R0lGOD|JVBERi0|UklGR|d09GM)/;

/**
 * Whether lines of base64 stand in a text that belong to nothing known: what is left of a key whose beginning was sent
 * before, or cut off. Nobody can tell them from any other secret, so they count.
 */
export function holdsFragment(text: string, squeezed: string): boolean {
  if (!holdsBase64Run(squeezed, LINE)) return false;
  let group: string[] = [];
  // A block that a shorter line ended: a mark behind it may say what it was.
  let ended: string[] = [];
  let harmless = false;
  const isKey = (): boolean => {
    const found = !harmless && (isFragment(ended) || isFragment(group));
    [ended, group] = [[], []];
    return found;
  };
  for (const line of text.split(LINE_END)) {
    const mark = MARK.exec(line);
    if (mark) {
      const known = HARMLESS.test(mark[2] ?? '');
      const ends = mark[1]?.toUpperCase() === 'END';
      if (ends && known) [ended, group] = [[], []];
      if (isKey()) return true;
      harmless = known && !ends;
      continue;
    }
    if (line.trim() === '') continue;
    const body = bodyOf(line);
    if (ended.length > 0 && isKey()) return true;
    if (body !== undefined) {
      group.push(body);
      // A shorter line is the last of its block; what follows is another.
      if (body.length >= (group[0]?.length ?? 0)) continue;
      [ended, group] = [group, []];
    } else if (LAST.test(line)) [ended, group] = [group, []];
    else if (isKey()) return true;
  }
  return isKey();
}

/** The base64 that a line is, but for signs around it and blanks in it; undefined for a line of anything else. */
function bodyOf(line: string): string | undefined {
  if (line.length < LINE || line.length > LONGEST_LINE) return undefined;
  let [from, to] = [0, line.length];
  while (from < to && !SIGN.test(line.charAt(from))) from++;
  while (to > from && !SIGN.test(line.charAt(to - 1))) to--;
  // 「Public Key\t1a2b…」: hexadecimal is looked at as such, and what it is called is no part of it.
  const body = line.slice(from, to).replace(HEX_CELL, '').replace(/[ \t]/g, '');
  if (body.length < LINE || !/^[A-Za-z0-9+/]+$/.test(body) || HEX.test(body)) return undefined;
  return /[a-z]/.test(body) && /[A-Z]/.test(body) && /\d/.test(body) && isEncodedRun(body) ? body : undefined;
}

function isFragment(lines: readonly string[]): boolean {
  if (lines.length === 0 || (lines.length === 1 && (lines[0]?.length ?? 0) < ALONE)) return false;
  const all = lines.join('');
  // What decodes to text is looked at as that text.
  if (SSH_PUBLIC.test(all) || FILE.test(all) || looksLikeText(decodeBase64(all.slice(0, 96)))) return false;
  const start = all.indexOf('M');
  if (start >= 0 && start < 8 && shapeOf(base64At(all, start)) !== undefined) return false;
  return !holdsCertificateParts(all);
}
