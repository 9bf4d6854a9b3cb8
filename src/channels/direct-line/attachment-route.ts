import type { ServerResponse } from 'node:http';
import { DirectLineError } from './direct-line-error';
import type { Services } from './services';

/** `GET attachments/{id}`: always a download, never a page of this origin. */
export async function sendAttachment({ attachments }: Services, response: ServerResponse, id: string) {
  const file = await attachments.find(id);
  if (!file) throw new DirectLineError(404, 'NotFound', 'Attachment not found');
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': file.bytes.length,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=3600',
  });
  response.end(file.bytes);
}
