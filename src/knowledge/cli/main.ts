import { join } from 'node:path';
import { loadAnalyser } from '../../language/kuromoji';
import { openSearch } from '../../search-files';
import { dayInJapan } from '../today';
import { run } from './run';
import type { Terminal } from './terminal';

// npm runs scripts in the project's folder.
const directory = join(process.cwd(), 'knowledge');

const terminal: Terminal = {
  directory,
  today: dayInJapan(Date.now()),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  openSearcher: async (knowledge) =>
    openSearch(knowledge, { knowledgeDirectory: directory, analyser: await loadAnalyser() }),
};

void run(terminal, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
