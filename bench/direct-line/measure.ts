import { setTimeout as sleep } from 'node:timers/promises';
import { gather } from './crowd';
import { type Figures, findFaults, percentile, times } from './figures';
import type { Host } from './host';
import { type Exchange, Person } from './person';
import { AT_ONCE, SCRIPT } from './script';

/** One message of a person in so many milliseconds. */
const PACE_MS = 2_000;
/** So often a lone person says the script. */
const ALONE_ROUNDS = 20;
/** After everybody has left, before memory is looked at. Nothing is forced: the collector works when it likes. */
const PAUSE_MS = 15_000;

/** Alone first, then a crowd to warm up, then the crowd that counts. */
export async function measure(host: Host, size: number, progress: (text: string) => void): Promise<Figures> {
  const startMb = host.residentMb();
  progress('alone');
  await talkAlone(host);
  const alone = await talkAlone(host);

  progress(`warming up with ${size} conversations`);
  await meet(host, size);
  await sleep(PAUSE_MS);
  const beforeMb = host.residentMb();

  progress(`${size} conversations`);
  const crowd = await meet(host, size);
  progress('everybody has left');
  await sleep(PAUSE_MS);

  const aloneMs = times(alone.flat());
  const crowdMs = times(crowd.exchanges.flatMap((said) => said.slice(0, SCRIPT.length)));
  const atOnceMs = times(crowd.exchanges.flatMap((said) => said.slice(SCRIPT.length)));
  return {
    messages: crowd.exchanges.flat().length,
    aloneMedianMs: percentile(aloneMs, 0.5),
    aloneP99Ms: percentile(aloneMs, 0.99),
    crowdMedianMs: percentile(crowdMs, 0.5),
    crowdP99Ms: percentile(crowdMs, 0.99),
    atOnceMedianMs: percentile(atOnceMs, 0.5),
    atOnceP99Ms: percentile(atOnceMs, 0.99),
    cpuMsPerMessage: crowd.cpuMs / (size * SCRIPT.length),
    startMb,
    beforeMb,
    duringMb: crowd.residentMb,
    afterMb: host.residentMb(),
    faults: findFaults(crowd.exchanges, alone[0] ?? []),
  };
}

async function talkAlone(host: Host): Promise<Exchange[][]> {
  const conversations: Exchange[][] = [];
  for (let round = 0; round < ALONE_ROUNDS; round += 1) {
    const person = await Person.arrive(host.url);
    for (const text of [...SCRIPT, AT_ONCE]) {
      await person.say(text);
      await person.hearAll();
    }
    await person.leave();
    conversations.push(person.exchanges);
  }
  return conversations;
}

async function meet(host: Host, size: number) {
  const crowd = await gather(host.url, size);
  const cpuBefore = host.cpuMs();
  await crowd.talk(SCRIPT, PACE_MS);
  const cpuMs = host.cpuMs() - cpuBefore;
  await crowd.shout(AT_ONCE);
  const residentMb = host.residentMb();
  await crowd.leave();
  return { exchanges: crowd.exchanges(), cpuMs, residentMb };
}
