import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { takeTurn } from '../../src/bot/take-turn';
import type { Message } from '../../src/bot/types';
import { createWorld } from '../../src/bot/world';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../src/language/kuromoji';
import { createMessageReader } from '../../src/reading/message-reader';
import { rememberResults } from '../../src/search/remember-results';
import { openSearch } from '../../src/search-files';
import { converse, randomFrom, TODAY } from '../person/person';
import { conversationsOn } from './conversations';
import { type Difference, differenceOf, KINDS } from './difference';
import { lineOf, type RecordedTurn, turnOf } from './turn';

const ROOT = process.env.npm_config_local_prefix ?? process.cwd();
const PEOPLE = 300;
const SHOWN = 5;

/**
 * `npm run bench record -- --out FILE` plays everything that is on file and some simulated people, and keeps each turn as
 * a line. `-- --compare FILE [--all]` plays the kept turns again, each from the state that was kept with it, and prints
 * what comes out otherwise.
 */
export async function run([what, file, ...rest]: readonly string[]): Promise<void> {
  if (file === undefined || (what !== '--out' && what !== '--compare'))
    throw new Error('Usage: npm run bench record -- --out FILE | --compare FILE [--all]');
  const knowledgeDirectory = join(ROOT, 'knowledge');
  const [knowledge, analyser] = await Promise.all([loadKnowledge(knowledgeDirectory), loadAnalyser()]);
  const searcher = rememberResults(await openSearch(knowledge, { knowledgeDirectory, analyser }));
  const understood = { knowledge, searcher, read: createMessageReader(knowledge, analyser) };
  if (what === '--out') {
    const turns = record(understood);
    writeFileSync(file, turns.map((turn) => `${lineOf(turn)}\n`).join(''));
    console.log(`${turns.length} turns in ${file}`);
  } else {
    const turns = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(turnOf);
    report(turns.length, compare(turns, understood), rest.includes('--all') ? turns.length : SHOWN);
  }
}

type Understood = Parameters<typeof createWorld>[0];

/** As the store does: what is kept went through JSON. */
const kept = (state: unknown): unknown => JSON.parse(JSON.stringify(state ?? null));

function record(understood: Understood): RecordedTurn[] {
  const turns: RecordedTurn[] = [];
  const keep = (
    source: string,
    now: DateTime,
    message: Message,
    state: unknown,
    outcome: ReturnType<typeof takeTurn>,
  ) => {
    const { text, action } = message;
    const { replies, traces } = outcome;
    turns.push({
      source,
      now: now.toISO() ?? '',
      text,
      ...(action && { action }),
      state: state ?? null,
      replies,
      traces,
    });
  };
  for (const { source, today, state: first, messages } of conversationsOn(ROOT, understood.knowledge)) {
    let state = kept(first);
    for (const message of messages) {
      const outcome = takeTurn(message, state, createWorld(understood, today));
      keep(source, today, message, state, outcome);
      state = kept(outcome.state);
    }
  }
  for (let person = 0; person < PEOPLE; person += 1)
    converse(randomFrom(person), understood, ({ message, state, outcome }) =>
      keep('people', TODAY, message, state, outcome),
    );
  return turns;
}

function compare(turns: readonly RecordedTurn[], understood: Understood): Difference[] {
  return turns.flatMap((turn) => {
    const { now, text, action, state } = turn;
    const at = DateTime.fromISO(now, { zone: 'Asia/Tokyo' });
    const message: Message = { text, ...(action && { action }), files: [] };
    const outcome = takeTurn(message, state, createWorld(understood, at));
    const difference = differenceOf(turn, outcome);
    return difference ? [difference] : [];
  });
}

function report(played: number, differences: readonly Difference[], shown: number): void {
  console.log(`${played} turns, ${differences.length} differ\n\n| kind | source | turns |\n|---|---|---|`);
  for (const kind of KINDS) {
    const some = differences.filter((one) => one.kind === kind);
    for (const source of new Set(some.map(({ turn }) => turn.source)))
      console.log(`| ${kind} | ${source} | ${some.filter(({ turn }) => turn.source === source).length} |`);
  }
  for (const kind of KINDS) {
    const some = differences.filter((one) => one.kind === kind);
    if (some.length > 0) console.log(`\n## ${kind}: ${some.length}`);
    for (const { turn, before, after } of some.slice(0, shown))
      console.log(`> ${JSON.stringify(turn.text)}\n- ${before}\n+ ${after}`);
  }
  process.exitCode = differences.length > 0 ? 1 : 0;
}
