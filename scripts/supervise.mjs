import { spawn } from 'node:child_process';

/** The service itself gives up waiting after 2.2 s; what it had taken on is dealt with at the next start. */
const STOP_WITHIN_MS = 2_900;
const MOST_RESTARTS = 5;
const RESTARTS_WITHIN_MS = 10 * 60_000;
/**
 * Else glibc keeps what threads let go of, some 50 MB after the start: it moves this threshold up with every large piece that is
 * let go. What is larger than this is given back at once.
 */
const MEMORY = { MALLOC_MMAP_THRESHOLD_: String(128 * 1024) };
/**
 * One thread for compiling and for collecting garbage beside the service's own threads, instead of four, which take a tenth of the
 * processor time of a message for waking one another.
 */
const FLAGS = [
  '--v8-pool-size=1',
  // What is new in the main thread's heap is soon garbage: 16 MB at a time for it cost 35 MB more and save no processor time.
  '--max-semi-space-size=2',
  // What grows is what turns leave behind: else the heap may double after a crowd before V8 collects it. All flags stand here: V8 does
  // not take up compiled code that was kept under others (run-bundle.mjs).
  '--heap-growing-percent=25',
];
/** The first stream behind stdin, stdout and stderr. */
const STREAM = 3;

/** How native code ends a process; the start that follows looks at the store. */
const NATIVE_ENDS = ['SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGTRAP'];

/**
 * Runs the service in a process of its own until it ends, and starts it again where its watchdog ended it because it stood
 * still, or native code did. This process does nothing else, so that it can always stop the other one.
 * @param program what Node runs; it is given the number of the stream between both processes: the service's end closes when
 * this process ends, and the service writes to it before its watchdog ends it
 */
export function supervise(program) {
  const restarts = [];
  let service;
  let stopping = false;
  const start = () => {
    let stoodStill = false;
    service = spawn(process.execPath, [...FLAGS, ...process.execArgv, program, String(STREAM)], {
      stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
      env: { ...MEMORY, ...process.env },
    });
    service.stdio[STREAM]
      .on('error', () => undefined)
      .on('data', () => {
        stoodStill = true;
      });
    service.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
    // Later than 'exit': only then everything that it wrote has been read.
    service.once('close', (code, signal) => {
      if (stopping) process.exit(code ?? (signal === 'SIGKILL' ? 1 : 0));
      if (!stoodStill && !NATIVE_ENDS.includes(signal)) process.exit(code ?? 1);
      if (mayRestart(restarts, performance.now())) {
        log('service-started-again', { signal, restarts: restarts.length, most: MOST_RESTARTS });
        start();
      } else {
        log('service-given-up', { restarts: MOST_RESTARTS, minutes: RESTARTS_WITHIN_MS / 60_000 });
        process.exit(1);
      }
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      service.kill(signal);
      if (stopping) return;
      stopping = true;
      setTimeout(() => {
        log('service-killed', { reason: 'It did not stop in time.' });
        service.kill('SIGKILL');
      }, STOP_WITHIN_MS).unref();
    });
  }
  start();
}

/** Notes a restart unless there have been too many already. */
function mayRestart(restarts, now) {
  while (restarts[0] < now - RESTARTS_WITHIN_MS) restarts.shift();
  return restarts.length < MOST_RESTARTS && restarts.push(now) > 0;
}

/** As the service writes its log. */
function log(event, details) {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
}
