import { join } from 'node:path';
import { DateTime } from 'luxon';
import { randomFrom } from '../person/person';
import { within } from './bounded';
import { builtWhile, distinct, literalsIn } from './expressions';
import { type Moment, momentsOf } from './moments';
import { fragmentsOf, repeatedText } from './texts';

const ROOT = join(__dirname, '..', '..', '..');
const FOREVER_MS = 10_000;
const SHOWN = 25;
const LIMIT_MS = 50;

interface Taken {
  milliseconds: number;
  moment: string;
  text: string;
}

/**
 * `npm run bench reading [TEXTS] [SEED]`: what a turn takes for texts of repeated fragments at every prompt. A search is done once
 * for a text and counted for every turn that asks for it.
 */
export async function run([count = '2000', seed = '1']: readonly string[]): Promise<void> {
  const built = await builtWhile(() => require('../../src/bot/take-turn'));
  const fragments = fragmentsOf(distinct([...literalsIn(ROOT, ['dialogs', 'src']), ...built]));
  const turn = await prepareTurns();
  const random = randomFrom(Number(seed));
  const now = DateTime.fromISO('2026-03-01T10:00', { zone: 'Asia/Tokyo' });
  const moments = momentsOf(now);
  // Code that has never run is slower than any text.
  for (const moment of moments) turn.take('更新はいつからですか', moment, now, turn.searchOnce());
  const taken: Taken[] = [];
  for (let at = 0; at < Number(count); at += 1) {
    const text = repeatedText(fragments, random);
    const search = turn.searchOnce();
    for (const moment of moments)
      taken.push({ milliseconds: turn.take(text, moment, now, search), moment: moment.name, text });
    if (at % 50 === 0) process.stderr.write(`${at} of ${count} texts\r`);
  }
  report(taken, moments);
}

async function prepareTurns() {
  const { loadKnowledge } = await import('../../src/knowledge/load-knowledge.js');
  const { openSearch } = await import('../../src/search-files/index.js');
  const { loadAnalyser } = await import('../../src/language/kuromoji.js');
  const { takeTurn } = await import('../../src/bot/take-turn.js');
  const { createWorld } = await import('../../src/bot/world.js');
  const { createMessageReader } = await import('../../src/reading/message-reader.js');
  const knowledgeDirectory = join(ROOT, 'knowledge');
  const knowledge = await loadKnowledge(knowledgeDirectory);
  const analyser = await loadAnalyser();
  const searcher = await openSearch(knowledge, { knowledgeDirectory, analyser });
  const read = createMessageReader(knowledge, analyser);
  type Found = { result: ReturnType<typeof searcher.search>; milliseconds: number };
  let extra = 0;
  return {
    searchOnce: () => {
      const found = new Map<string, Found>();
      return ({ normalised: text }: { normalised: string }) => {
        const known = found.get(text);
        if (known) {
          extra += known.milliseconds;
          return known.result;
        }
        const at = cpuMs();
        const result = searcher.search(text);
        found.set(text, { result, milliseconds: cpuMs() - at });
        return result;
      };
    },
    take(
      text: string,
      { state }: Moment,
      now: DateTime,
      search: (words: { normalised: string }) => Found['result'],
    ): number {
      extra = 0;
      const at = cpuMs();
      const { done } = within(FOREVER_MS, () =>
        takeTurn({ text, files: [] }, state, { ...createWorld({ knowledge, searcher, read }, now), search }),
      );
      return done ? cpuMs() - at + extra : Number.POSITIVE_INFINITY;
    },
  };
}

/** What this process has computed, because others may keep it waiting. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function report(taken: readonly Taken[], moments: readonly Moment[]): void {
  const sorted = [...taken].sort((a, b) => b.milliseconds - a.milliseconds);
  const mean = taken.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / taken.length;
  const slow = sorted.filter(({ milliseconds }) => milliseconds > LIMIT_MS);
  console.log(
    `${taken.length} turns at ${moments.length} points of a conversation, Node ${process.versions.node}`,
  );
  console.log(
    `mean ${(mean * 1000).toFixed(0)} µs a message; longest ${sorted[0]?.milliseconds.toFixed(1)} ms`,
  );
  console.log(`over ${LIMIT_MS} ms: ${slow.length}\n`);
  for (const { milliseconds, moment, text } of sorted.slice(0, SHOWN))
    console.log(`${milliseconds.toFixed(1).padStart(8)} ms  ${moment.padEnd(32)} ${shown(text)}`);
}

/** A long text repeats itself: its beginning, its end and its length tell which one it is. */
function shown(text: string): string {
  const whole = JSON.stringify(text);
  return whole.length <= 60 ? whole : `${whole.slice(0, 40)} … ${whole.slice(-12)} (${text.length})`;
}
