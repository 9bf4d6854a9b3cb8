// node scripts/run.mjs src/main [arguments]: builds what changed, then runs that module in this process.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, root } from './build.mjs';
import { buildWidget } from './build-widget.mjs';

const [, , name, ...rest] = process.argv;
build();
if (name === 'src/main') await buildWidget();
const entry = join(root, 'dist', `${name}.js`);
process.argv = [process.argv[0], entry, ...rest];
createRequire(import.meta.url)(entry);
