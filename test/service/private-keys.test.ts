import { generateKeyPairSync } from 'node:crypto';
import { RunningProcess } from './running-process';

jest.setTimeout(60_000);

let service: RunningProcess;
beforeAll(async () => {
  service = await RunningProcess.start();
});
afterAll(() => service.remove());

const QUESTION = '更新はいつから申請できますか';
const press = (action: object) => ({ text: '', value: { button: action } });
const teamsComment = (comment: string) => ({
  type: 'invoke',
  channelId: 'msteams',
  name: 'message/submitAction',
  replyToId: 'r',
  value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: comment } },
});

const places: [string, (key: string) => Record<string, unknown>][] = [
  ['the text', (key) => ({ text: `${QUESTION} ${key}` })],
  ['what looks like a mention', (key) => ({ text: `${QUESTION} <at>${key}</at>` })],
  [
    'a mention',
    (key) => ({
      text: `${QUESTION} ${key}`,
      entities: [{ type: 'mention', mentioned: { id: 'b' }, text: key }],
    }),
  ],
  ['the value', (key) => ({ text: QUESTION, value: { note: [key] } })],
  ['the facts of a button', (key) => press({ kind: 'start', dialog: 'application-type', facts: { x: key } })],
  ['the channel data', (key) => ({ text: QUESTION, channelData: { note: key } })],
  ['a comment in Teams', teamsComment],
  [
    'a file and its name',
    (key) => ({
      text: '',
      attachments: [
        {
          contentType: 'text/plain',
          name: key,
          contentUrl: `data:text/plain;base64,${Buffer.from(key).toString('base64')}`,
        },
      ],
    }),
  ],
];

it.each(places)('a private key in %s is neither kept, logged nor repeated', async (_name, activity) => {
  const key = String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const line = key.split('\n')[1] ?? key;
  const { status, text } = await service.send(activity(key));
  expect(status).toBe(200);
  expect({
    kept: service.kept().includes(line),
    logged: service.output.includes(line),
    repeated: text.includes(line),
  }).toEqual({ kept: false, logged: false, repeated: false });
});
