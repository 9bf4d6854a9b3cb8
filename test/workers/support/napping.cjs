// A thread of the pool whose tasks do nothing but hold it: `nap` for so many milliseconds; `broken` never starts.
const { parentPort, threadId } = require('node:worker_threads');

parentPort.once('message', ({ broken }) => {
  if (broken) process.exit(1);
  parentPort.on('message', ([, milliseconds]) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    parentPort.postMessage({ answer: { result: threadId } });
  });
  parentPort.postMessage({ ready: true });
});
