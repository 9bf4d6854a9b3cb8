import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

jest.setTimeout(300_000);

const root = join(__dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'server-id-release-'));
const folder = join(place, 'unpacked');
const data = join(place, 'data');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Processes that descend from this one. */
function descendants(pid: number): string[] {
  const own = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' });
  const lines = own
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return lines.flatMap((line) => {
    const child = Number(line.trim().split(' ')[0]);
    // A process that has no children makes ps fail.
    try {
      return [line, ...descendants(child)];
    } catch {
      return [line];
    }
  });
}

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts', 'release.mjs'), '--folder', folder], {
    cwd: root,
    stdio: 'pipe',
  });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a release', () => {
  it('runs with Node alone, from another folder, and answers', async () => {
    const port = await freePort();
    const service = spawn(process.execPath, [join(folder, 'start.mjs')], {
      cwd: place,
      env: { PATH: '/nowhere', PORT: String(port), DATA_DIR: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [service.stdout, service.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    const url = `http://127.0.0.1:${port}`;
    const ready = () =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await ready())) {
      if (service.exitCode !== null) throw new Error(output);
      await sleep(50);
    }
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: 'a1',
        channelId: 'emulator',
        deliveryMode: 'expectReplies',
        serviceUrl: 'http://127.0.0.1:1',
        conversation: { id: 'c' },
        from: { id: 'u' },
        recipient: { id: 'b' },
        text: '更新はいつから申請できますか',
      }),
    });
    expect(await answer.text()).toContain('30日');
    expect((await fetch(`${url}/widget.js`)).status).toBe(200);
    const notices = await (await fetch(`${url}/THIRD-PARTY-NOTICES.txt`)).text();
    expect(notices).toContain('botbuilder');
    const running = descendants(service.pid ?? 0);
    expect(running.filter((line) => !/serve\.mjs/.test(line))).toEqual([]);
    expect(running).toHaveLength(1);
    const over = once(service, 'exit');
    service.kill('SIGTERM');
    expect((await over)[0]).toBe(0);
    expect(readdirSync(data)).toContain('bot.sqlite');
  });

  it('has the commands of operators', () => {
    const env = { PATH: '/nowhere', DATA_DIR: data };
    const checked = execFileSync(process.execPath, ['dist/src/knowledge/cli/main.js', 'check'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(checked).not.toBe('');
    const known = execFileSync(process.execPath, ['dist/src/data-cli/main.js', 'people'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(known).toContain('  u\n');
  });

  it('names every package in it in the notices and the bill of materials', () => {
    const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const bom = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')) as {
      bomFormat: string;
      components: { name: string; group?: string; version: string }[];
    };
    expect(bom.bomFormat).toBe('CycloneDX');
    const listed = bom.components.map(
      ({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`,
    );
    const manifests = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => /^(?:@[^/]+\/)?[^/]+\/package\.json$/.test(path),
    );
    expect(manifests.length).toBeGreaterThan(3);
    for (const path of [...manifests, '../../botframework-webchat'].filter((path) =>
      path.endsWith('package.json'),
    )) {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
      expect(notices).toContain(`${name} ${version} (`);
      expect(listed).toContain(`${name} ${version}`);
    }
    for (const name of ['botbuilder', 'restify', 'fuse.js', 'luxon', 'botframework-webchat', 'budoux']) {
      expect(listed.some((line) => line.startsWith(`${name} `))).toBe(true);
      expect(notices).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d`, 'm'));
    }
    expect(listed.some((line) => line.startsWith('typescript '))).toBe(false);
  });

  it('holds no tests, sources or development packages', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(
      files.filter((file) => /\.ts$|^test\/|node_modules\/(?:typescript|jest|esbuild)\//.test(file)),
    ).toEqual([]);
    for (const file of [
      'start.mjs',
      '.env.example',
      'docs/operations.md',
      'deploy/docker/compose.yaml',
      'language/related-words.gz',
    ])
      expect(files).toContain(file);
  });
});
