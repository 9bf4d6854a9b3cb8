// What the service's worker threads run (src/workers/worker.ts), as it was built.
import { workerBundle } from './build.mjs';
import { runBundle } from './run-bundle.mjs';

let keep;
const { listen } = runBundle(workerBundle, (how) => {
  keep = how;
});
await listen();
// The thread is ready, and with that the most of its code compiled.
keep?.();
