import { resolve } from 'node:path';
import { loadAnalyser } from '../../language/kuromoji';
import { checkVocabulary } from '../../reading/check-vocabulary';
import { createMessageReader } from '../../reading/message-reader';
import { openSearch } from '../../search-files';
import { dayContextOf } from '../day-context';
import { dayInJapan } from '../today';
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

const terminal: Terminal = {
  directory,
  today,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  openSearcher: async (knowledge) =>
    openSearch(knowledge, { knowledgeDirectory: directory, analyser: await loadAnalyser() }),
  openReader: async (knowledge) => {
    const read = createMessageReader(knowledge, await loadAnalyser());
    return (text) => read(text, { fact: null }, dayContextOf(knowledge, today));
  },
  checkVocabulary: async (knowledge) =>
    checkVocabulary(knowledge, await loadAnalyser(), dayContextOf(knowledge, today)),
};

void run(terminal, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
