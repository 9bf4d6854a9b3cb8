import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadEnvironmentFile } from '../config/environment-file';
import { readConfiguration } from '../config/read-configuration';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { runCommand } from '../run-command';
import { openStoreBeside, prepareDataFolder } from '../store';
import { run } from './run';

const ROOT = join(__dirname, '..', '..', '..');

async function main(): Promise<number> {
  loadEnvironmentFile();
  const configuration = readConfiguration(process.env);
  return run(
    {
      async withStore(work) {
        if (!configuration.database) await prepareDataFolder(configuration.dataDirectory);
        const database = await openStoreBeside(configuration);
        try {
          return await work(database);
        } finally {
          await database.close();
        }
      },
      knowledge: () => loadKnowledge(resolve(ROOT, configuration.knowledgeDirectory)),
      write: (file, content) => writeFile(file, content),
      print: (line) => console.log(line),
      complain: (line) => console.error(line),
      now: Date.now,
    },
    process.argv.slice(2),
  );
}

runCommand(main);
