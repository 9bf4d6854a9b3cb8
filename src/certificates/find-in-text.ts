import type { Findings } from './findings';
import { type Section, sectionsOf } from './marks';
import { holdsCertificateParts } from './pasted/certificate-parts';
import { elementAt } from './pasted/der';
import { isEncodedRun } from './pasted/encoded-run';
import { base64At, decodeBase64 } from './pasted/octets';
import { base64Runs } from './pasted/runs';
import { type Shape, shapeOf } from './shape';

// 0x30 followed by any length, in base64.
const SEQUENCE_START = /M(?=[A-I])/g;
const BASE64 = /[A-Za-z0-9+/]/;
const RUN = /[A-Za-z0-9+/]{12,}/g;
// Inside a longer run, which is then something else, it does not count.
const BARE_BASE64 = /(?<![A-Za-z0-9+/])M[A-I][A-Za-z0-9+/]{160}/;
/** Base64 of this length may be a piece of a certificate that was sent in parts. */
const PIECE = 120;
const MOST_PIECES = 8;
/** Beginnings that are looked at in one section: a text of nothing else must not take long. */
const MOST_BEGINNINGS = 200;
/** Characters after the beginning of something broken that cannot be the beginning of something else. */
const STEP = 12;

/** Notes every structure in squeezed text (see `squeeze`), with or without PEM marks around it, and what is broken. */
export function findInText(squeezed: string, findings: Findings): void {
  for (const section of sectionsOf(squeezed)) findInSection(squeezed, section, findings);
}

/** A structure that begins in the text. `octets` is undefined for BER without a length. */
interface Beginning {
  readonly at: number;
  readonly shape: Shape;
  readonly octets: number | undefined;
}

function findInSection(text: string, section: Section, findings: Findings): void {
  const { to } = section;
  const marked = section.label !== undefined;
  const { count } = findings;
  let damaged = false;
  let from = section.from;
  let left = MOST_BEGINNINGS;
  for (let next = beginningIn(text, from, to); next && left > 0; next = beginningIn(text, from, to)) {
    left -= 1;
    const end = endOf(text, next, to);
    // Inside other base64 it belongs to something whose beginning is missing.
    const inside =
      (next.at > section.from && BASE64.test(text.charAt(next.at - 1))) ||
      BASE64.test(text.charAt(end ?? to));
    const octets = end === undefined ? undefined : decodeBase64(text.slice(next.at, end));
    from = end ?? next.at + STEP;
    if (next.shape === 'public-key' && (inside || (end === undefined && !marked))) continue;
    if (
      octets !== undefined &&
      (damaged ? findings.try(next.shape, octets) : findings.add(next.shape, octets))
    ) {
      damaged = false;
      continue;
    }
    from = next.at + STEP;
    if (octets === undefined && !damaged)
      findings.miss(isInterrupted(text, next.at, to) ? 'gap' : 'cut', next.shape);
    // Within marks there is nothing else; without them the next one may stand in what this one claims.
    if (marked) return;
    damaged = true;
  }
  if (findings.count === count) noteBroken(text, section, findings);
}

function beginningIn(text: string, from: number, to: number): Beginning | undefined {
  SEQUENCE_START.lastIndex = from;
  for (let match = SEQUENCE_START.exec(text); match && match.index < to; match = SEQUENCE_START.exec(text)) {
    const octet = base64At(text, match.index);
    const shape = shapeOf(octet);
    if (shape !== undefined) return { at: match.index, shape, octets: elementAt(octet, 0)?.end };
  }
  return undefined;
}

/** Where a structure's base64 ends; undefined where there is too little of it, or something else in between. */
function endOf(text: string, { at, octets }: Beginning, to: number): number | undefined {
  if (octets === undefined) return at + (/^[A-Za-z0-9+/]*/.exec(text.slice(at, to))?.[0].length ?? 0);
  const end = at + Math.ceil((octets * 4) / 3);
  return end <= to && !/[^A-Za-z0-9+/_-]/.test(text.slice(at, end)) ? end : undefined;
}

/** Whether base64 goes on behind other signs, such as 「(中略)」. */
function isInterrupted(text: string, at: number, to: number): boolean {
  const run = /^[A-Za-z0-9+/_-]*=*/.exec(text.slice(at, to))?.[0].length ?? 0;
  return holdsEncodedRun(text.slice(at + run, to));
}

function holdsEncodedRun(text: string): boolean {
  return [...text.matchAll(RUN)].some(([run]) => isEncodedRun(run));
}

/** A body in which nothing begins: its first line is missing or damaged, unless it is not meant as one. */
function noteBroken(text: string, { from, to, label, opened, closed }: Section, findings: Findings): void {
  const body = text.slice(from, to);
  if (label?.endsWith('PARAMETERS')) return;
  if (label === undefined) {
    if (BARE_BASE64.test(body)) findings.miss('broken');
    else if ([...base64Runs(body, PIECE)].slice(0, MOST_PIECES).some(holdsCertificateParts))
      findings.miss('no-beginning');
  } else if (!opened) {
    if (holdsEncodedRun(/[A-Za-z0-9+/=]{12,}$/.exec(body.slice(-80))?.[0] ?? ''))
      findings.miss('no-beginning');
  } else if ((closed && /^[A-Za-z0-9+/]{4,}=*$/.test(body)) || holdsEncodedRun(body)) {
    findings.miss(label.endsWith('PUBLICKEY') ? 'public-key' : 'broken', shapeBy(label));
  }
}

function shapeBy(label: string): Shape | undefined {
  if (label.includes('REQUEST')) return 'request';
  return label.includes('CERTIFICATE') ? 'certificate' : undefined;
}
