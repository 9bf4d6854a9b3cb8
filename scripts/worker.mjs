// What the service's worker threads run (src/workers/worker.ts), as it was built.
import { workerBundle } from './build.mjs';
import { runBundle } from './run-bundle.mjs';

let keep;
const { listen } = runBundle(workerBundle, (how) => {
  keep = how;
});
// When the thread is ready, the most of its code is compiled.
await listen(() => keep?.());
