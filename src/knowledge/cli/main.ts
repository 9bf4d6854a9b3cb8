import { join, resolve } from 'node:path';
import { loadEnvironmentFile } from '../../config/environment-file';
import { readConfiguration } from '../../config/read-configuration';
import { loadAnalyser } from '../../language/kuromoji';
import { checkVocabulary } from '../../reading/check-vocabulary';
import { createMessageReader } from '../../reading/message-reader';
import { runCommand } from '../../run-command';
import { openSearch } from '../../search-files';
import { dayContextOf } from '../day-context';
import { dayInJapan } from '../today';
import { DRY_RUN, run } from './run';
import type { Terminal } from './terminal';

const ROOT = join(__dirname, '..', '..', '..', '..');

function terminal(): Terminal {
  loadEnvironmentFile();
  const directory = resolve(ROOT, readConfiguration(process.env).knowledgeDirectory);
  const today = dayInJapan(Date.now());
  return {
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
}

async function main(): Promise<number> {
  // Without `--` before it, npm takes the option for its own; then nothing is to be written either.
  const taken = process.env.npm_config_dry_run === 'true' ? [DRY_RUN] : [];
  return run(terminal(), [...process.argv.slice(2), ...taken]);
}

runCommand(main);
