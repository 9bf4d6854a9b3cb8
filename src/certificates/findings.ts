import { TimeError } from './asn1/time';
import { chainOf } from './chain';
import { type Asked, askedOf, certificateLink, type Link } from './facts';
import type { Shape } from './shape';
import { fitOf } from './signature';
import type { Unread, UnreadReason } from './types';

/** More structures than anybody sends by hand, and few enough to be read in a moment. */
const MOST_STRUCTURES = 100;

/** Collects what is found in a message or file, structure by structure. */
export class Findings {
  readonly links: Link[] = [];
  readonly requests: Asked[] = [];
  readonly unread: Unread[] = [];
  /** Revocation lists, which are left aside. */
  lists = 0;
  private structures = 0;

  get count(): number {
    return this.links.length + this.requests.length + this.unread.length + this.lists;
  }

  /** Notes something that cannot be read. */
  miss(reason: UnreadReason, shape?: Shape, detail?: string): void {
    const what =
      shape === 'certificate' || shape === 'request' || shape === 'chain' ? shape : ('either' as const);
    this.unread.push(detail === undefined ? { reason, what } : { reason, what, detail });
  }

  /** Reads one whole structure. @returns whether it could be read; where it could not, that is noted */
  add(shape: Shape, bytes: Uint8Array): boolean {
    this.structures += 1;
    if (this.structures > MOST_STRUCTURES) {
      if (!this.unread.some(({ reason }) => reason === 'too-many')) this.miss('too-many');
      return true;
    }
    try {
      return this.read(shape, bytes);
    } catch (error) {
      // Whatever else is wrong inside, the person can do the same about it: copy it again.
      if (error instanceof TimeError) this.miss('date', shape, error.written);
      else this.miss('broken', shape);
      return error instanceof TimeError;
    }
  }

  /** The same, but what cannot be read is not noted: it was only taken for one. */
  try(shape: Shape, bytes: Uint8Array): boolean {
    const { length } = this.unread;
    const read = this.add(shape, bytes);
    if (!read) this.unread.length = length;
    return read;
  }

  private read(shape: Shape, bytes: Uint8Array): boolean {
    if (shape === 'certificate') this.addCertificate(bytes);
    else if (shape === 'request') this.addRequest(bytes);
    else if (shape === 'revocation-list') this.lists += 1;
    else if (shape === 'chain') this.addChain(bytes);
    else this.miss(shape);
    return true;
  }

  private addCertificate(bytes: Uint8Array): void {
    const link = certificateLink(bytes);
    const { notBefore, notAfter, commonName } = link.facts;
    if (notAfter < notBefore) this.miss('reversed', 'certificate', commonName?.unicode);
    else this.links.push(link);
  }

  private addRequest(bytes: Uint8Array): void {
    const asked = askedOf(bytes);
    const name = asked.facts.commonName?.unicode;
    if (fitOf(asked.signed, asked.key) === 'differs') this.miss('altered', 'request', name);
    else this.requests.push(asked);
  }

  private addChain(bytes: Uint8Array): void {
    const { certificates, lists } = chainOf(bytes);
    if (certificates.length + lists === 0) this.miss('broken', 'chain');
    for (const certificate of certificates) this.add('certificate', certificate);
    this.lists += lists;
  }
}
