import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { takeTurn } from '../../src/bot/take-turn';
import type { Outcome } from '../../src/bot/types';
import { createWorld } from '../../src/bot/world';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../src/language/kuromoji';
import { createMessageReader } from '../../src/reading/message-reader';
import { openSearch } from '../../src/search-files';
import { type ReplyCase, readCases } from './case';
import { complaints, type Judged } from './judge';

const ROOT = process.env.npm_config_local_prefix ?? process.cwd();
const TODAY = '2026-02-20';

/**
 * `npm run bench replies [--held-out] [--failed] [FILE …]`: plays conversations and judges the last reply of each as a
 * person sees it. Lines of the held-out part are never shown.
 */
export const run = (rest: readonly string[]): Promise<void> => judgeReplies(rest);

/** The same, as `npm run eval` prints it below the figures of the search. */
export async function judgeReplies(rest: readonly string[]): Promise<void> {
  const held = rest.includes('--held-out');
  const files = rest.filter((argument) => !argument.startsWith('--'));
  const folder = join(ROOT, 'bench', 'replies', 'data');
  const part = held ? '.held.jsonl' : '.dev.jsonl';
  const chosen =
    files.length > 0
      ? files
      : readdirSync(folder)
          .filter((name) => name.endsWith(part))
          .map((name) => join(folder, name));
  const play = await player();
  const figures = new Map<string, { right: number; all: number }>();
  for (const one of chosen.flatMap(readCases)) {
    const found = complaints(one.expect, play(one));
    const figure = figures.get(one.bar) ?? { right: 0, all: 0 };
    figures.set(one.bar, { right: figure.right + (found.length === 0 ? 1 : 0), all: figure.all + 1 });
    if (found.length > 0 && rest.includes('--failed') && !held) show(one, found, play(one));
  }
  console.log('\nReplies as people see them');
  console.log('| kind | right | of | share |\n|---|---|---|---|');
  for (const [bar, { right, all }] of figures)
    console.log(`| ${bar} | ${right} | ${all} | ${((100 * right) / all).toFixed(1)} % |`);
  const sum = [...figures.values()].reduce((a, b) => ({ right: a.right + b.right, all: a.all + b.all }));
  console.log(`| all | ${sum.right} | ${sum.all} | ${((100 * sum.right) / sum.all).toFixed(1)} % |`);
}

async function player(): Promise<(one: ReplyCase) => Judged> {
  const knowledgeDirectory = join(ROOT, 'knowledge');
  const [knowledge, analyser] = await Promise.all([loadKnowledge(knowledgeDirectory), loadAnalyser()]);
  const searcher = await openSearch(knowledge, { knowledgeDirectory, analyser });
  const understood = { knowledge, searcher, read: createMessageReader(knowledge, analyser) };
  return ({ turns, today = TODAY }) => {
    const now = DateTime.fromISO(`${today}T10:00:00`, { zone: 'Asia/Tokyo' });
    const outcomes: Outcome[] = [];
    for (const text of turns) {
      const kept: unknown = JSON.parse(JSON.stringify(outcomes.at(-1)?.state ?? null));
      outcomes.push(takeTurn({ text, files: [] }, kept, createWorld(understood, now)));
    }
    const outcome = outcomes.at(-1);
    if (outcome === undefined) throw new Error('A conversation needs a message.');
    return { outcome, before: outcomes.at(-2) };
  };
}

function show({ id, kind, turns }: ReplyCase, found: readonly string[], { outcome }: Judged): void {
  const said = outcome.replies.map(({ text }) => text.replace(/\n/g, ' ⏎ ')).join(' ‖ ');
  const traces = outcome.traces
    .filter(({ name }) => name !== 'knowledge.match')
    .map(({ name, value }) => `${name}:${JSON.stringify(value)}`);
  const match = outcome.traces.find(({ name }) => name === 'knowledge.match')?.value;
  console.log(
    [
      `# ${id} (${kind})`,
      ...turns.map((turn) => `  人: ${turn}`),
      `  ボ: ${said}`,
      `  ${traces.join(' ')}`,
      match ? `  ${match.outcome} ${match.entryId} ${match.confidence}` : '',
      `  ✗ ${found.join('; ')}`,
    ]
      .filter((line) => line.trim() !== '')
      .join('\n'),
  );
}
