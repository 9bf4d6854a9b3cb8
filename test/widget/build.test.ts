import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createServer } from 'restify';
import { mountWidget, WidgetNotBuiltError } from '../../src/channels/widget';
import { withFreshBuild } from './support/built-widget';

describe('building the widget', () => {
  it('lays both compressed forms beside each file, equal to it', () =>
    withFreshBuild(async (folder) => {
      const assets = join(folder, 'assets');
      const plain = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));
      expect(plain).toHaveLength(7);
      for (const name of plain) {
        const bytes = readFileSync(join(assets, name));
        expect(gunzipSync(readFileSync(join(assets, `${name}.gz`))).equals(bytes)).toBe(true);
        expect(brotliDecompressSync(readFileSync(join(assets, `${name}.br`))).equals(bytes)).toBe(true);
      }
    }));

  it('does nothing when nothing changed', () =>
    withFreshBuild(async (folder, rebuild) => {
      const before = statSync(join(folder, 'manifest.json')).mtimeMs;
      rebuild();
      expect(statSync(join(folder, 'manifest.json')).mtimeMs).toBe(before);
    }));

  it('does nothing when the sources only look newer, as copied ones do', () =>
    withFreshBuild(async (folder, rebuild) => {
      const before = statSync(join(folder, 'manifest.json')).mtimeMs;
      utimesSync(join(folder, '.built'), 0, 0);
      rebuild();
      expect(statSync(join(folder, 'manifest.json')).mtimeMs).toBe(before);
    }));

  it('removes what an earlier build left, but not while a running service may still name it', () =>
    withFreshBuild(async (folder, rebuild) => {
      const [old, recent] = ['frame-000000000000.js', 'frame-111111111111.js'];
      for (const name of [old, recent]) writeFileSync(join(folder, 'assets', name), '');
      utimesSync(join(folder, 'assets', old), 0, 0);
      writeFileSync(join(folder, '.built'), 'of other sources');
      // As old as the first version of anything: so the next build finds its sources newer.
      utimesSync(join(folder, '.built'), 0, 0);
      rebuild();
      expect(readdirSync(join(folder, 'assets'))).not.toContain(old);
      expect(readdirSync(join(folder, 'assets'))).toContain(recent);
    }));

  it('is asked for by name where it is missing', () => {
    const server = createServer();
    const options = { directory: '/nowhere', frameAncestors: [], log: () => {} };
    expect(() => mountWidget(server, options)).toThrow(WidgetNotBuiltError);
    expect(() => mountWidget(server, options)).toThrow(/build-widget\.mjs/);
    server.close();
  });
});
