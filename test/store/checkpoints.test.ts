import { statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryStore } from './support';

it('the log is copied back beside the writing, and nothing of it is lost', async () => {
  const store = temporaryStore();
  const { db } = await store.open();
  const size = () => statSync(join(store.directory, 'bot.sqlite')).size;
  const before = size();
  for (let n = 0; n < 300; n++)
    await db
      .insertInto('settings')
      .values({ key: `${n}`, value: 'x'.repeat(2_000) })
      .execute();
  // The file itself grows by a checkpoint only.
  while (size() === before) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await db.selectFrom('settings').selectAll().execute()).toHaveLength(300);
  await store.dispose();
});
