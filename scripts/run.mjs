// node scripts/run.mjs src/main [arguments]: builds what changed, then runs that module in this process.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, bundle, root } from './build.mjs';
import { buildWidget } from './build-widget.mjs';
import { runBundle } from './run-bundle.mjs';

const [, , name, ...rest] = process.argv;
build();
const service = name === 'src/main';
if (service) await buildWidget();
const entry = service ? bundle : join(root, 'dist', `${name}.js`);
process.argv = [process.argv[0], entry, ...rest];
if (service) runBundle(bundle);
else createRequire(import.meta.url)(entry);
