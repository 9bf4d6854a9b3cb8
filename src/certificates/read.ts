import { arrange } from './arrange';
import { findInBytes } from './find-in-bytes';
import { findInText } from './find-in-text';
import { Findings } from './findings';
import { MESSAGES, notesOn } from './messages';
import { octetsSpelledOut, octetsWrapped } from './pasted/dumps';
import { emptyBlocks } from './pasted/empty-blocks';
import { isEncodedRun } from './pasted/encoded-run';
import { unmangle } from './pasted/pasted-text';
import { squeeze, squeezeHex } from './pasted/squeeze';
import { textOf } from './pasted/text-of';
import { unframe } from './pasted/unframe';
import { holdsPrivateKey, isArchive } from './private-key';
import type { CertificateReading } from './types';

/** Octets of a message or file that is still read. */
const LARGEST = 64 * 1024;
/** How often a certificate may be wrapped (base64 of PEM in a data URL) and still be found. */
const DEPTH = 3;
// A header of something this product reads, in squeezed text, and the characters after it.
const HEADER =
  /BEGIN(?:NEW|TRUSTED|X509)?(?:CERTIFICATE|PKCS7|CMS|PKCS#7SIGNEDDATA)[A-Z]{0,20}-+([A-Za-z0-9+/]{12,64})/gi;

/**
 * Reads every certificate and request in messages (PEM, base64 or hexadecimal, however pasted) and files (PEM, DER,
 * .p7b) that were sent together, and says what could not be read. Total: it never throws. A message without any is
 * `none`; a file without any is `malformed`, because whoever sends a file means something by it.
 */
export function readCertificates(...inputs: readonly (string | Uint8Array)[]): CertificateReading {
  if (inputs.some(isArchive)) return { kind: 'archive', message: MESSAGES.archive };
  if (inputs.some(holdsPrivateKey)) return { kind: 'secret', message: MESSAGES.secret };
  const findings = new Findings();
  const problems: string[] = [];
  for (const input of inputs) {
    const isText = typeof input === 'string';
    const { count } = findings;
    if ((isText ? input.length : input.byteLength) > LARGEST) {
      if (!isText || isMeantAsCertificate(squeeze(unmangle(input)))) problems.push(MESSAGES.tooLarge);
    } else if (isText) find(input, findings, DEPTH);
    else {
      findInFile(input, findings, DEPTH);
      if (findings.count === count) problems.push(MESSAGES.noCertificate);
    }
  }
  return conclude(findings, problems);
}

function findInFile(bytes: Uint8Array, findings: Findings, depth: number): void {
  const { count } = findings;
  findInBytes(bytes, findings);
  if (findings.count === count) find(textOf(bytes), findings, depth);
}

function find(text: string, findings: Findings, depth: number): void {
  const { count } = findings;
  const plain = unmangle(unframe(text));
  const squeezed = squeeze(plain);
  findInText(squeezed, findings);
  for (const { what, leftOut } of emptyBlocks(text)) findings.miss(leftOut ? 'gap' : 'cut', what);
  if (findings.count > count || depth === 0) return;
  for (const octets of octetsWrapped(squeezed)) findInFile(octets, findings, depth - 1);
  if (findings.count > count) return;
  for (const octets of octetsSpelledOut(plain, squeezeHex(plain), text)) {
    findInFile(octets, findings, 0);
    if (findings.count > count) return;
  }
}

function conclude(findings: Findings, problems: readonly string[]): CertificateReading {
  const { certificates, unread } = arrange(findings.links);
  const missed = [...findings.unread, ...unread];
  const notes = [...problems, ...notesOn(missed, findings.lists, certificates)];
  const requests = distinct(findings.requests.map(({ facts }) => facts).sort(byName));
  if (certificates.length + requests.length > 0)
    return { kind: 'read', certificates, requests, unread: missed, notes };
  if (notes.length > 0) return { kind: 'malformed', message: notes.join('\n') };
  return { kind: 'none' };
}

type Request = Extract<CertificateReading, { kind: 'read' }>['requests'][number];

const keyOf = ({ commonName, key }: Request): string => `${commonName?.ascii ?? ''} ${key.fingerprint}`;
const byName = (a: Request, b: Request): number => (keyOf(a) < keyOf(b) ? -1 : 1);
const distinct = (requests: readonly Request[]): Request[] =>
  requests.filter(
    (request, index) => index === 0 || keyOf(request) !== keyOf(requests[index - 1] ?? request),
  );

/** Whether text was meant to hold a certificate: a header with a body. */
function isMeantAsCertificate(squeezed: string): boolean {
  return [...squeezed.matchAll(HEADER)].some(([, body = '']) => isEncodedRun(body));
}
