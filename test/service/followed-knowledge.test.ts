import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Instance, startInstance } from '../../bench/instances/instance';
import { send } from '../staff/support/staff-service';
import { createDatabase, describePostgres, type TestDatabase } from '../support/postgres';

// Two services are started as their users do, on machines that may be busy.
jest.setTimeout(180_000);

describePostgres('two instances on one database, each with a folder of its own', () => {
  let database: TestDatabase;
  let directory: string;
  let one: Instance;
  let other: Instance;
  const folderOf = (name: string) => join(directory, name, 'knowledge');
  const start = (name: string) =>
    startInstance(database.url, join(directory, name), { KNOWLEDGE_DIR: folderOf(name) });
  const contactIn = (name: string) => readFileSync(join(folderOf(name), 'contact.yaml'), 'utf8');

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'followed-'));
    database = await createDatabase();
    [one, other] = await Promise.all([start('one'), start('other')]);
  });
  afterAll(async () => {
    await Promise.all([one, other].map((instance) => instance.stop()));
    await database.drop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('answer by what was saved at the other', async () => {
    expect(await answerOf(other)).not.toContain('0120-111-111');
    expect(await savePhone(one, '0120-111-111')).toBe(303);
    await until(async () => (await answerOf(other)).includes('0120-111-111'));
    expect(contactIn('other')).toBe(contactIn('one'));
  });

  it('number what is saved at either one after another, and keep what was changed by hand beside it', async () => {
    writeFileSync(join(folderOf('one'), 'contact.yaml'), `# 社内の控え\n${contactIn('one')}`);
    expect(await savePhone(other, '0120-222-222')).toBe(303);
    await until(async () => contactIn('one').includes('0120-222-222'));
    expect(contactIn('one')).toMatch(/^# 社内の控え\n/);
    const versions = await send(portOf(one), 'GET', '/staff/versions');
    expect(versions.body.match(/>版\d</g)).toEqual(['>版2<', '>版1<']);
  });

  it('are there from their first answer on, with what was saved while they were away', async () => {
    await other.kill();
    expect(await savePhone(one, '0120-333-333')).toBe(303);
    other = await start('other');
    expect(await answerOf(other)).toContain('0120-333-333');
    rmSync(folderOf('other'), { recursive: true });
    await other.stop();
    other = await start('other');
    expect(existsSync(folderOf('other'))).toBe(true);
    expect(await answerOf(other)).toContain('0120-333-333');
  });
});

const portOf = ({ url }: Instance) => ({ port: Number(new URL(url).port) });

async function savePhone(instance: Instance, phone: string): Promise<number> {
  const { cookie } = await send(portOf(instance), 'GET', '/staff');
  const { body, token } = await send(portOf(instance), 'GET', '/staff/contact', { cookie });
  const base = /name="base" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const fields = { token, base, phone, step: 'save', 'your-name': '山田', name: '窓口', email: '', url: '' };
  return (await send(portOf(instance), 'POST', '/staff/contact', { cookie }, { ...fields, hours: '' }))
    .status;
}

let asked = 0;
async function answerOf({ url }: Instance): Promise<string> {
  const id = `asked-${++asked}`;
  const activity = {
    ...{ type: 'message', id, channelId: 'emulator', deliveryMode: 'expectReplies' },
    ...{ conversation: { id }, from: { id: 'user' }, recipient: { id: 'bot' } },
    ...{ serviceUrl: 'http://127.0.0.1:9', text: '担当者に相談' },
  };
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return response.text();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come about within a minute');
    await pause(200);
  }
}
