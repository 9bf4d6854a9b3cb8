import { setTimeout as pause } from 'node:timers/promises';
import { Person, questionOf } from './person';

export interface Faults {
  lost: number;
  doubled: number;
  outOfOrder: number;
  crossed: number;
}

export interface Outcome extends Faults {
  messages: number;
  seconds: number;
  /** Milliseconds from sending to the reply, sorted. */
  waits: number[];
}

const PATIENCE_MS = 60_000;
/** Sent one behind another before their replies are waited for. */
const BURST = 3;

/**
 * Has a crowd talk, and looks afterwards whether everybody got one reply to each of their messages, in order, and nobody
 * else's.
 * @param urls of the instances that answer at the moment
 */
export async function crowd(urls: () => readonly string[], people: number, each: number): Promise<Outcome> {
  const all = Array.from({ length: people }, () => new Person(urls));
  await Promise.all(all.map((person) => person.begin()));
  const began = performance.now();
  await Promise.all(all.map((person) => talk(person, each)));
  const seconds = (performance.now() - began) / 1_000;
  const outcome: Outcome = {
    lost: 0,
    doubled: 0,
    outOfOrder: 0,
    crossed: 0,
    messages: people * each,
    seconds,
    waits: [],
  };
  for (const person of all) {
    const faults = faultsOf(person, each);
    for (const kind of ['lost', 'doubled', 'outOfOrder', 'crossed'] as const) outcome[kind] += faults[kind];
    for (const [n, at] of person.answeredAt) outcome.waits.push(at - (person.sentAt[n] ?? at));
    person.end();
  }
  outcome.waits.sort((a, b) => a - b);
  return outcome;
}

async function talk(person: Person, each: number): Promise<void> {
  for (let n = 0; n < each; n += 1) {
    await person.say(n);
    if (n % BURST === BURST - 1 || n === each - 1) await until(() => person.answeredAt.size > n);
  }
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!condition() && performance.now() < end) await pause(5);
}

function faultsOf(person: Person, each: number): Faults {
  const faults: Faults = { lost: 0, doubled: person.doubled, outOfOrder: 0, crossed: 0 };
  let last = '';
  for (let n = 0; n < each; n += 1) {
    const { own, replies } = person.exchange(n);
    const [reply, ...more] = replies;
    if (!own || !reply) {
      faults.lost += 1;
      continue;
    }
    faults.doubled += more.length;
    if (own.id <= last || reply.id <= own.id) faults.outOfOrder += 1;
    last = own.id;
    if (!questionOf(n)[1].test(reply.text ?? '')) faults.crossed += 1;
  }
  const replied = person.heard.filter(({ replyToId }) => replyToId !== undefined);
  const answered = replied.map(({ replyToId }) => replyToId ?? '');
  if (answered.some((id, at) => at > 0 && id < (answered[at - 1] ?? ''))) faults.outOfOrder += 1;
  // To nobody's message in this conversation.
  faults.crossed += answered.filter((id) => !person.heard.some((said) => said.id === id)).length;
  return faults;
}
