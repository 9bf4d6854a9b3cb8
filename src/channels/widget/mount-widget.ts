import { randomBytes } from 'node:crypto';
import type { Next, Request, RequestHandler, Response, Server } from 'restify';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { readManifest } from './manifest';
import { demoPage, type FirstHelp, framePage } from './pages';
import { assetHeaders, demoHeaders, frameHeaders } from './security';
import { BRIEFLY, FOREVER, sendFile } from './send-file';
import { sendPage } from './send-page';
import { serviceAddress } from './service-address';
import { mountSuggestions, type Suggest } from './suggestions';

/** Web Chat's bundle names it in its first line. */
const LICENCE = 'webchat.js.LICENSE.txt';

export interface WidgetOptions {
  /** Folder that `scripts/build-widget.mjs` built into. */
  directory: string;
  /** Where browsers reach this service; unset: as each request says. */
  publicUrl?: string | undefined;
  /** Origins of the websites that may embed the chat. Empty: only this service's own pages. */
  frameAncestors: readonly string[];
  /** Origins that the chat connects to beside this service: Azure's Direct Line, when that is used. */
  connectTo?: readonly string[];
  /** What the frame shows first, as it is now: the knowledge may have been reloaded. */
  help?: () => Promise<FirstHelp>;
  /** Finds questions that fit what is being typed. */
  suggest?: Suggest;
  now?: () => number;
  log: Log;
}

const noHelp = async (): Promise<FirstHelp> => ({ questions: [], contact: '', retentionDays: undefined });

/**
 * Serves the widget: `/widget.js` for websites, the chat's frame and its files under `/widget/`, and a demo
 * page at `/`.
 * @throws WidgetNotBuiltError
 */
export function mountWidget(server: Server, options: WidgetOptions): void {
  const { directory, publicUrl, frameAncestors, connectTo = [], help = noHelp, log } = options;
  const manifest = readManifest(directory);
  const byFile = new Map(Object.values(manifest.assets).map((asset) => [asset.file, asset]));
  const licence = manifest.assets[LICENCE];

  const serve = (path: string, handle: (request: Request, response: Response) => Promise<void> | void) => {
    const handler: RequestHandler = (request, response, next: Next) => {
      Promise.resolve(handle(request, response)).then(
        () => next(false),
        (error: unknown) => {
          // Most often somebody who left while the file was on its way.
          log('widget-file-not-sent', { path, ...faultOf(error) });
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
    const file = String(request.params.file);
    const asset = byFile.get(file);
    if (file === LICENCE && licence) await sendFile(directory, licence, BRIEFLY, request, response);
    else if (asset) await sendFile(directory, asset, FOREVER, request, response);
    else sendPage(request, response, 404, { 'Content-Type': 'text/plain; charset=utf-8' }, 'Not found');
  });
  serve('/widget/frame', async (request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const self = new URL(serviceAddress(request, publicUrl)).origin;
    const headers = frameHeaders({ nonce, frameAncestors, connectTo }, self);
    sendPage(request, response, 200, headers, framePage(manifest, nonce, await help()));
  });
  serve('/widget/contact', async (request, response) => {
    const headers = { ...assetHeaders, 'Content-Type': 'text/plain; charset=utf-8' };
    sendPage(request, response, 200, headers, (await help()).contact);
  });
  mountSuggestions(server, options.suggest ?? (async () => []), publicUrl);
  serve('/', (request, response) => {
    sendPage(request, response, 200, demoHeaders(), demoPage(manifest, serviceAddress(request, publicUrl)));
  });
}
