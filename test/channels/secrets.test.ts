import { generateKeyPairSync } from 'node:crypto';
import { holdsSecret } from '../../src/channels/activity/secrets';

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
  expect(holdsSecret(activity)).toBe(true);
});

it.each([
  ['nothing', {}],
  ['a question', { text: '秘密鍵はどこに保存しますか', value: null }],
  ['a button', { value: { button: { kind: 'menu' } } }],
  ['a public key', { value: { ...jwk, d: undefined } }],
])('none is found in %s', (_name, activity) => {
  expect(holdsSecret(activity)).toBe(false);
});
