import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'restify';
import { chooseEncoding } from './encoding';

/** Below this, packing saves nothing. */
const WORTH_PACKING = 1_000;

/** Sends a page that is made for this request; packed where the browser takes that, for the frame comes over slow networks too. */
export function sendPage(
  request: Request,
  response: Response,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): void {
  const { name } = chooseEncoding(request.header('accept-encoding', ''));
  const packed = text.length > WORTH_PACKING ? name : undefined;
  const body = packed === 'br' ? brotli(text) : packed === 'gzip' ? gzipSync(text) : Buffer.from(text);
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    ...(packed && { 'Content-Encoding': packed }),
    Vary: 'Accept-Encoding',
    // A nonce is good for one answer.
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Quality 5 takes less than a millisecond for a page. */
function brotli(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
