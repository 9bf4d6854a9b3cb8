import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fetchDictionary } from 'sudachi-synonyms-dictionary';
import { loadAnalyser } from '../../src/language/kuromoji';
import { normalise } from '../../src/language/normalise';
import { createReader } from '../../src/language/reader';
import { wordsOf } from '../../src/search/lexical/words';
import { relatedWordsFile } from '../../src/search-files';
import { keepSameCompany, type Related } from './company';
import { readSentences, readSupportTexts } from './corpus';

const COMPANY = { window: 6, leastCount: 3, most: 8, leastLikeness: 0.12 };

/** How much a word of the same meaning counts as against one with exactly the same company. */
const SAME_MEANING = 0.5;
/** Longer groups of the dictionary list titles and names rather than words of one meaning. */
const MOST_OF_A_GROUP = 16;
/** Marks a word of the dictionary that must never be expanded. */
const NEVER = 2;
const MOST = 16;

/**
 * Makes `language/related-words.gz`: `node scripts/run.mjs bench/search/relate DIRECTORY` with the folder of the
 * texts that `language/README.md` names. Takes about two minutes.
 */
async function main(directory: string): Promise<void> {
  const reader = createReader(await loadAnalyser(), []);
  const sentences = readSentences(join(directory, 'jsts.docs.jsonl'));
  const answers = readSupportTexts(join(directory, 'help-ja.jsonl')).map(({ a }) => a);
  const texts = [...new Set([...answers, ...sentences.map(({ text }) => text)])];
  process.stderr.write(`Reading ${texts.length} texts\n`);
  const words = texts.map((text) => wordsOf(reader.read(text)).words);
  process.stderr.write('Comparing the company of words\n');
  const related = keepSameCompany(words, COMPANY);
  addSameMeaning(related, await readGroups());
  const lines = [...related].map(
    ([word, others]) =>
      `${word}\t${others.map(({ word: other, likeness }) => `${other} ${Math.round(likeness * 100)}`).join(' ')}`,
  );
  writeFileSync(relatedWordsFile(), gzipSync(lines.sort().join('\n'), { level: 9 }));
  process.stderr.write(`${lines.length} words\n`);
}

async function readGroups(): Promise<string[][]> {
  const groups = await fetchDictionary();
  return groups
    .map(({ items }) => items.filter(({ expandControl }) => expandControl !== NEVER))
    .map((items) => [...new Set(items.map(({ midashi }) => normalise(midashi)))])
    .filter((words) => words.length > 1 && words.length <= MOST_OF_A_GROUP)
    .map((words) => words.filter((word) => !/\s/.test(word)));
}

function addSameMeaning(related: Map<string, Related[]>, groups: readonly string[][]): void {
  for (const group of groups) {
    for (const word of group) {
      const others = new Map(related.get(word)?.map(({ word, likeness }) => [word, likeness]));
      for (const other of group)
        if (other !== word) others.set(other, Math.max(others.get(other) ?? 0, SAME_MEANING));
      const best = [...others].sort(([, a], [, b]) => b - a).slice(0, MOST);
      related.set(
        word,
        best.map(([word, likeness]) => ({ word, likeness })),
      );
    }
  }
}

main(process.argv[2] ?? '.').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
