import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  Pkcs10CertificateRequestGenerator,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { startTalk } from '../support/talk';

type Keys = webcrypto.CryptoKeyPair;
const crypto = webcrypto;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const newKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

async function certificateOf(name: string, keys: Keys, from = '2026-01-10T00:00:00Z') {
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    notBefore: new Date(from),
    notAfter: new Date('2026-07-10T23:59:59Z'),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new BasicConstraintsExtension(false)],
  });
  return certificate.toString('pem');
}

async function requestOf(name: string, keys: Keys) {
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm,
  });
  return request.toString('pem');
}

describe('a pasted certificate', () => {
  it('is read: name, validity in Japan, issue date and first renewal day', async () => {
    const talk = await startTalk();
    const said = talk.say(await certificateOf('www.example.co.jp', await newKeys()));
    expect(said.result).toMatchObject({
      dialog: 'certificate',
      commonName: 'www.example.co.jp',
      start: '2026-01-10T09:00:00+09:00',
      end: '2026-07-11T08:59:59+09:00',
      issued: '2026-01-10',
      firstDay: '2026-02-10',
    });
    expect(said.replies[0]?.calendar).toMatchObject({ firstRenewalDay: '2026-02-10' });
  });

  it.each([
    ['これで更新は何日から申請できます?', { dialog: 'renewal-date', firstDay: '2026-02-10' }],
    ['それっていつ切れるの', undefined],
    ['あと何日', undefined],
  ])('is gone on with: 「%s」', async (text, result) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say(await certificateOf('www.example.co.jp', await newKeys()));
    const said = talk.say(text);
    if (result) expect(said.result).toMatchObject(result);
    else expect(said.text).toContain('2026年7月11日(土) 8時59分59秒(日本時間)まで');
  });

  it('with a CSR for the same name leaves only the open facts to ask', async () => {
    const talk = await startTalk();
    talk.say(await certificateOf('www.example.co.jp', await newKeys()));
    const said = talk.say(await requestOf('WWW.example.co.jp', await newKeys()));
    expect(said.result).toMatchObject({ dialog: 'certificate', sameName: true, sameKey: false });
    expect(said.asks).toBe('application-type/additional');
    talk.say('いいえ');
    expect(talk.say('はい').result).toMatchObject({ application: 'renewal', procedure: 'renewal' });
  });

  it('with a CSR for another name, or of the same key, says so', async () => {
    const talk = await startTalk();
    const keys = await newKeys();
    const both = `${await certificateOf('a.example', keys)}\n${await requestOf('b.example', keys)}`;
    const said = talk.say(both);
    expect(said.result).toMatchObject({ sameName: false, sameKey: true });
    expect(said.text).toContain('新しいキーペア');
    expect(said.asks).toBe('application-type/installed');
  });

  it('answers the issue date that a running dialog asks for', async () => {
    const talk = await startTalk();
    talk.say('更新できる日を計算して');
    const said = talk.say(await certificateOf('a.example', await newKeys(), '2026-02-20T00:00:00Z'));
    expect(said.traces.map(({ value }) => value)).toEqual([
      expect.objectContaining({ dialog: 'certificate' }),
      { dialog: 'renewal-date', firstDay: '2026-03-23', daysLeft: 22 },
    ]);
  });

  it('that is damaged is refused politely', async () => {
    const talk = await startTalk();
    const said = talk.say('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----');
    expect(said.result).toBeUndefined();
    expect(said.text).toMatch(/証明書|読み取/);
  });

  it('may come as a file', async () => {
    const talk = await startTalk();
    const bytes = Buffer.from(await certificateOf('file.example', await newKeys()));
    const said = talk.send({ text: '', files: [{ name: 'server.cer', bytes }] });
    expect(said.result).toMatchObject({ commonName: 'file.example' });
  });
});
