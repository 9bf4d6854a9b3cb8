import { join } from 'node:path';
import { DateTime } from 'luxon';
import { loadAnalyser } from '../../language/kuromoji';
import { checkVocabulary } from '../../reading/check-vocabulary';
import { openSearch } from '../../search-files';
import { ruleOn } from '../rule-on';
import { dayInJapan } from '../today';
import { run } from './run';
import type { Terminal } from './terminal';

// npm runs scripts in the project's folder.
const directory = join(process.cwd(), 'knowledge');

const today = dayInJapan(Date.now());

const terminal: Terminal = {
  directory,
  today,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  openSearcher: async (knowledge) =>
    openSearch(knowledge, { knowledgeDirectory: directory, analyser: await loadAnalyser() }),
  checkVocabulary: async (knowledge) => {
    const targetZone = ruleOn(knowledge.rules.targetZone, today);
    return checkVocabulary(knowledge, await loadAnalyser(), {
      now: DateTime.fromISO(today, { zone: targetZone }),
      targetZone,
    });
  },
};

void run(terminal, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
