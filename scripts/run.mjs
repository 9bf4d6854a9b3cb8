// node scripts/run.mjs src/main [arguments]: builds what changed, then runs that module in this process; the service in one of
// its own, which is started again when it stood still.
import { url as inspectorUrl } from 'node:inspector';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, bundle, root } from './build.mjs';
import { buildWidget } from './build-widget.mjs';
import { runBundle } from './run-bundle.mjs';
import { supervise } from './supervise.mjs';

const [, , name, ...rest] = process.argv;
await build();
if (name === 'src/main') {
  await buildWidget();
  // Under a debugger it is this process that somebody looks into.
  if (inspectorUrl()) {
    process.argv = [process.argv[0], bundle];
    runBundle(bundle);
  } else supervise(join(root, 'scripts', 'serve.mjs'));
} else {
  const entry = join(root, 'dist', `${name}.js`);
  process.argv = [process.argv[0], entry, ...rest];
  createRequire(import.meta.url)(entry);
}
