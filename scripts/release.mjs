// npm run release [-- --folder PATH]: everything that runs on Node alone, as dist/release/NAME-VERSION.tar.gz or in a folder.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build, bundle, bundleInto, root } from './build.mjs';
import { buildWidget } from './build-widget.mjs';
import { notices } from './notices.mjs';
import { makeSbom } from './sbom.mjs';
import { packagesBeside } from './shipped.mjs';

const { name, version, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** Commands that operators use; each is one file there. */
const COMMANDS = {
  data: 'src/data-cli/main',
  knowledge: 'src/knowledge/cli/main',
  report: 'src/report/main',
};
/** Run by the service beside itself. */
const PROGRAMS = ['src/watchdog/worker', 'src/store/doctor/program'];
const AS_THEY_ARE = [
  'knowledge',
  'language',
  'deploy',
  'docs',
  '.env.example',
  'README.md',
  'src/staff/assets',
  'scripts/ascii.mjs',
  'scripts/build.mjs',
  'scripts/serve.mjs',
  'scripts/worker.mjs',
  'scripts/run-bundle.mjs',
  'scripts/supervise.mjs',
];
/** kuromoji's build for browsers and its examples; how far this machine's knowledge follows its store. */
const NOT_NEEDED =
  /[\\/](?:kuromoji[\\/](?:build|demo|example|test)|test|tests|\.github)(?:[\\/]|$)|\.(?:map|v8|d\.ts|ts)$|[\\/]\.version\.json/;

const START = `// Runs the service; node start.mjs
import { fileURLToPath } from 'node:url';
import { supervise } from './scripts/supervise.mjs';

supervise(fileURLToPath(new URL('scripts/serve.mjs', import.meta.url)));
`;

async function makeRelease(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build();
  await buildWidget();
  const copy = (path) => {
    const from = join(root, path);
    if (existsSync(from))
      cpSync(from, join(folder, path), {
        recursive: true,
        filter: (file) => !NOT_NEEDED.test(`/${relative(root, file)}`),
      });
  };
  const workers = join('dist', 'src', 'workers', 'worker.bundle.js');
  for (const path of [...AS_THEY_ARE, relative(root, bundle), workers, join('dist', 'widget')]) copy(path);
  for (const packageFolder of packagesBeside()) copy(relative(root, packageFolder));
  unpackAll(join(folder, 'node_modules', 'kuromoji', 'dict'));
  const commands = Object.entries(COMMANDS).filter(([, entry]) => existsSync(join(root, `${entry}.ts`)));
  for (const entry of [...PROGRAMS, ...commands.map(([, path]) => path)])
    bundleInto(join(root, `${entry}.ts`), join(folder, 'dist', `${entry}.js`));
  writeFileSync(join(folder, 'start.mjs'), START);
  const scripts = Object.fromEntries(commands.map(([command, entry]) => [command, `node dist/${entry}.js`]));
  const manifest = {
    name,
    version,
    private: true,
    type: 'commonjs',
    engines: { node: engines.node },
    scripts: { start: 'node start.mjs', ...scripts },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices());
  writeFileSync(join(folder, 'sbom.cdx.json'), makeSbom());
}

/** The dictionary: a start takes a quarter longer where it has to be unpacked then, and the archive packs it all the same. */
function unpackAll(folder) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.gz'))) {
    writeFileSync(join(folder, basename(name, '.gz')), gunzipSync(readFileSync(join(folder, name))));
    rmSync(join(folder, name));
  }
}

function pack(folder) {
  const archive = `${folder}.tar.gz`;
  // The same content makes the same archive, whoever packs it.
  const order = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=2000-01-01'];
  const { status } = spawnSync(
    'tar',
    [...order, '-czf', archive, '-C', join(folder, '..'), basename(folder)],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('tar could not make the archive');
  return archive;
}

const at = process.argv.indexOf('--folder');
const folder = at < 0 ? join(root, 'dist', 'release', `${name}-${version}`) : process.argv[at + 1];
await makeRelease(folder);
if (at < 0) {
  const archive = pack(folder);
  console.log(`${relative(root, archive)}  ${(statSync(archive).size / 1e6).toFixed(1)} MB`);
} else console.log(folder);
