import { randomBytes } from 'node:crypto';
import type { Next, Request, RequestHandler, Response, Server } from 'restify';
import type { Log } from '../../log';
import { readManifest } from './manifest';
import { demoPage, framePage } from './pages';
import { demoHeaders, frameHeaders } from './security';
import { BRIEFLY, FOREVER, sendFile } from './send-file';
import { serviceAddress } from './service-address';

export interface WidgetOptions {
  /** Folder that `scripts/build-widget.mjs` built into. */
  directory: string;
  /** Where browsers reach this service; unset: as each request says. */
  publicUrl?: string | undefined;
  /** Origins of the websites that may embed the chat. Empty: only this service's own pages. */
  frameAncestors: readonly string[];
  /** Origins that the chat connects to beside this service: Azure's Direct Line, when that is used. */
  connectTo?: readonly string[];
  log: Log;
}

/**
 * Serves the widget: `/widget.js` for websites, the chat's frame and its files under `/widget/`, and a demo
 * page at `/`.
 * @throws WidgetNotBuiltError
 */
export function mountWidget(server: Server, options: WidgetOptions): void {
  const { directory, publicUrl, frameAncestors, connectTo = [], log } = options;
  const manifest = readManifest(directory);
  const byFile = new Map(Object.values(manifest.assets).map((asset) => [asset.file, asset]));

  const serve = (path: string, handle: (request: Request, response: Response) => Promise<void> | void) => {
    const handler: RequestHandler = (request, response, next: Next) => {
      Promise.resolve(handle(request, response)).then(
        () => next(false),
        (error: unknown) => {
          // Most often somebody who left while the file was on its way.
          log('widget-file-not-sent', {
            path,
            reason: error instanceof Error ? error.message : String(error),
          });
          response.destroy();
          next(false);
        },
      );
    };
    server.get(path, handler);
    server.head(path, handler);
  };

  serve('/widget.js', (request, response) =>
    sendFile(directory, manifest.loader, BRIEFLY, request, response),
  );
  serve('/widget/assets/:file', async (request, response) => {
    const asset = byFile.get(String(request.params.file));
    if (asset) await sendFile(directory, asset, FOREVER, request, response);
    else sendPage(request, response, 404, { 'Content-Type': 'text/plain; charset=utf-8' }, 'Not found');
  });
  serve('/widget/frame', (request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const self = new URL(serviceAddress(request, publicUrl)).origin;
    const headers = frameHeaders({ nonce, frameAncestors, connectTo }, self);
    sendPage(request, response, 200, headers, framePage(manifest, nonce));
  });
  serve('/', (request, response) => {
    sendPage(request, response, 200, demoHeaders(), demoPage(manifest, serviceAddress(request, publicUrl)));
  });
}

function sendPage(
  request: Request,
  response: Response,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    // A nonce is good for one answer.
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}
