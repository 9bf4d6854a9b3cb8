import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { downloadFrom, fetchFiles } from '../../src/channels/activity/fetch-files';

describe('the files of a message', () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/small') response.end('-----BEGIN CERTIFICATE-----');
      else if (request.url === '/large') response.end(Buffer.alloc(200_000));
      else if (request.url === '/elsewhere') {
        response.statusCode = 302;
        response.setHeader('Location', `${base}/small`);
        response.end();
      } else {
        response.statusCode = 404;
        response.end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const fetched = (attachment: object, allowed = true) =>
    fetchFiles(
      { attachments: [attachment as never] },
      downloadFrom(() => allowed),
    );

  it('are no pictures, sounds or films', async () => {
    const open = downloadFrom(() => true);
    const types = ['image/png', 'audio/ogg', 'video/mp4'];
    const attachments = types.map((contentType) => ({ contentType, contentUrl: `${base}/small` }));
    expect(await fetchFiles({ attachments }, open)).toEqual([]);
  });

  it('are downloaded, in Teams from the address that its card holds', async () => {
    const [plain] = await fetched({
      contentType: 'application/x-x509-ca-cert',
      name: 'a.cer',
      contentUrl: `${base}/small`,
    });
    const [teams] = await fetched({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'b.cer',
      content: { downloadUrl: `${base}/small` },
    });
    for (const file of [plain, teams]) {
      expect(file && 'bytes' in file && Buffer.from(file.bytes).toString()).toBe(
        '-----BEGIN CERTIFICATE-----',
      );
    }
  });

  it('are taken from data: addresses without asking anyone', async () => {
    const contentUrl = `data:text/plain;base64,${Buffer.from('hello').toString('base64')}`;
    const [file] = await fetched({ contentType: 'text/plain', contentUrl }, false);
    expect(file && 'bytes' in file && Buffer.from(file.bytes).toString()).toBe('hello');
  });

  it.each([
    ['too large', '/large', true, /大きすぎ/],
    ['missing', '/nothing', true, /受け取れませんでした/],
    ['redirected elsewhere', '/elsewhere', true, /受け取れませんでした/],
    ['at an address that must not be asked', '/small', false, /受け取れませんでした/],
  ])('that are %s are refused politely', async (_name, path, allowed, message) => {
    const [file] = await fetched({ contentType: 'text/plain', contentUrl: `${base}${path}` }, allowed);
    expect(file && 'problem' in file && file.problem).toMatch(message);
  });

  it('are not cards or the HTML that Teams adds', async () => {
    const attachments = [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
      { contentType: 'text/html', content: '<p>x</p>' },
    ];
    expect(
      await fetchFiles(
        { attachments },
        downloadFrom(() => true),
      ),
    ).toEqual([]);
  });
});
