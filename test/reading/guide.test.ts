import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { CommandLine, FactLine } from '../../src/knowledge/vocabulary';
import { loadAnalyser } from '../../src/language/kuromoji';
import { checkVocabulary } from '../../src/reading/check-vocabulary';

const ROOT = join(__dirname, '..', '..');
const NOW = DateTime.fromISO('2026-03-01T10:00', { zone: 'Asia/Tokyo' });

/** The whole lines of vocabulary that the guide for staff shows. */
function shownLines(): (FactLine | CommandLine)[] {
  const guide = readFileSync(join(ROOT, 'docs', 'vocabulary-guide.ja.md'), 'utf8');
  return guide
    .split('\n')
    .filter((line) => line.startsWith('- { ') && line.includes('mustNot'))
    .flatMap((line) => parse(line) as (FactLine | CommandLine)[]);
}

it('the lines that the guide shows prove themselves, and of other nouns do not', async () => {
  const lines = shownLines();
  expect(lines.map(({ word }) => word)).toEqual(['持つ', '温存', '打ち切る']);
  const [knowledge, analyser] = await Promise.all([loadKnowledge(join(ROOT, 'knowledge')), loadAnalyser()]);
  const added = lines.filter(({ word }) => word !== '持つ');
  const facts = added.filter((line): line is FactLine => 'is' in line);
  const commands = added.filter((line): line is CommandLine => 'command' in line);
  const own = { facts: { sameName: facts }, commands, replies: [], events: [], talk: [], requests: [] };
  const findings = (vocabulary: typeof knowledge.vocabulary) =>
    checkVocabulary({ ...knowledge, vocabulary }, analyser, { now: NOW, targetZone: 'Asia/Tokyo' });
  expect(findings({ ...knowledge.vocabulary, ...own })).toEqual([]);
  const wrong = { ...own, facts: { sameName: facts.map((line) => ({ ...line, of: ['登記'] })) } };
  expect(findings({ ...knowledge.vocabulary, ...wrong }).map(({ entry }) => entry)).toContain('温存');
});
