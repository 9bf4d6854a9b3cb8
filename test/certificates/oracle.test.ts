import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type CertificateReading, readCertificates } from '../../src/certificates';
import { der, type KeyKind, makeCertificate, makeKeys, makeRequest } from './make';
import { makeChain, pem, pemOf } from './make-chain';

const installed = spawnSync('openssl', ['version']).status === 0;
const CERTIFICATES = 240;
const REQUESTS = 80;

interface Facts {
  subject: string | undefined;
  notBefore?: number;
  notAfter?: number;
  names: readonly string[];
  key: string;
}

const directory = mkdtempSync(join(tmpdir(), 'oracle-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const run = (script: string): string =>
  execFileSync('sh', ['-c', script], { cwd: directory, maxBuffer: 64_000_000 }).toString('utf8');

/** What OpenSSL prints of each: certificates all at once, requests one by one, which it cannot do otherwise. */
function printed(files: readonly string[], kind: 'x509' | 'req'): string[] {
  if (kind === 'x509') {
    writeFileSync(
      join(directory, 'all.pem'),
      files.map((file) => readFileSync(join(directory, file))).join('\n'),
    );
    const text = run('openssl crl2pkcs7 -nocrl -certfile all.pem | openssl pkcs7 -print_certs -text -noout');
    return text.split(/^Certificate:$/m).slice(1);
  }
  return run(files.map((file) => `openssl req -noout -text -in ${file}; echo ----`).join('\n'))
    .split('----\n')
    .slice(0, -1);
}

const dateOf = (text: string, label: RegExp): number | undefined => {
  const found = label.exec(text)?.[1];
  return found === undefined ? undefined : Date.parse(`${found.replace(' GMT', '')} UTC`);
};

/** Facts out of OpenSSL's text. */
function factsOf(text: string): Facts {
  const names = /Subject Alternative Name:[^\n]*\n\s*([^\n]+)/.exec(text)?.[1] ?? '';
  const [from, until] = [dateOf(text, /Not Before: (.*)/), dateOf(text, /Not After : (.*)/)];
  return {
    subject: /Subject: (?:.*, )?CN ?= ?([^,\n]*)/.exec(text)?.[1]?.toLowerCase(),
    ...(from !== undefined && { notBefore: from }),
    ...(until !== undefined && { notAfter: until }),
    names: [...names.matchAll(/(?:DNS|IP Address|email):([^,\s]+)/g)].map(([, name = '']) =>
      name.toLowerCase(),
    ),
    key: /Public-Key: \((\d+) bit/.exec(text)?.[1] ?? /(ED25519) Public-Key/.exec(text)?.[1] ?? '',
  };
}

type Read = Extract<CertificateReading, { kind: 'read' }>;
const read = (input: string | Uint8Array): Read | undefined => {
  const reading = readCertificates(input);
  return reading.kind === 'read' ? reading : undefined;
};

function ownFactsOf(input: string | Uint8Array): Facts | undefined {
  const reading = read(input);
  const one = reading?.certificates[0] ?? reading?.requests[0];
  const certificate = reading?.certificates[0];
  return (
    one && {
      subject: one.namedByAlternative ? undefined : one.commonName?.ascii,
      ...(certificate && { notBefore: certificate.notBefore, notAfter: certificate.notAfter }),
      names: one.subjectAlternativeNames.map(({ ascii }) => ascii),
      key: one.key.bits === undefined ? one.key.algorithm.toUpperCase() : String(one.key.bits),
    }
  );
}

const seconds = fc.integer({ min: Date.UTC(1950, 0) / 1000, max: Date.UTC(2099, 11, 31) / 1000 });
const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z]$/);
const wanted = fc.record({
  host: fc.tuple(label, label).map((parts) => parts.join('.')),
  organisation: fc.constantFrom('', 'Example KK', '例示株式会社', "O'Reilly and Sons"),
  dns: fc.array(
    fc.tuple(label, label).map((parts) => `${parts.join('.')}.jp`),
    { maxLength: 5 },
  ),
  wildcard: fc.boolean(),
  from: seconds,
  length: fc.integer({ min: 1, max: 400 * 86_400 }),
  ca: fc.boolean(),
  kind: fc.constantFrom<KeyKind>('RSA', 'EC', 'Ed25519'),
});

(installed ? describe : describe.skip)('OpenSSL reads the same', () => {
  const samples = fc.sample(wanted, { numRuns: CERTIFICATES + REQUESTS, seed: 20_260_301 });
  const written: { file: string; octets: Uint8Array }[] = [];

  beforeAll(async () => {
    const keys = { RSA: await makeKeys('RSA'), EC: await makeKeys('EC'), Ed25519: await makeKeys('Ed25519') };
    for (const [index, { host, organisation, wildcard, kind, ...rest }] of samples.entries()) {
      const name = `CN=${wildcard ? '*.' : ''}${host}.jp${organisation === '' ? '' : `, O=${organisation}`}`;
      const whole = {
        keys: keys[kind],
        name,
        dns: rest.dns,
        ca: rest.ca,
        from: new Date(rest.from * 1000).toISOString(),
        until: new Date(
          Math.min((rest.from + rest.length) * 1000, Date.UTC(2099, 11, 31, 23, 59, 59)),
        ).toISOString(),
      };
      const made = index < CERTIFICATES ? await makeCertificate(whole) : await makeRequest(whole);
      const octets = der(made);
      written.push({ file: `${index}.pem`, octets });
      writeFileSync(join(directory, `${index}.pem`), pem(made));
    }
  }, 60_000);

  it.each<['x509' | 'req', number, number]>([
    ['x509', 0, CERTIFICATES],
    ['req', CERTIFICATES, CERTIFICATES + REQUESTS],
  ])(
    '%s',
    (kind, from, to) => {
      const files = written.slice(from, to);
      const theirs = printed(
        files.map(({ file }) => file),
        kind,
      ).map(factsOf);
      expect(files.map(({ octets }) => ownFactsOf(octets))).toEqual(theirs);
      expect(theirs).toHaveLength(to - from);
    },
    60_000,
  );
});

describe('flipped bits never change a date without a word', () => {
  it('of a certificate beside its issuer, of one that its own key signed, and of a chain', async () => {
    const chain = await makeChain();
    const leaf = await chain.issue({ name: 'CN=www.example.jp', dns: ['www.example.jp'] });
    const own = await Promise.all(
      (['RSA', 'EC', 'Ed25519'] as const).map(async (kind) =>
        makeCertificate({ keys: await makeKeys(kind), name: 'CN=own.example.jp' }),
      ),
    );
    const cases = [
      { octets: der(leaf), beside: pem(chain.middle) },
      ...own.map((one) => ({ octets: der(one), beside: '' })),
    ];
    const END = Date.parse('2027-03-31T14:59:59Z');
    fc.assert(
      fc.property(fc.nat(cases.length - 1), fc.nat(4_000), fc.nat(7), (which, at, bit) => {
        const { octets, beside } = cases[which] ?? { octets: new Uint8Array(1), beside: '' };
        const flipped = octets.slice();
        const position = at % flipped.length;
        flipped[position] = (flipped[position] ?? 0) ^ (1 << bit);
        const reading = readCertificates(pemOf(flipped) + beside);
        if (reading.kind !== 'read') return reading.kind === 'malformed';
        const servers = reading.certificates.filter(({ isLeaf }) => isLeaf);
        return reading.notes.length > 0 || servers.every(({ notAfter }) => notAfter === END);
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);
});
