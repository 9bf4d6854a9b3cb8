import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Host, SERVICE, startHost } from '../direct-line/host';
import { randomFrom } from '../person/person';
import { newSecrets, type Secrets, secretsIn } from './oddities';
import { malformedRequest, type Session } from './requests';
import { type Answer, send } from './send';

const ROOT = join(__dirname, '..', '..', '..');
const AT_ONCE = 16;
/** One conversation takes about this many before its share is used up. */
const SESSION_EVERY = 200;
const LOOP_MS = 50;
const SHOWN = 10;
/** At the end against the second tenth, when all has been used once. */
const GROWTH = 1.15;
/** Of those that took longest, so many are tried again by themselves. */
const TRIED_AGAIN = 30;

interface Tried {
  bytes: Buffer;
  answer: Answer;
}

/**
 * `npm run bench malformed [REQUESTS] [SEED]`: malformed requests on every route of the service. Ends with 1 where one was
 * answered with 5xx (other than 501 to an unknown invoke) or cost more than 50 ms, where memory grew, or where a planted name or key stands in the log or a key in a file.
 */
export async function run([count = '30000', seed = '1']: readonly string[]): Promise<void> {
  let log = '';
  const host = await startHost(SERVICE, ROOT, (text) => {
    log += text;
  });
  const connector = createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"1"}'));
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
  try {
    const secrets = newSecrets();
    const { answers, megabytes } = await attack(host, {
      count: Number(count),
      seed: Number(seed),
      serviceUrl,
      secrets,
    });
    await report(host, { answers, megabytes, log: () => log, secrets });
  } finally {
    connector.close();
    await host.stop();
  }
}

async function attack(
  host: Host,
  { count, seed, serviceUrl, secrets }: { count: number; seed: number; serviceUrl: string; secrets: Secrets },
) {
  const random = randomFrom(seed);
  const port = Number(new URL(host.url).port);
  const answers: Tried[] = [];
  const megabytes: number[] = [];
  let session = await arrive(host.url);
  let sent = 0;
  async function work(): Promise<void> {
    while (sent < count) {
      sent += 1;
      // The others go on counting while this one waits.
      const own = sent;
      if (own % SESSION_EVERY === 0) session = await arrive(host.url);
      if (own % Math.ceil(count / 10) === 0) {
        megabytes.push(Math.round(host.residentMb()));
        process.stderr.write(`${own} of ${count}\r`);
      }
      const bytes = malformedRequest({ random, secrets, session, serviceUrl }, `${seed}-${own}`);
      const answer = await send(port, bytes);
      if (answer.status >= 500 || answer.milliseconds > LOOP_MS || answer.status === 0)
        answers.push({ bytes, answer });
      else answers.push({ bytes: Buffer.alloc(0), answer: { ...answer, text: '' } });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { answers, megabytes };
}

async function arrive(url: string): Promise<Session> {
  const response = await fetch(`${url}/widget/token`, { method: 'POST', body: '{}' });
  const session = (await response.json()) as Session;
  const headers = { authorization: `Bearer ${session.token}` };
  await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers });
  return session;
}

async function report(
  host: Host,
  {
    answers,
    megabytes,
    log,
    secrets,
  }: { answers: readonly Tried[]; megabytes: readonly number[]; log: () => string; secrets: Secrets },
): Promise<void> {
  const statuses = new Map<number, number>();
  for (const { answer } of answers) statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  // 501 is what the protocol answers to an invoke that nobody here knows.
  const failed = answers.filter(({ answer }) => answer.status >= 500 && answer.status !== 501);
  const slowest = answers
    .filter(({ answer }) => answer.milliseconds > LOOP_MS && answer.status !== 0)
    .sort((one, other) => other.answer.milliseconds - one.answer.milliseconds);
  const dear: Tried[] = [];
  for (const tried of slowest.slice(0, TRIED_AGAIN))
    if ((await costs(host, tried.bytes)) > LOOP_MS) dear.push(tried);
  const files = readdirSync(host.data).map((name) => readFileSync(join(host.data, name), 'utf8'));
  const logged = secretsIn(log(), secrets);
  const kept = files.flatMap((text) => secretsIn(text, { ...secrets, names: [] }));
  console.log(
    `${answers.length} requests: ${[...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, n]) => `${status}: ${n}`)
      .join(', ')}`,
  );
  console.log(`resident memory in MB, in tenths of the run: ${megabytes.join(' ')}`);
  console.log(`5xx: ${failed.length}; over ${LOOP_MS} ms of processor time by themselves: ${dear.length}`);
  console.log(`planted secrets in the log: ${logged.length}; keys in files: ${kept.length}`);
  for (const { bytes, answer } of [...failed.slice(0, SHOWN), ...dear.slice(0, SHOWN)])
    console.log(`\n${answer.status} after ${Math.round(answer.milliseconds)} ms: ${shown(bytes)}`);
  for (const secret of logged) console.log(`\nin the log: ${lineWith(log(), secret)}`);
  const grown = (megabytes.at(-1) ?? 0) > GROWTH * (megabytes[1] ?? Number.POSITIVE_INFINITY);
  process.exitCode = failed.length + dear.length + logged.length + kept.length > 0 || grown ? 1 : 0;
}

/** Processor time of the request by itself, in milliseconds: the least of three tries, because others run too. */
async function costs(host: Host, bytes: Buffer): Promise<number> {
  const port = Number(new URL(host.url).port);
  const tries: number[] = [];
  for (let left = 3; left > 0; left -= 1) {
    const before = host.cpuMs();
    await send(port, bytes);
    tries.push(host.cpuMs() - before);
  }
  return Math.min(...tries);
}

const shown = (bytes: Buffer) => JSON.stringify(bytes.toString('utf8').slice(0, 1_500));
const lineWith = (log: string, secret: string) =>
  log
    .split('\n')
    .find((line) => line.includes(secret))
    ?.slice(0, 600);
