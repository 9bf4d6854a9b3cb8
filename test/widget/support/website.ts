import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else's website: HTML, or HTML with a policy. */
export type SitePage = string | { html: string; policy: string };

export interface Website {
  /** `http://localhost:<port>`: of another site than the service, which is at 127.0.0.1. */
  url: string;
  close(): void;
}

/** @param pages by path; asked for at each request. */
export async function startWebsite(pages: () => Record<string, SitePage>): Promise<Website> {
  const server: Server = createServer((request, response) => {
    const page = pages()[new URL(request.url ?? '/', 'http://any').pathname];
    if (page === undefined) {
      response.writeHead(404);
      response.end();
      return;
    }
    const { html, policy } = typeof page === 'string' ? { html: page, policy: '' } : page;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
    });
    response.end(
      `<!doctype html><html lang="ja"><title>会社</title><link rel="icon" href="data:,">${html}</html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
