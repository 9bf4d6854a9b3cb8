import { openPostgres } from '../../../src/store/postgres/open-postgres';
import { createDatabase, describePostgres, server } from '../../support/postgres';

it.each([
  [
    'a port where nobody listens',
    'postgres://bot:hunter2@127.0.0.1:1/bot',
    /127\.0\.0\.1:1\/bot.*ECONNREFUSED/,
  ],
  ['a host that is not there', 'postgres://bot:hunter2@nowhere.invalid/bot', /nowhere\.invalid\/bot/],
])('names what cannot be used: %s', async (_name, url, message) => {
  const failure = await openPostgres(url).catch((error: Error) => error);
  expect(failure).toMatchObject({ code: 'store-unusable', message: expect.stringMatching(message) });
  expect(String(failure)).not.toContain('hunter2');
});

describePostgres('a PostgreSQL database', () => {
  it('that does not exist is named, the password is not', async () => {
    const url = new URL(server ?? '');
    url.password = 'hunter2';
    url.pathname = '/not_there_at_all';
    const failure = await openPostgres(url.href).catch((error: Error) => error);
    expect(String(failure)).toMatch(/not_there_at_all/);
    expect(String(failure)).not.toContain('hunter2');
  });

  it('is brought up to date by one of several that open it at once', async () => {
    const made = await createDatabase();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgres(made.url, 2)));
    await Promise.all(opened.map((database) => database.ready()));
    expect(new Set(opened.map(({ instance }) => instance.id)).size).toBe(4);
    await Promise.all(opened.map((database) => database.close()));
    await made.drop();
  });

  it('hands times over as numbers', async () => {
    const made = await createDatabase();
    const database = await openPostgres(made.url, 2);
    const at = Date.UTC(2026, 10, 26, 21, 0, 0, 1);
    await database.db
      .insertInto('conversations')
      .values({ id: 'c', user_id: null, joined: 0, created_at: at, numbered_to: 0 })
      .execute();
    const row = await database.db.selectFrom('conversations').select(['created_at']).executeTakeFirst();
    expect(row).toEqual({ created_at: at });
    await database.close();
    await made.drop();
  });
});
