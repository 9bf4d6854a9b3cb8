import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';
import { BEAT, DEBUGGED, type Watched } from './watched';

// Runs in a thread of its own: whatever holds up the service's event loop does not hold up this one. Time is counted in this
// thread's beats, because a suspended machine and a stopped process stop both.

const { signs, beatMs, limitMs, supervisor } = workerData as Watched;
const STDERR = 2;

let seen = Atomics.load(signs, BEAT);
let missed = 0;

setInterval(() => {
  const beat = Atomics.load(signs, BEAT);
  missed = beat === seen && Atomics.load(signs, DEBUGGED) === 0 ? missed + 1 : 0;
  seen = beat;
  if (missed * beatMs >= limitMs) endStandingStill();
}, beatMs);

// The other end closes when the supervisor has ended, however it ended: nobody else would stop this process then.
if (supervisor !== undefined) {
  new Socket({ fd: supervisor, readable: true })
    .on('error', () => undefined)
    .on('close', endProcess)
    .resume();
}

function endStandingStill(): void {
  try {
    const seconds = limitMs / 1000;
    writeSync(
      STDERR,
      `${JSON.stringify({ time: new Date().toISOString(), event: 'event-loop-stood-still', seconds })}\n`,
    );
  } catch {
    // A log that nobody reads must not keep it from ending.
  }
  try {
    if (supervisor !== undefined) writeSync(supervisor, 'stood still');
  } catch {
    // No supervisor any more.
  }
  endProcess();
}

function endProcess(): void {
  process.kill(process.pid, 'SIGKILL');
}
