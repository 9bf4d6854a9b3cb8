import { resolve } from 'node:path';
import { DateTime } from 'luxon';
import { loadAnalyser } from '../../language/kuromoji';
import { checkVocabulary } from '../../reading/check-vocabulary';
import { createMessageReader } from '../../reading/message-reader';
import { openSearch } from '../../search-files';
import { ruleOn } from '../rule-on';
import { dayInJapan } from '../today';
import type { Knowledge } from '../types';
import { run } from './run';
import type { Terminal } from './terminal';

try {
  process.loadEnvFile('.env');
} catch {
  // Without the file, or a readable one, what is set already counts; the service says what is wrong with it.
}
// npm runs scripts in the project's folder.
const directory = resolve(process.env.KNOWLEDGE_DIR?.trim() || 'knowledge');

const today = dayInJapan(Date.now());

/** How days are read on this day. */
function daysOf({ rules }: Knowledge) {
  const targetZone = ruleOn(rules.targetZone, today);
  return { now: DateTime.fromISO(today, { zone: targetZone }), targetZone };
}

const terminal: Terminal = {
  directory,
  today,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  openSearcher: async (knowledge) =>
    openSearch(knowledge, { knowledgeDirectory: directory, analyser: await loadAnalyser() }),
  openReader: async (knowledge) => {
    const read = createMessageReader(knowledge, await loadAnalyser());
    return (text) => read(text, { fact: null }, daysOf(knowledge));
  },
  checkVocabulary: async (knowledge) => checkVocabulary(knowledge, await loadAnalyser(), daysOf(knowledge)),
};

void run(terminal, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
