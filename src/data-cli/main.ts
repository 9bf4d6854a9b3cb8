import { join } from 'node:path';
import { loadEnvironmentFile } from '../config/environment-file';
import { readConfiguration } from '../config/read-configuration';
import { runCommand } from '../run-command';
import { openStoreBeside, prepareDataFolder } from '../store';
import { move } from './move';
import { run } from './run';
import { FILE_COMMANDS, runFileCommand } from './store-file';

async function main(): Promise<number> {
  loadEnvironmentFile();
  const configuration = readConfiguration(process.env);
  const args = process.argv.slice(2);
  const print = (line: string) => console.log(line);
  const complain = (line: string) => console.error(line);
  if (FILE_COMMANDS.some((command) => command === args[0])) {
    if (configuration.database) {
      complain('DATABASE_URL のデータベースは、PostgreSQLの pg_dump / pg_restore で保存・復元してください。');
      return 2;
    }
    const program = join(__dirname, '..', 'store', 'doctor', 'program.js');
    return runFileCommand({ directory: configuration.dataDirectory, program, print, complain }, args);
  }
  if (args[0] === 'move') return move({ print, complain }, configuration.dataDirectory, args.slice(1));
  return run(
    {
      open: async () => {
        if (!configuration.database) await prepareDataFolder(configuration.dataDirectory);
        return openStoreBeside(configuration);
      },
      print,
      complain,
    },
    args,
  );
}

runCommand(main);
