import { generateKeyPairSync } from 'node:crypto';
import { secretOf } from '../../src/channels/activity/secrets';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const jwk = privateKey.export({ format: 'jwk' });

it.each([
  ['its text', { text: pem }],
  ['the name of a file', { attachments: [{ contentType: 'text/plain', name: pem }] }],
  ['a value that is text', { value: pem }],
  ['a value that is JSON as text', { value: JSON.stringify({ key: pem }) }],
  ['a text deep inside a value', { value: { a: [{ b: pem }] } }],
  ['a name inside a value', { value: { [pem]: 1 } }],
  ['the fields of a value together', { value: jwk }],
  ['data of the channel', { channelData: { note: pem } }],
])('a private key is found in %s', (_name, activity) => {
  expect(secretOf(activity)).toBe('key');
});

it.each([
  ['nothing', {}],
  ['a question', { text: '秘密鍵はどこに保存しますか', value: null }],
  ['a button', { value: { button: { kind: 'menu' } } }],
  ['a public key', { value: { ...jwk, d: undefined } }],
])('none is found in %s', (_name, activity) => {
  expect(secretOf(activity)).toBeUndefined();
});

it.each([
  ['what is packed', 'packed', { text: 'begin 644 server.key\nM+2TM+2U"14=)3B!04DE6051%($M%62TM' }],
  ['what nobody can read', 'perhaps', { text: pem.split('\n')[1]?.replace(/^.{4}/, '') }],
  // It is told with the file, and what is asked beside it is answered.
  [
    'a packed file',
    undefined,
    {
      text: '更新は?',
      attachments: [
        {
          contentUrl: `data:application/zip;base64,${Buffer.from('504b030414000000', 'hex').toString('base64')}`,
        },
      ],
    },
  ],
])('%s is told apart: %s', (_name, kind, activity) => {
  expect(secretOf(activity as never)).toBe(kind);
});
