import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { holdsPrivateKey, readCertificates } from '../../src/certificates';
import { makeKeys, pkcs7 } from './make';
import { type Chain, makeChain, pem, pemOf } from './make-chain';

/** Any keys will do: nobody checks the signature of a list. */
async function makeList(): Promise<Uint8Array> {
  const keys = await makeKeys('EC');
  const list = await x509.X509CrlGenerator.create({
    issuer: 'CN=Example Issuing CA, O=Example Trust',
    thisUpdate: new Date('2026-02-01T00:00:00Z'),
    nextUpdate: new Date('2026-03-01T00:00:00Z'),
    entries: [{ serialNumber: '0a1b', revocationDate: new Date('2026-01-15T00:00:00Z') }],
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    signingKey: keys.privateKey,
  });
  return new Uint8Array(list.rawData);
}

const element = (tag: number, ...content: Uint8Array[]): Buffer => {
  const all = Buffer.concat(content);
  const head = all.length < 0x80 ? [tag, all.length] : [tag, 0x82, all.length >> 8, all.length & 0xff];
  return Buffer.concat([Buffer.from(head), all]);
};

/** A .p7b with a list behind its certificates. */
function withList(chain: Uint8Array, list: Uint8Array): Buffer {
  // The set of certificates is followed by one of signers; the list goes between.
  const bytes = Buffer.from(chain);
  const signers = bytes.subarray(bytes.length - 2);
  const open = (octets: Buffer) =>
    octets.subarray((octets[1] ?? 0) < 0x80 ? 2 : 2 + ((octets[1] ?? 0) & 0x7f));
  const content = open(bytes);
  const type = content.subarray(0, 11);
  const signed = open(open(content.subarray(11)));
  const before = signed.subarray(0, signed.length - 2);
  return element(0x30, type, element(0xa0, element(0x30, before, element(0xa1, list), signers)));
}

const BAG = Buffer.from('060b2a864886f70d010c0a0102', 'hex');
const CERTIFICATE_BAG = Buffer.from('060b2a864886f70d010c0a0103', 'hex');
const DATA = Buffer.from('06092a864886f70d010701', 'hex');
const ENCRYPTED = Buffer.from('06092a864886f70d010706', 'hex');
/** A key store with something in it. */
const store = (...inside: Uint8Array[]): Buffer =>
  element(
    0x30,
    Buffer.from('020103', 'hex'),
    element(0x30, DATA, element(0xa0, element(0x04, element(0x30, ...inside)))),
    element(0x30),
  );
const noise = Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 37 + 11) & 0xff));

let chain: Chain;
let list: Uint8Array;
beforeAll(async () => {
  chain = await makeChain();
  list = await makeList();
});

describe('a list of what was revoked is no key', () => {
  it.each<[string, () => string | Uint8Array]>([
    ['as DER', () => list],
    ['as PEM', () => pemOf(list, 'X509 CRL')],
    ['as base64', () => Buffer.from(list).toString('base64')],
    ['as hexadecimal', () => Buffer.from(list).toString('hex')],
  ])('%s it is named', (_how, make) => {
    expect(holdsPrivateKey(make())).toBe(false);
    expect(readCertificates(make())).toMatchObject({
      kind: 'malformed',
      message: expect.stringMatching(/失効リスト/),
    });
  });

  it('beside certificates it does not keep them from being read', async () => {
    const leaf = await chain.issue({ name: 'CN=www.example.jp' });
    const file = withList(pkcs7([leaf, chain.middle]), list);
    for (const input of [file, pemOf(file, 'PKCS7'), `${pemOf(list, 'X509 CRL')}${pem(leaf)}`]) {
      expect(holdsPrivateKey(input)).toBe(false);
      expect(readCertificates(input)).toMatchObject({
        kind: 'read',
        certificates: expect.arrayContaining([
          expect.objectContaining({ isLeaf: true, notAfter: Date.parse('2027-03-31T14:59:59Z') }),
        ]),
        notes: [expect.stringMatching(/失効リスト/)],
      });
    }
  });

  it('nor are versions 1 of a certificate with a small number', () => {
    const inner = Buffer.from('020101300d06092a864886f70d01010b0500', 'hex');
    const name = element(
      0x30,
      element(0x31, element(0x30, Buffer.from('0603550403', 'hex'), Buffer.from('0c0161', 'hex'))),
    );
    expect(holdsPrivateKey(element(0x30, element(0x30, inner, name, noise)))).toBe(false);
  });
});

describe('a key store', () => {
  it.each<[string, () => Uint8Array, boolean]>([
    [
      'with a key',
      () =>
        store(element(0x30, DATA, element(0xa0, element(0x04, element(0x30, element(0x30, BAG, noise)))))),
      true,
    ],
    [
      'with certificates without a password',
      () =>
        store(
          element(
            0x30,
            DATA,
            element(0xa0, element(0x04, element(0x30, element(0x30, CERTIFICATE_BAG, noise)))),
          ),
        ),
      false,
    ],
    [
      'with certificates under a password alone',
      () => store(element(0x30, ENCRYPTED, element(0xa0, noise))),
      false,
    ],
  ])('%s', (_what, make, secret) => {
    for (const input of [
      make(),
      Buffer.from(make()).toString('base64'),
      Buffer.from(make()).toString('hex'),
    ]) {
      expect(holdsPrivateKey(input)).toBe(secret);
      expect(readCertificates(input)).toMatchObject(
        secret ? { kind: 'secret' } : { kind: 'malformed', message: expect.stringMatching(/PKCS#12/) },
      );
    }
  });

  it('that is cut off before everything can be seen is held for one with a key', () => {
    expect(holdsPrivateKey(store(element(0x30, ENCRYPTED, element(0xa0, noise))).subarray(0, 90))).toBe(true);
  });
});
