import { type Block, blocksInBytes, blocksInText } from './blocks';
import { costOf } from './cost';
import { isEncodedRun } from './encoded-run';
import { MESSAGES } from './messages';
import { leavesFirst } from './order';
import { type Parsed, parseBlock } from './parse-block';
import { unmangle } from './pasted-text';
import { holdsPrivateKey } from './private-key';
import { squeeze } from './squeeze';
import { textOf } from './text-of';
import type { CertificateReading } from './types';

/** Octets of a message or file that is still read. */
const LARGEST = 64 * 1024;
/** By `costOf`; a chain of four costs about 500. It keeps every message under 50 ms. */
const MOST_EFFORT = 2_000;
// A header of something this product reads, in squeezed text, and the characters after it.
const HEADER =
  /BEGIN(?:NEW|TRUSTED|X509)?(?:CERTIFICATE|PKCS7|CMS|PKCS#7SIGNEDDATA)[A-Z]{0,20}-+([A-Za-z0-9+/]{12,64})/gi;
// Inside a longer run, which is then something else, it does not count.
const BARE_BASE64 = /(?<![A-Za-z0-9+/])M[A-I][A-Za-z0-9+/]{160}/;

/**
 * Reads every certificate and request in a message (PEM or base64, however pasted) or in a file (PEM, DER, .p7b).
 * Total: it never throws. A message without any is `none`; a file without any is `malformed`, because whoever sends a
 * file means something by it.
 */
export function readCertificates(input: string | Uint8Array): CertificateReading {
  if (holdsPrivateKey(input)) return { kind: 'secret', message: MESSAGES.secret };
  if (typeof input !== 'string') return readFile(input);
  const squeezed = squeeze(unmangle(input));
  if (Buffer.byteLength(input) > LARGEST) {
    return isMeantAsCertificate(squeezed)
      ? { kind: 'too-large', message: MESSAGES.tooLarge }
      : { kind: 'none' };
  }
  return readSqueezed(squeezed);
}

function readFile(bytes: Uint8Array): CertificateReading {
  if (bytes.byteLength > LARGEST) return { kind: 'too-large', message: MESSAGES.tooLarge };
  const blocks = blocksInBytes(bytes);
  if (blocks.length > 0) return readBlocks(blocks);
  const reading = readSqueezed(squeeze(unmangle(textOf(bytes))));
  return reading.kind === 'none' ? { kind: 'malformed', message: MESSAGES.noCertificate } : reading;
}

function readSqueezed(squeezed: string): CertificateReading {
  const blocks = blocksInText(squeezed);
  if (blocks.length > 0) return readBlocks(blocks);
  return isMeantAsCertificate(squeezed) ? { kind: 'malformed', message: MESSAGES.broken } : { kind: 'none' };
}

function readBlocks(blocks: readonly Block[]): CertificateReading {
  const parsed = parseAll(blocks.filter(({ shape }) => shape !== 'public-key'));
  if (parsed.length === 0) return { kind: 'malformed', message: MESSAGES.publicKey };
  const links = parsed.flatMap((block) => block?.links ?? []);
  const requests = parsed.flatMap((block) => block?.requests ?? []);
  if (links.length + requests.length === 0) {
    const cut = blocks.some(({ bytes }) => bytes === undefined);
    return { kind: 'malformed', message: cut ? MESSAGES.cut : MESSAGES.broken };
  }
  const unreadable = parsed.filter((block) => block === undefined).length;
  return { kind: 'read', certificates: leavesFirst(links), requests, unreadable };
}

/** Reads as many blocks as the effort for one message allows; undefined stands for those that are broken or too much. */
function parseAll(blocks: readonly Block[]): (Parsed | undefined)[] {
  let left = MOST_EFFORT;
  return blocks.map((block) => {
    const cost = block.bytes === undefined ? 0 : costOf(block.bytes, left);
    if (cost > left) return undefined;
    left -= cost;
    return parseBlock(block);
  });
}

/** Whether text was meant to hold a certificate, though none was found: a header with a body, or a long base64 block. */
function isMeantAsCertificate(squeezed: string): boolean {
  if (BARE_BASE64.test(squeezed)) return true;
  for (const header of squeezed.matchAll(HEADER)) {
    if (isEncodedRun(header[1] ?? '')) return true;
  }
  return false;
}
