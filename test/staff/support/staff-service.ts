import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../../src/config/read-configuration';
import { LEARNT_FILE } from '../../../src/learnt';
import type { Log } from '../../../src/log';
import { createService } from '../../../src/service';
import { workBeside } from '../../../src/staff';
import { type Database, openDatabase, QuestionLog } from '../../../src/store';
import { openWorkers } from '../../../src/workers';

const ROOT = join(__dirname, '..', '..', '..');
const HELD_OUT = join(ROOT, 'bench', 'eval', 'data', 'held-out.jsonl');

export interface StaffService {
  url: string;
  port: number;
  database: Database;
  knowledgeDirectory: string;
  logged: string[];
  /** Logs a question as if somebody had asked it. */
  asked(text: string, outcome: 'answer' | 'suggest' | 'unknown', entryId?: string): Promise<void>;
  stop(): Promise<void>;
}

let questions = 0;

/** Enough of the examples for every case to stay known: what is saved here is learnt from in a few seconds. */
function thinOut(file: string): void {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const counts = new Map<string, number>();
  const kept = lines.filter((line) => {
    const { entry, case: id } = JSON.parse(line) as { entry: string | null; case?: string };
    const key = `${entry}/${id}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counts.get(key) ?? 0) <= KEPT;
  });
  writeFileSync(file, `${kept.join('\n')}\n`);
}
const KEPT = 6;

/** What one test has learnt from the thinned examples the next need not learn again; its name tells whether it still fits. */
const LEARNT = join(tmpdir(), 'staff-tests-learnt');

function takeLearnt(cacheDirectory: string): void {
  mkdirSync(cacheDirectory, { recursive: true });
  if (existsSync(LEARNT)) copyFileSync(LEARNT, join(cacheDirectory, LEARNT_FILE));
}

function leaveLearnt(cacheDirectory: string): void {
  const own = `${LEARNT}-${process.pid}`;
  copyFileSync(join(cacheDirectory, LEARNT_FILE), own);
  renameSync(own, LEARNT);
}

/** The whole service with the staff page, over a copy of the product's knowledge. */
export async function startStaffService(environment: Record<string, string> = {}): Promise<StaffService> {
  const folder = mkdtempSync(join(tmpdir(), 'staff-'));
  const knowledgeDirectory = join(folder, 'knowledge');
  cpSync(join(ROOT, 'knowledge'), knowledgeDirectory, { recursive: true });
  thinOut(join(knowledgeDirectory, 'cases.jsonl'));
  const logged: string[] = [];
  const log: Log = (event, details) => logged.push(JSON.stringify({ event, ...details }));
  const cacheDirectory = join(folder, 'data');
  const program = join(ROOT, 'scripts', 'worker.mjs');
  const location = { program, knowledgeDirectory, cacheDirectory };
  takeLearnt(cacheDirectory);
  const workers = await openWorkers({ ...location, count: 1, limitMs: 30_000, log });
  leaveLearnt(cacheDirectory);
  const database = await openDatabase(cacheDirectory);
  const service = createService(readConfiguration({ PORT: '0', ...environment }), {
    database,
    run: workers.run,
    knowledge: workers.knowledge,
    now: Date.now,
    log,
    staff: {
      knowledgeDirectory,
      assetDirectory: join(ROOT, 'src', 'staff', 'assets'),
      work: workBeside({ workers, heldOutFile: HELD_OUT, now: Date.now }),
      learning: workers.standing,
      onWritten: workers.look,
    },
  });
  await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
  const { port } = service.server.address();
  const questionLog = new QuestionLog(database, Date.now);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    database,
    knowledgeDirectory,
    logged,
    asked: async (text, outcome, entryId) => {
      const conversationId = `emulator/conversations/${++questions}`;
      const turn = { channel: 'emulator', conversationId, userId: 'u', text, outcome, confidence: 0.1 };
      await questionLog.record({ ...turn, ...(entryId !== undefined && { entryId }) });
    },
    async stop() {
      await service.close();
      await workers.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Got {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
  /** The session, to be sent with the next request. */
  cookie: string;
  /** All that were set. */
  cookies: readonly string[];
  /** The token that stands in the page's forms. */
  token: string;
}

/** One request with any headers, those too that `fetch` sets itself. */
export function send(
  { port }: { port: number },
  method: string,
  path: string,
  headers: Record<string, string> = {},
  form?: Record<string, string>,
): Promise<Got> {
  const body = form === undefined ? undefined : new URLSearchParams(form).toString();
  const typed = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { port, host: '127.0.0.1', method, path, headers: { ...typed, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const cookies = (response.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '');
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text,
            cookie: cookies[0] ?? '',
            cookies,
            token: /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '',
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
