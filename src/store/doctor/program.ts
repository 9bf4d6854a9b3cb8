import { writeSync } from 'node:fs';
import { setPriority } from 'node:os';
import Libsql from 'libsql';
import { check } from './check';
import { salvage } from './salvage';

// Runs in a process of its own, which libsql may end: `check FILE [thorough]` or `salvage FROM TO [TABLE ROWS]`. It prints
// which table it is at, and in the last line its answer, as JSON.

/** People who write meanwhile come first. */
const LOW_PRIORITY = 10;

function main([command, file = '', ...more]: readonly string[]): unknown {
  setPriority(LOW_PRIORITY);
  if (command === 'check') {
    const database = new Libsql(file, { timeout: 5_000 });
    const findings = check(database, more[0] === 'thorough');
    database.close();
    return { findings };
  }
  const [from, to] = [new Libsql(file, {}), new Libsql(more[0] ?? '', {})];
  const [, table = '', rows = '0'] = more;
  const tables = salvage(from, to, { table, rows: Number(rows) }, (at) => print({ at }));
  to.close();
  return { tables };
}

/** At once: the process may end in the next moment. */
function print(value: unknown): void {
  writeSync(1, `${JSON.stringify(value)}\n`);
}

try {
  print(main(process.argv.slice(2)));
} catch (error) {
  const { message, code } = error as { message?: string; code?: string };
  print({ error: message ?? String(error), code });
}
