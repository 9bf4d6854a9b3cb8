import { Agent, request } from 'node:http';
import type { Host } from '../direct-line/host';
import type { Connector } from './connector';

/** How messages come and replies go. */
export const WAYS = ['msteams', 'emulator', 'expectReplies'] as const;
export type Way = (typeof WAYS)[number];

export interface Figures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the process and its threads for each message. */
  cpuMs: number;
  /** Activities that the channel was sent for each message. */
  sent: number;
}

/** What people say, one after the other; each conversation begins at another place. */
const SAID = [
  'こんにちは',
  '更新はいつから申請できますか',
  '料金はいくらですか',
  '新規申請か更新申請かを判定して',
  'はい、あります',
  'キャンセル',
  '担当者が変わっても更新できますか',
  'CSRは毎回作り直すのですか',
];
const WARM_MS = 400;
const MEASURED_MS = 1_000;

let runs = 0;

/** So many conversations in each of which somebody says the next thing as soon as the last has been dealt with. */
export async function measure(
  host: Host,
  connector: Connector,
  way: Way,
  conversations: number,
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: conversations });
  const run = ++runs;
  const started = performance.now();
  const from = started + WARM_MS;
  const until = from + MEASURED_MS;
  const times: number[] = [];
  let [cpu, taken] = [0, 0];
  const begin = setTimeout(() => {
    [cpu, taken] = [host.cpuMs(), connector.taken()];
  }, WARM_MS);
  await Promise.all(
    Array.from({ length: conversations }, async (_, person) => {
      for (let at = 0; performance.now() < until; at += 1) {
        const sentAt = performance.now();
        const text = SAID[(person + at) % SAID.length] ?? '';
        await post(
          agent,
          host.url,
          activityOf(`${run}-${person}`, `${run}-${person}-${at}`, text, way, connector.url),
        );
        const now = performance.now();
        if (now >= from && now < until) times.push(now - sentAt);
      }
    }),
  );
  clearTimeout(begin);
  const [cpuUsed, sent] = [host.cpuMs() - cpu, connector.taken() - taken];
  agent.destroy();
  times.sort((one, other) => one - other);
  const quantile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    perSecond: (times.length / MEASURED_MS) * 1_000,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    cpuMs: cpuUsed / times.length,
    sent: sent / times.length,
  };
}

/** Of several runs of one server: the mean of each figure. */
export function together(runs: readonly Figures[]): Figures {
  const mean = (figure: keyof Figures) =>
    runs.reduce((sum, figures) => sum + figures[figure], 0) / runs.length;
  return {
    perSecond: mean('perSecond'),
    p50Ms: mean('p50Ms'),
    p99Ms: mean('p99Ms'),
    cpuMs: mean('cpuMs'),
    sent: mean('sent'),
  };
}

const activityOf = (conversation: string, id: string, text: string, way: Way, serviceUrl: string) => ({
  type: 'message',
  id,
  timestamp: new Date().toISOString(),
  channelId: way === 'expectReplies' ? 'emulator' : way,
  ...(way === 'expectReplies' && { deliveryMode: way }),
  serviceUrl,
  conversation: { id: conversation, conversationType: 'personal' },
  from: { id: `user-${conversation}`, name: 'A person' },
  recipient: { id: 'bot', name: 'A bot' },
  locale: 'ja-JP',
  text,
});

function post(agent: Agent, url: string, activity: object): Promise<void> {
  const body = JSON.stringify(activity);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const call = request(`${url}/api/messages`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200 || response.statusCode === 201) resolve();
        else reject(new Error(`HTTP ${response.statusCode}`));
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
