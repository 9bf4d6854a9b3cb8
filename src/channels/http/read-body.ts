import type { IncomingMessage } from 'node:http';

/** A body that is not taken. `status` is the HTTP status that says so. */
export class BodyError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'BodyError';
  }
}

/**
 * The body as bytes. What comes after a refusal is not kept; see `closeAfterAnswer`.
 * @param timeoutMs for the whole body, in milliseconds
 * @throws BodyError when it is larger than allowed, arrives too slowly or breaks off.
 */
export function readBody(request: IncomingMessage, maxBytes: number, timeoutMs: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(tooLarge(maxBytes));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) refuse(tooLarge(maxBytes));
      else chunks.push(chunk);
    };
    const onEnd = () => {
      settle();
      resolve(Buffer.concat(chunks));
    };
    const onBreak = () => refuse(brokenOff());
    const timer = setTimeout(() => refuse(tooSlow()), timeoutMs);
    const settle = () => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onBreak).off('error', onBreak);
    };
    const refuse = (error: BodyError) => {
      settle();
      request.on('error', () => undefined);
      reject(error);
    };
    request.on('data', onData).on('end', onEnd).on('close', onBreak).on('error', onBreak);
  });
}

const tooLarge = (bytes: number) =>
  new BodyError(413, 'RequestEntityTooLarge', `At most ${bytes} bytes are taken`);
const tooSlow = () => new BodyError(408, 'RequestTimeout', 'The body took too long to arrive');
const brokenOff = () => new BodyError(400, 'BadArgument', 'The body broke off');
