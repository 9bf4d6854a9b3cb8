import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const SOFTWARE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
/** With what is left of the three seconds for whoever waits. */
const STOP_WITHIN_MS = 2_200;
/** A turn that hangs is apologised for before the process ends. */
const TURNS_WITHIN_MS = 1_000;
/** The stream to the process that started this one, see scripts/supervise.mjs. */
const SUPERVISOR = process.argv[2] === undefined ? undefined : Number(process.argv[2]);

async function main(): Promise<void> {
  const { loadEnvironmentFile } = await import('./config/environment-file.js');
  const { doubtfulNames } = await import('./config/doubtful-names.js');
  const { readConfiguration } = await import('./config/read-configuration.js');
  const { variableNames } = await import('./config/variables.js');
  const { createLog } = await import('./log.js');
  const { guardOutput } = await import('./guard-output.js');
  const { createMetrics } = await import('./telemetry/metrics.js');
  const file = loadEnvironmentFile();
  // Said first: a misspelt name is often why the rest cannot be used.
  for (const message of doubtfulNames(process.env, file, variableNames))
    createLog()('setting-unknown', { message });
  const configuration = readConfiguration(process.env);
  const metrics = createMetrics();
  const log = metrics.counting(createLog(configuration.logLevel));
  guardOutput(log);
  if (!configuration.database) {
    const { prepareDataFolder } = await import('./store/data-folder.js');
    await prepareDataFolder(configuration.dataDirectory);
  }
  const { seedKnowledge } = await import('./knowledge/seed-knowledge.js');
  const knowledgeDirectory = resolve(ROOT, configuration.knowledgeDirectory);
  if (await seedKnowledge(knowledgeDirectory, join(ROOT, 'knowledge')))
    log('knowledge-seeded', { directory: knowledgeDirectory });
  // The file is looked through by a process of its own, while the knowledge is read.
  const doctor = { program: join(__dirname, 'store', 'doctor', 'program.js'), log };
  const open = async () => {
    const { openStore } = await import('./store/index.js');
    return openStore(configuration, doctor, metrics.meter.queryEnded);
  };
  // Where other instances may have saved, or a save was cut off, the files are first brought to where the store is.
  const { isHalfWritten } = await import('./staff/following/mark.js');
  const behind =
    configuration.database || (await isHalfWritten(knowledgeDirectory)) ? await open() : undefined;
  if (behind) {
    const { follow } = await import('./staff/index.js');
    await behind.exclusively('knowledge', () =>
      follow({ directory: knowledgeDirectory, database: behind, log }),
    );
  }
  const { openWorkers } = await import('./workers/index.js');
  const workersOpening = openWorkers({
    program: join(ROOT, 'scripts', 'worker.mjs'),
    count: configuration.workers,
    limitMs: configuration.turnLimitSeconds * 1_000,
    knowledgeDirectory,
    cacheDirectory: configuration.dataDirectory,
    log,
  });
  // Unpacking the dictionary takes longest: all else is loaded beside it.
  workersOpening.catch(() => undefined);
  const { createService } = await import('./service.js');
  const storeOpening = behind ? Promise.resolve(behind) : open();
  storeOpening.catch(() => undefined);
  const { announce } = await import('./announce.js');
  const { collectGarbage } = await import('./collect-garbage.js');
  const { startWatchdog } = await import('./watchdog/start.js');
  const { listen } = await import('./listen.js');
  const { versionOf } = await import('./knowledge/version-of.js');
  const { showMetrics } = await import('./show-metrics.js');
  const { workBeside } = await import('./staff/index.js');
  const { reportBeside } = await import('./report/mail/report-beside.js');
  const database = await storeOpening;
  const workers = await workersOpening;
  // What is read above may hold up a slow machine for seconds; from here on messages are dealt with, those left over first.
  startWatchdog({
    program: join(__dirname, 'watchdog', 'worker.js'),
    limitSeconds: configuration.hangLimitSeconds,
    supervisor: SUPERVISOR,
  });
  const service = createService(configuration, {
    database,
    run: workers.run,
    load: workers.load,
    knowledge: workers.knowledge,
    now: Date.now,
    log,
    metrics,
    version: SOFTWARE.version,
    notices: readFileSync(join(ROOT, 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
    widgetDirectory: join(ROOT, 'dist', 'widget'),
    makeReport: reportBeside(join(__dirname, 'report', 'main.js')),
    staff: {
      knowledgeDirectory,
      assetDirectory: join(ROOT, 'src', 'staff', 'assets'),
      work: workBeside({
        workers,
        heldOutFile: join(ROOT, 'bench', 'eval', 'data', 'held-out.jsonl'),
        now: Date.now,
      }),
      learning: workers.standing,
      onWritten: workers.look,
    },
  });
  // While the first thread that answers makes itself ready.
  await collectGarbage();
  await workers.ready();
  const shown = await showMetrics(configuration.metrics, metrics.registry);
  await listen(service.server, configuration.port, configuration.host);
  announce(configuration, service.server.address().port, process.stdout, shown?.address);
  log('service-ready', {
    version: SOFTWARE.version,
    knowledge: versionOf(workers.knowledge()),
    node: process.version,
    ms: Math.round(performance.now()),
  });
  // Both this process and its supervisor may get the signal, so that it comes twice.
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (!stopping) void stop();
      stopping = true;
    });

  async function stop(): Promise<void> {
    // A connector that never answers must not keep the process: what was decided is kept already.
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    workers.hurry(TURNS_WITHIN_MS);
    await service.close();
    shown?.close();
    await workers.close();
    process.exit(0);
  }
}

main().catch((error: unknown) => {
  // What has a code says in its message what the operator can do; anything else is a fault in here.
  const expected = error instanceof Error && 'code' in error;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  // A folder that does not answer would hold up an ordinary end too.
  if (error instanceof Error && error.name === 'UnansweringFolderError') process.kill(process.pid, 'SIGKILL');
  process.exit(1);
});
