/**
 * As much of Node's `Buffer` as the recogniser of private keys uses, for the browser; the bundler puts it in where the
 * name is met.
 */
export class Buffer extends Uint8Array {
  static override from(source: unknown, second?: unknown, length?: number): Buffer {
    if (typeof source === 'string') return new Buffer(fromBase64(source));
    if (source instanceof ArrayBuffer) return new Buffer(source, Number(second ?? 0), length);
    return new Buffer(source as Uint8Array<ArrayBuffer>);
  }

  override toString(encoding = 'utf-8'): string {
    return new TextDecoder(encoding === 'utf16le' ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(this);
  }

  swap16(): this {
    for (let at = 0; at + 1 < this.length; at += 2)
      [this[at], this[at + 1]] = [this[at + 1] ?? 0, this[at] ?? 0];
    return this;
  }
}

/** Of either alphabet; what is cut off in the middle of a group is left out. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const usual = text
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .replace(/[^A-Za-z0-9+/]/g, '');
  const octets = atob(usual.slice(0, usual.length - (usual.length % 4 === 1 ? 1 : 0)));
  return Uint8Array.from(octets, (octet) => octet.charCodeAt(0));
}

type BrowserBuffer = typeof Buffer;
declare global {
  // biome-ignore lint/suspicious/noRedeclare: the global name for those that know no other.
  const Buffer: BrowserBuffer;
}
