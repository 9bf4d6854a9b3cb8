import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { removeDirectories, type Site, startSite } from './support/site';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

describe('the widget as it is served', () => {
  let site: Site;
  beforeAll(async () => {
    // A clock that stands still, so that what is allowed in a time does not come back.
    site = await startSite({ frameAncestors: ['https://www.example.co.jp'], now: () => 1_800_000_000_000 });
  });
  afterAll(async () => {
    await site.stop();
    removeDirectories();
  });

  /** Without the decoding and the tidying of addresses that fetch does. */
  function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      request({ port: site.port, host: '127.0.0.1', path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  const assetsOf = (html: string) => [...html.matchAll(/assets\/[\w-]+\.(?:js|css)/g)].map(String);

  it('asks a website for no more than 5 kB before the first click', async () => {
    const { body, headers } = await get('/widget.js', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(body.length).toBeLessThanOrEqual(5_000);
    expect(gunzipSync(body).toString()).toContain('iframe');
  });

  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
    ['gzip', 'gzip, br;q=0'],
    ['br', '*'],
    [undefined, 'identity'],
    [undefined, ''],
  ])('answers with encoding %s to Accept-Encoding "%s"', async (encoding, accepted) => {
    const { headers } = await get('/widget.js', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
  });

  it('lets the loader be refreshed within minutes and answers 304 while it is the same', async () => {
    const first = await get('/widget.js');
    expect(first.headers['cache-control']).toMatch(/max-age=300\b/);
    const again = await get('/widget.js', { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await get('/widget.js', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('lets browsers keep every file of the frame for good', async () => {
    const { body } = await get('/widget/frame');
    const files = assetsOf(body.toString());
    expect(files).toHaveLength(4);
    for (const file of files) {
      const { status, headers } = await get(`/widget/${file}`);
      expect([file, status, headers['cache-control']]).toEqual([
        file,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
  });

  it.each(['/widget/assets/manifest.json', '/widget/assets/..%2fmanifest.json', '/widget/assets/x.js'])(
    'serves nothing but what was built: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('runs only scripts with the nonce of this one answer in the frame', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, body } = await get('/widget/frame');
        const policy = String(headers['content-security-policy']);
        const nonce = /script-src 'nonce-([^']+)';/.exec(policy)?.[1];
        expect(policy).not.toMatch(/script-src[^;]*(unsafe|'self'|\*)/);
        // What stands in the page itself, and what answers until the chat has loaded.
        expect(body.toString().match(/<script[^>]*>/g)).toHaveLength(2);
        for (const [tag] of body.toString().matchAll(/<script[^>]*>/g)) {
          // Escaping a sign of the nonce would be allowed in HTML; browsers compare what it means.
          expect(tag.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).toContain(nonce);
        }
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('lets the named websites hold the frame, and no others', async () => {
    const { headers } = await get('/widget/frame');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self' https://www.example.co.jp;");
  });

  it('shows the address by which it was asked in the sample tag', async () => {
    const { body } = await get('/', { host: 'bot.example.co.jp:8443' });
    expect(body.toString()).toContain(
      'src=&quot;http://bot.example.co.jp:8443/widget.js'.replace(/&quot;/g, '"'),
    );
  });

  it.each(['x"onload="alert(1)', "x;script-src'unsafe-inline'", 'x,y'])(
    'lets no Host header write into page or policy: %s',
    async (host) => {
      for (const path of ['/', '/widget/frame']) {
        const { body, headers } = await get(path, { host });
        expect(body.toString()).not.toContain(host);
        expect(headers['content-security-policy']).not.toContain(host);
      }
    },
  );

  it('answers HEAD like GET, without the body', async () => {
    const { status, headers, body } = await get('/widget.js', {}, 'HEAD');
    expect(status).toBe(200);
    expect(Number(headers['content-length'])).toBeGreaterThan(1_000);
    expect(body).toHaveLength(0);
  });

  const suggestionsFor = (text: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${site.port}/widget/suggestions`, { method: 'POST', body: text, headers });

  it('suggests to its own frame, in little, and to no other page', async () => {
    const answer = await suggestionsFor('更新');
    expect(await answer.json()).toEqual({ suggestions: [expect.anything(), expect.anything()] });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await (await suggestionsFor('更新'.repeat(150))).json()).toEqual({ suggestions: [] });
    expect((await suggestionsFor('更新'.repeat(5_000))).status).toBe(400);
    expect((await suggestionsFor('更新', { origin: 'https://www.example.co.jp' })).status).toBe(400);
    expect(site.logged).toEqual([]);
  });

  it('does not suggest without end', async () => {
    const answers = await Promise.all(Array.from({ length: 210 }, () => suggestionsFor('更新')));
    expect(answers.map(({ status }) => status)).toContain(429);
  });

  it('serves the licences of what it serves, under the name by which they are referred to', async () => {
    const { status, body } = await get('/widget/assets/webchat.js.LICENSE.txt');
    expect([status, body.toString()]).toEqual([200, expect.stringContaining('MIT')]);
  });

  it('shows the first questions and the contact with no script at all, escaped', async () => {
    const { body } = await get('/widget/frame');
    const page = body.toString();
    expect(page).toContain(
      '<summary>更新はいつからできますか</summary><p>発行後30日を過ぎた日からです。</p>',
    );
    expect(page).toContain('0120-000-000');
    expect(page).toContain('会話は30日後に自動で削除されます。ご質問は、お名前や連絡先を伏せて400日間保存し');
    expect((await get('/widget/contact')).body.toString()).toContain('0120-000-000');
  });
});
