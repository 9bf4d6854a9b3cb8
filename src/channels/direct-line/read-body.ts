import type { IncomingMessage } from 'node:http';
import { isTooDeep } from '../http/nesting';
import { badArgument, DirectLineError, tooLarge } from './direct-line-error';

/**
 * The body as bytes.
 * @throws DirectLineError when it is larger than allowed, arrives too slowly (whole body, in milliseconds) or breaks off.
 */
export function readBody(request: IncomingMessage, maxBytes: number, timeoutMs: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(tooLarge(maxBytes));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => fail(tooSlow()), timeoutMs);
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) fail(tooLarge(maxBytes));
      else chunks.push(chunk);
    };
    const onEnd = () => {
      stop();
      resolve(Buffer.concat(chunks));
    };
    const onClose = () => fail(badArgument('The body broke off'));
    const stop = () => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
    };
    const fail = (error: Error) => {
      stop();
      request.on('error', () => undefined);
      reject(error);
    };
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}

const tooSlow = () => new DirectLineError(408, 'RequestTimeout', 'The body took too long to arrive');

/**
 * A JSON object, `{}` for an empty body.
 * @throws DirectLineError when it is anything else.
 */
export function parseJsonObject(body: Uint8Array): Record<string, unknown> {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw badArgument('The body is not valid JSON in UTF-8');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badArgument('The body must be a JSON object');
  }
  if (isTooDeep(value)) throw badArgument('The body is nested too deeply');
  return value as Record<string, unknown>;
}
