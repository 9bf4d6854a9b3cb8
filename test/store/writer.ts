import { writeSync } from 'node:fs';
import { BotStorage, openDatabase } from '../../src/store';

// Writes without end, and names each key on standard output once its write has been acknowledged; killed by the test.
async function main(directory: string): Promise<void> {
  const storage = new BotStorage(await openDatabase(directory), () => 0);
  for (let n = 0; ; n++) {
    const keys = [`a/users/${n}/`, `a/conversations/${n}/`];
    await storage.write(
      Object.fromEntries(keys.map((key) => [key, { text: `更新申請 ${key} `.repeat(40), eTag: '*' }])),
    );
    writeSync(1, `${keys.join('\n')}\n`);
  }
}

void main(process.argv[2] ?? '');
