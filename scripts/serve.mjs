// node scripts/serve.mjs [STREAM]: runs the service as it was built. STREAM leads to the process that started it (supervise.mjs).
import { bundle } from './build.mjs';
import { runBundle } from './run-bundle.mjs';

runBundle(bundle);
