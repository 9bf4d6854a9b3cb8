import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ConfigurationError } from '../../src/config/configuration-error';
import { buildPackage, PackageError } from '../../src/teams/build-package';
import { MANIFEST_VERSION } from '../../src/teams/manifest';
import { readTeamsSettings } from '../../src/teams/settings';
import { findingsIn, schemasFolder } from '../../src/teams/validate';
import { startTalk } from '../support/talk';

const FOLDER = join(__dirname, '..', '..', 'teams');
const ENVIRONMENT = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  PUBLIC_URL: 'https://bot.example.co.jp',
  TEAMS_DEVELOPER_NAME: '株式会社サンプル',
  TEAMS_WEBSITE_URL: 'https://www.example.co.jp/',
  TEAMS_PRIVACY_URL: 'https://www.example.co.jp/privacy',
  TEAMS_TERMS_URL: 'https://www.example.co.jp/terms',
};
let standard: Uint8Array;
beforeAll(() => {
  standard = built();
});
const built = (more: object = {}) => buildPackage(readTeamsSettings({ ...ENVIRONMENT, ...more }), FOLDER);
const manifestIn = (zip: Uint8Array) => JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] as Uint8Array));

it('follows the newest schema there is', () => {
  const versions = readdirSync(schemasFolder()).filter((name) => /^v\d/.test(name));
  const newest = versions.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  expect(newest).toBe(`v${MANIFEST_VERSION}`);
});

it('holds a manifest for every scope, its English texts and both icons, and nothing else', () => {
  const files = unzipSync(standard);
  expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  const manifest = manifestIn(standard);
  expect(findingsIn(manifest, 'MicrosoftTeams')).toEqual([]);
  expect(manifest).toMatchObject({
    id: ENVIRONMENT.MicrosoftAppId,
    validDomains: ['bot.example.co.jp'],
    localizationInfo: { defaultLanguageTag: 'ja' },
    bots: [
      { botId: ENVIRONMENT.MicrosoftAppId, scopes: ['personal', 'team', 'groupChat'], supportsFiles: true },
    ],
  });
});

it('has icons of the sizes that Teams asks for', () => {
  const files = unzipSync(standard);
  const size = (name: string) => {
    const view = new DataView((files[name] as Uint8Array).slice().buffer);
    return [view.getUint32(16), view.getUint32(20)];
  };
  expect([size('color.png'), size('outline.png')]).toEqual([
    [192, 192],
    [32, 32],
  ]);
});

it('is the same for the same settings, and has an id of its own where one is given', () => {
  expect(Buffer.from(built()).equals(Buffer.from(standard))).toBe(true);
  const id = '99999999-2222-3333-4444-555555555555';
  const { id: own, version, bots } = manifestIn(built({ TEAMS_APP_ID: id, TEAMS_APP_VERSION: '2.3.4' }));
  expect([own, version, bots[0].botId]).toEqual([id, '2.3.4', ENVIRONMENT.MicrosoftAppId]);
});

it.each([
  ['MicrosoftAppId', [undefined, 'app', '11111111-2222-3333-4444-55555555555g']],
  ['PUBLIC_URL', [undefined, 'http://bot.example.co.jp', 'bot.example.co.jp']],
  ['TEAMS_DEVELOPER_NAME', [undefined, '  ', 'あ'.repeat(33)]],
  ['TEAMS_WEBSITE_URL', [undefined, 'http://a.example', 'javascript:alert(1)']],
  ['TEAMS_PRIVACY_URL', [undefined, 'privacy']],
  ['TEAMS_TERMS_URL', [undefined, 'ftp://a.example']],
  ['TEAMS_APP_ID', ['x']],
  ['TEAMS_APP_VERSION', ['1', '1.0.0-beta', 'v1.0.0']],
])('names %s where it is missing or wrong', (name, values) => {
  for (const value of values) {
    try {
      built({ [name]: value });
      throw new Error(`${name}=${value} was taken`);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError);
      const { findings } = error as ConfigurationError;
      expect(findings).toEqual([expect.stringMatching(`^${name}: `)]);
    }
  }
});

it('names everything that is missing at once', () => {
  expect(() => readTeamsSettings({})).toThrow(/MicrosoftAppId[\s\S]*PUBLIC_URL[\s\S]*TEAMS_TERMS_URL/);
});

it('refuses what the schema refuses', () => {
  const settings = { ...readTeamsSettings(ENVIRONMENT), botId: 'no-guid' };
  expect(() => buildPackage(settings, FOLDER)).toThrow(PackageError);
});

it('offers commands that the bot understands', async () => {
  const [list] = manifestIn(standard).bots[0].commandLists as { commands: { title: string }[] }[];
  for (const { title } of list?.commands ?? []) {
    const said = (await startTalk()).say(title);
    expect([title, said.asks ?? said.text]).toEqual([
      title,
      expect.stringMatching(/^[a-z-]+\/\w+$|窓口|こんなことができます|証明書/),
    ]);
  }
});
