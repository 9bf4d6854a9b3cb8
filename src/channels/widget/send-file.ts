import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'restify';
import { chooseEncoding } from './encoding';
import type { Asset } from './manifest';
import { assetHeaders } from './security';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Under a name that changes with the content. */
export const FOREVER = 'public, max-age=31536000, immutable';
/** Under a name that stays: a new version reaches every site within minutes. */
export const BRIEFLY = 'public, max-age=300, stale-while-revalidate=86400';

/** Sends a built file in the smallest form that the browser takes, or 304. It is streamed, not kept in memory. */
export async function sendFile(
  directory: string,
  asset: Asset,
  caching: string,
  request: Request,
  response: Response,
): Promise<void> {
  const encoding = chooseEncoding(request.header('accept-encoding', ''));
  const etag = `"${asset.hash}${encoding.suffix}"`;
  const headers: Record<string, string | number> = {
    ...assetHeaders,
    'Cache-Control': caching,
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (matches(request.header('if-none-match', ''), etag)) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const path = join(directory, 'assets', `${asset.file}${encoding.suffix}`);
  headers['Content-Type'] = TYPES[extname(asset.file)] ?? 'application/octet-stream';
  headers['Content-Length'] = (await stat(path)).size;
  if (encoding.name) headers['Content-Encoding'] = encoding.name;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(path), response as unknown as NodeJS.WritableStream);
}

function matches(header: string, etag: string): boolean {
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
