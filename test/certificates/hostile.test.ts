import fc from 'fast-check';
import { holdsPrivateKey, readCertificates } from '../../src/certificates';
import { der, makeCertificate, makeKeys, makeRequest, pkcs7 } from './make';

const KINDS = ['read', 'secret', 'too-large', 'malformed', 'none'];
let samples: Uint8Array[];

beforeAll(async () => {
  samples = [];
  for (const kind of ['RSA', 'EC', 'Ed25519'] as const) {
    const keys = await makeKeys(kind);
    const wanted = {
      keys,
      name: 'CN=*.xn--r8jz45g.jp, O=Example',
      dns: ['*.xn--r8jz45g.jp', 'xn--r8jz45g.jp'],
    };
    const certificate = await makeCertificate(wanted);
    const request = await makeRequest(wanted);
    samples.push(der(certificate), der(request), pkcs7([certificate]));
    samples.push(Buffer.from(certificate.toString('pem')), Buffer.from(request.toString('pem')));
  }
});

it('answers every damaged certificate, request and chain with one of its kinds', () => {
  const flips = fc.array(fc.record({ at: fc.nat(4_000), bit: fc.nat(7) }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.nat(100), flips, fc.boolean(), (which, damage, asText) => {
      const bytes = Buffer.from(samples[which % samples.length] ?? []);
      for (const { at, bit } of damage)
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
      expect(KINDS).toContain(readCertificates(asText ? bytes.toString('latin1') : bytes).kind);
    }),
    { numRuns: 3_000 },
  );
});

it('never takes a damaged request for a good one with another key', () => {
  const original = readCertificates(samples[1] ?? '');
  if (original.kind !== 'read') throw new Error('Expected the request to be read');
  fc.assert(
    fc.property(fc.nat(4_000), fc.nat(7), (at, bit) => {
      const bytes = Buffer.from(samples[1] ?? []);
      // The key itself begins behind the algorithm's identifier and ends before the attributes.
      const position = 80 + (at % 200);
      bytes[position] = (bytes[position] ?? 0) ^ (1 << bit);
      expect(readCertificates(bytes)).not.toMatchObject({ kind: 'read' });
    }),
    { numRuns: 500 },
  );
});

it.each<[string, () => Uint8Array]>([
  ['nested without end', () => bomb(Buffer.from('3080'.repeat(20_000), 'hex'))],
  ['thousands of small elements', () => bomb(Buffer.from('0500'.repeat(20_000), 'hex'))],
  ['a gigantic object identifier', () => bomb(element(0x06, Buffer.alloc(46_000, 1)))],
  ['a gigantic number', () => bomb(element(0x02, Buffer.alloc(46_000, 0x7f)))],
  ['thousands of beginnings', () => Buffer.from('308200143080a003020102'.repeat(4_000), 'hex')],
  ['a length beyond the file', () => Buffer.from('3084ffffffff3082ffffa003020102', 'hex')],
])('refuses %s', (_, make) => {
  const bytes = make();
  expect(readCertificates(bytes).kind).toBe('malformed');
  expect(readCertificates(Buffer.from(bytes).toString('base64')).kind).not.toBe('read');
});

it('any text and any octets have an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 300 })), (input) => {
      expect(typeof holdsPrivateKey(input)).toBe('boolean');
      expect(KINDS).toContain(readCertificates(input).kind);
    }),
  );
});

/** The beginning of a certificate, then something that real ones do not have. */
function bomb(content: Uint8Array): Uint8Array {
  return element(0x30, element(0x30, Buffer.concat([Buffer.from('a003020102', 'hex'), content])));
}

function element(tag: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from([tag, 0x82, content.length >> 8, content.length & 0xff]), content]);
}
