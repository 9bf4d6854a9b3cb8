import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { readConfiguration } from '../../src/config/read-configuration';
import type { Log } from '../../src/log';
import { createService } from '../../src/service';
import { type Database, openDatabase } from '../../src/store';
import { runHere } from './run-here';
import { understand } from './talk';

export interface RunningService {
  url: string;
  dataDirectory: string;
  logged: string[];
  /** Posts an activity as Emulator does; what is not given is filled in. */
  post(activity: Partial<Activity> & Record<string, unknown>): Promise<Response>;
  /** Posts a message and returns what comes back with the response. */
  ask(conversation: string, text: string, more?: Partial<Activity>): Promise<Partial<Activity>[]>;
  /** A second look at its store, once it has committed: this process cannot wait for itself to end a transaction. */
  openBeside(): ReturnType<typeof openDatabase>;
  stop(): Promise<void>;
}

/** Longer than what nobody waits for stays uncommitted, in milliseconds. */
const SETTLED_MS = 60;

let activities = 0;

/**
 * The service as it is built for use, on a free port and with a store of its own.
 * @param over may put faults between the service and its store
 */
export async function startService(
  environment: Record<string, string> = {},
  over: (database: Database) => Database = (database) => database,
): Promise<RunningService> {
  const dataDirectory = environment.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'server-id-bot-')));
  const known = await understand();
  const logged: string[] = [];
  const log: Log = (event, details) => logged.push(JSON.stringify({ event, ...details }));
  const service = createService(readConfiguration({ PORT: '0', DATA_DIR: dataDirectory, ...environment }), {
    database: over(await openDatabase(dataDirectory)),
    run: await runHere(),
    knowledge: () => known.knowledge,
    now: Date.now,
    log,
  });
  await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${service.server.address().port}`;
  const post: RunningService['post'] = (activity) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `activity-${++activities}`,
        channelId: 'emulator',
        serviceUrl: 'http://127.0.0.1:1',
        from: { id: 'user' },
        recipient: { id: 'bot' },
        ...activity,
      }),
    });
  return {
    url,
    dataDirectory,
    logged,
    post,
    async openBeside() {
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      return openDatabase(dataDirectory);
    },
    async ask(conversation, text, more = {}) {
      const answer = await post({
        conversation: { id: conversation } as never,
        text,
        deliveryMode: 'expectReplies',
        ...more,
      });
      if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
      return ((await answer.json()) as { activities: Partial<Activity>[] }).activities;
    },
    async stop() {
      await service.close();
      if (!environment.DATA_DIR) await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** The text of the messages among some activities. */
export const textOf = (sent: readonly Partial<Activity>[]): string =>
  sent
    .filter(({ type }) => type === 'message')
    .map(({ text }) => text)
    .join('\n');

/** The value of the last trace with that name. */
export const traceOf = (
  sent: readonly Partial<Activity>[],
  name: string,
): Record<string, unknown> | undefined =>
  sent.filter((activity) => activity.type === 'trace' && activity.name === name).at(-1)?.value;
