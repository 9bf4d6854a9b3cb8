import { loadEnvironmentFile } from '../config/environment-file';
import { readConfiguration } from '../config/read-configuration';
import { openStoreBeside, prepareDataFolder } from '../store';
import { run } from './run';

async function main(): Promise<number> {
  loadEnvironmentFile();
  const configuration = readConfiguration(process.env);
  return run(
    {
      open: async () => {
        if (!configuration.database) await prepareDataFolder(configuration.dataDirectory);
        return openStoreBeside(configuration);
      },
      print: (line) => console.log(line),
      complain: (line) => console.error(line),
    },
    process.argv.slice(2),
  );
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // What has a code says in its message what can be done; anything else is a fault in here.
    const expected = error instanceof Error && 'code' in error;
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  },
);
