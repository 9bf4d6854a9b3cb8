import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitingOf } from '../../src/channels/activity/received';
import { until } from '../direct-line/support/client';
import { call, get, post } from '../direct-line/support/requests';
import { startConnector } from '../support/connector';
import { type RunningService, startService } from '../support/running-service';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(() => service.stop());

/** Each differs from all others, so that one that is kept names its way. */
let made = 0;
function secrets() {
  made += 1;
  const number = String(1000 + made);
  return {
    password: `hunter${number}x`,
    email: `taro${number}@example.co.jp`,
    phone: `090-1234-${number}`,
    card: '4111 1111 1111 1111',
  };
}
const sentence = ({ password, email, phone, card }: ReturnType<typeof secrets>) =>
  `パスワードは${password}、メールは${email}、電話は${phone}、カードは${card}です。更新はいつからできますか`;

/** Everything in the data folder, write-ahead log and all, in the encodings that texts are kept in. */
function bytesKept(): string {
  const files = readdirSync(service.dataDirectory, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name)).toString('utf8'))
    .join('\n');
}

function expectNothingOf(said: ReturnType<typeof secrets>): void {
  const kept = bytesKept();
  for (const secret of Object.values(said)) {
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(Buffer.from(secret).toString('base64').slice(0, 12));
  }
}

it.each(['emulator', 'msteams', 'webchat'])(
  'on %s what is said is masked in all that is kept',
  async (channelId) => {
    const said = secrets();
    await service.ask(`masked-${channelId}`, sentence(said), { channelId });
    expectNothingOf(said);
    expect(bytesKept()).toContain('パスワードは［伏せ字］、メールは［メールアドレス］、電話は［電話番号］');
  },
);

it('replies that are on their way are kept masked, and without what explains them', async () => {
  const said = secrets();
  const connector = await startConnector(() => ({ status: 200, afterMs: 300 }));
  const sending = service.post({
    conversation: { id: 'on-its-way' } as never,
    text: sentence(said),
    serviceUrl: connector.url,
  });
  const database = await service.openBeside();
  let row: { replies: string | null } | undefined;
  await until(async () => {
    row = await database.db.selectFrom('outbox').select('replies').where('done', '=', 0).executeTakeFirst();
    return row?.replies != null;
  });
  await database.close();
  expect(JSON.parse(String(row?.replies)).map(({ type }: { type: string }) => type)).toEqual(['message']);
  expectNothingOf(said);
  await sending;
  await connector.close();
});

it('a message that waits for its turn is kept masked, and can still be answered', () => {
  const said = secrets();
  const activity = {
    ...{ type: 'message', id: '1', channelId: 'msteams', conversation: { id: 'c' }, from: { id: 'u' } },
    text: sentence(said),
    value: { form: { password: said.password } },
    attachments: [{ contentType: 'text/html', content: `<p>${sentence(said)}</p>` }],
  };
  const { activity: kept } = waitingOf(activity as never, false);
  for (const secret of Object.values(said)) expect(JSON.stringify(kept)).not.toContain(secret);
  expect(kept).toMatchObject({ id: '1', from: { id: 'u' }, text: expect.stringContaining('更新はいつから') });
});

describe('in the widget', () => {
  async function visit() {
    const session = (await call(`${service.url}/widget/token`, { method: 'POST' })).body;
    const token = String(session.token);
    const url = `${session.domain}/conversations/${session.conversationId}/activities`;
    const shown = async () =>
      (await get(url, token)).body.activities as { text?: string; from: { role: string } }[];
    return {
      say: (more: object) =>
        post(url, token, { type: 'message', from: { id: session.userId, name: '' }, ...more }),
      shown,
      answered: async (count: number) =>
        until(
          async () => (await shown()).filter(({ from, text }) => from.role === 'bot' && text).length >= count,
        ),
    };
  }
  const file = (name: string, content: string | Buffer) => ({
    contentType: 'text/plain',
    contentUrl: `data:text/plain;base64,${Buffer.from(content).toString('base64')}`,
    name,
  });

  it.each<[string, (said: ReturnType<typeof secrets>) => object]>([
    ['a text', (said) => ({ text: sentence(said) })],
    [
      'the value of a card',
      ({ password, email, phone }) => ({ text: '送信', value: { password, note: [email, { tel: phone }] } }),
    ],
    [
      'the value as JSON',
      ({ password, email }) => ({ text: '送信', value: JSON.stringify({ password, email }) }),
    ],
    [
      'fields that name each other',
      ({ password }) => ({ text: '送信', value: [{ id: 'password', value: password }] }),
    ],
    [
      'channel data',
      (said) => ({ text: '送信', channelData: { clientActivityID: 'x1', note: sentence(said) } }),
    ],
    ['entities', (said) => ({ text: '送信', entities: [{ type: 'note', text: sentence(said) }] })],
    ['names', ({ email }) => ({ text: '送信', from: { id: 'me', name: email }, name: email, label: email })],
    [
      'a file and its name',
      (said) => ({ text: '送信', attachments: [file(`${said.email}.txt`, sentence(said))] }),
    ],
  ])('%s is kept and shown masked', async (_name, activity) => {
    const said = secrets();
    const { say, shown, answered } = await visit();
    expect((await say(activity(said))).status).toBe(200);
    await answered(2);
    expectNothingOf(said);
    const history = JSON.stringify(await shown());
    for (const secret of Object.values(said)) expect(history).not.toContain(secret);
  });

  it('a reply that quotes the person is kept masked too', async () => {
    const said = secrets();
    const { say, shown, answered } = await visit();
    await say({ text: '新規か更新か判定して' });
    await answered(2);
    await say({ text: `「${said.email}」はコモンネームです。パスワードは${said.password}です` });
    await answered(3);
    expectNothingOf(said);
    expect(JSON.stringify(await shown())).toContain('［メールアドレス］');
  });

  it('a certificate in a file stays as it is', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${'MIIB0312345678'.repeat(5)}\n0312345678\n-----END CERTIFICATE-----`;
    const { say, answered } = await visit();
    await say({ text: '', attachments: [file('server.pem', pem)] });
    await answered(2);
    expect(bytesKept()).toContain(Buffer.from(pem).toString('base64').slice(0, 40));
  });
});

it('names are masked in the log only, and words that were not understood go with them', async () => {
  await service.ask('named', '私は蓼沼と申します。更新はいつから申請できますか');
  const database = await service.openBeside();
  const row = await database.db
    .selectFrom('questions')
    .selectAll()
    .where('conversation_id', 'like', '%named')
    .executeTakeFirstOrThrow();
  await database.close();
  expect(row.text).toBe('私は［氏名］と申します。更新はいつから申請できますか');
  expect(JSON.stringify(row)).not.toContain('蓼沼');
});
