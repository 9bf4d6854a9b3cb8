import { pkcs7 } from '../certificates/make';
import { type Chain, makeChain, pem, pemOf } from '../certificates/make-chain';
import { MANGLINGS } from '../certificates/manglings';
import { startTalk } from '../support/talk';

let chain: Chain;
let certificate: string;
beforeAll(async () => {
  chain = await makeChain();
  certificate = pem(await chain.issue({ name: 'CN=www.example.jp, O=Example KK', dns: ['www.example.jp'] }));
});

const MESSAGES = Object.entries(MANGLINGS).filter(([name]) => !/file/.test(name));

test.each(MESSAGES)(
  'a message that holds a certificate is answered by what it says: %s',
  async (_name, mangle) => {
    const talk = await startTalk('2026-12-20T10:00:00');
    const said = talk.say(String(mangle(certificate)));
    expect(said.result).toMatchObject({ dialog: 'certificate', commonName: 'www.example.jp' });
  },
);

test('the mark at the end of a chain is no wish to end', async () => {
  const talk = await startTalk('2026-12-20T10:00:00');
  const leaf = await chain.issue({ name: 'CN=www.example.jp', dns: ['www.example.jp'] });
  const said = talk.say(pemOf(pkcs7([leaf, chain.middle]), 'PKCS7'));
  expect(said.result).toMatchObject({ dialog: 'certificate', commonName: 'www.example.jp' });
});

test.each([
  ['-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', /証明書が途中で切れて/],
  [
    'これでいいですか\n-----BEGIN CERTIFICATE REQUEST-----\n(省略)\n-----END CERTIFICATE REQUEST-----',
    /CSRの途中に省略/,
  ],
])('a block without anything in it is said not to be read: %j', async (text, told) => {
  const talk = await startTalk();
  expect(talk.say(text).text).toMatch(told);
});

test('marks that are spoken of are none', async () => {
  const talk = await startTalk();
  const said = talk.say('-----BEGIN CERTIFICATE-----から-----END CERTIFICATE-----までを送ればいいですか');
  expect(said.text).not.toMatch(/読み取れませんでした/);
});
