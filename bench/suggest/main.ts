import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { suggesterSteps } from '../../src/search/suggester';
import { randomFrom } from '../person/person';
import { PHRASES } from './phrases';

const TYPED = 1_000;
/** Fuse goes through the whole list for each of them. */
const TYPED_FOR_FUSE = 100;
const SHOWN = 3;
const LIMIT_MS = 10;

type Suggest = (typed: string) => readonly string[];

interface Engine {
  name: string;
  typed: number;
  build(phrases: readonly string[]): Suggest;
}

const pairsOf = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));

const ENGINES: readonly Engine[] = [
  {
    name: 'ours',
    typed: TYPED,
    build: (phrases) => {
      const suggester = made(suggesterSteps(phrases.map((value) => ({ value, phrases: [value] }))));
      return (typed) => suggester.suggest(typed, SHOWN);
    },
  },
  {
    name: 'MiniSearch, pairs of characters',
    typed: TYPED,
    build: (phrases) => {
      const engine = new MiniSearch({ fields: ['text'], tokenize: pairsOf });
      engine.addAll(phrases.map((text, id) => ({ id, text })));
      const search = (typed: string) => engine.search(typed, { combineWith: 'AND' }).slice(0, SHOWN);
      return (typed) => search(typed).map(({ id }) => phrases[Number(id)] ?? '');
    },
  },
  {
    name: 'Fuse.js, defaults',
    typed: TYPED_FOR_FUSE,
    build: (phrases) => {
      const engine = new Fuse(phrases);
      return (typed) => engine.search(typed, { limit: SHOWN }).map(({ item }) => item);
    },
  },
];

/**
 * `npm run bench suggest [SEED]`: what a suggestion takes while somebody types one of 10,000 questions, beside two libraries. Ends with 1
 * where ours takes more than 10 ms (p99).
 */
export async function run([seed = '1']: readonly string[]): Promise<void> {
  console.log(`${PHRASES.length} entries, Node ${process.versions.node}; processor time in ms\n`);
  console.log('| engine | index | p50 | p99 | longest | what is typed begins the first |');
  console.log('|---|---|---|---|---|---|');
  for (const engine of ENGINES) {
    const { index, times, begun } = measure(engine, Number(seed));
    const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
    const cells = [index, at(0.5), at(0.99), at(1)].map((ms) => ms.toFixed(2));
    console.log(`| ${engine.name} | ${cells.join(' | ')} | ${((100 * begun) / times.length).toFixed(0)} % |`);
    if (engine === ENGINES[0] && at(0.99) > LIMIT_MS) process.exitCode = 1;
  }
}

function measure({ build, typed }: Engine, seed: number) {
  const random = randomFrom(seed);
  const built = cpuMs();
  const suggest = build(PHRASES);
  const index = cpuMs() - built;
  // Code that has never run is slower than any text.
  for (let left = 20; left > 0; left -= 1) suggest('更新申請を');
  let begun = 0;
  const times = Array.from({ length: typed }, () => {
    const phrase = PHRASES[Math.floor(random() * PHRASES.length)] ?? '';
    const text = phrase.slice(0, 2 + Math.floor(random() * (phrase.length - 1)));
    const at = cpuMs();
    const [first = ''] = suggest(text);
    const took = cpuMs() - at;
    if (first.startsWith(text)) begun += 1;
    return took;
  });
  return { index, times: times.sort((a, b) => a - b), begun };
}

function made<T>(steps: ReturnType<typeof suggesterSteps<T>>) {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What this process has computed, because others may keep it waiting. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
