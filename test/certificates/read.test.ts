import { type CertificateReading, compare, readCertificates } from '../../src/certificates';
import { der, type KeyKind, KeyUsageFlags, makeCertificate, makeKeys, makeRequest, pkcs7 } from './make';

type Read = Extract<CertificateReading, { kind: 'read' }>;

function read(input: string | Uint8Array): Read {
  const reading = readCertificates(input);
  if (reading.kind !== 'read') throw new Error(`Expected to read it, but: ${JSON.stringify(reading)}`);
  return reading;
}

describe('a certificate is read whatever its key', () => {
  it.each<[KeyKind, string]>([
    ['RSA', 'RSA 2048ビット'],
    ['EC', '楕円曲線（EC）P-256'],
    ['Ed25519', 'Ed25519'],
  ])('%s', async (kind, key) => {
    const keys = await makeKeys(kind);
    const certificate = await makeCertificate({ keys, name: 'CN=www.example.jp, O=Example KK' });
    const request = await makeRequest({ keys, name: 'CN=WWW.example.jp' });
    const { certificates, requests } = read(`${certificate.toString('pem')}\n${request.toString('pem')}`);
    expect(certificates[0]).toMatchObject({
      commonName: { ascii: 'www.example.jp', unicode: 'www.example.jp' },
      issuer: 'www.example.jp（Example KK）',
      notBefore: Date.parse('2026-10-01T00:00:00Z'),
      notAfter: Date.parse('2027-03-31T14:59:59Z'),
      serialNumber: '0A:1B:2C',
      selfSigned: true,
      isLeaf: true,
      isCa: false,
      namesHost: true,
      wildcard: false,
    });
    expect(certificates[0]?.key.label).toBe(key);
    expect(certificates.flatMap((one) => requests.map((other) => compare(one, other)))).toEqual([
      { sameCommonName: true, sameKey: true },
    ]);
    expect(read(der(certificate)).certificates).toEqual(certificates);
    expect(read(der(request)).requests).toEqual(requests);
  });
});

describe('names', () => {
  it('shows an internationalised wildcard in both spellings', async () => {
    const keys = await makeKeys('EC');
    const certificate = await makeCertificate({
      keys,
      name: 'CN=*.xn--r8jz45g.jp',
      dns: ['*.xn--r8jz45g.jp'],
    });
    const [facts] = read(certificate.toString('pem')).certificates;
    expect(facts?.commonName).toEqual({ ascii: '*.xn--r8jz45g.jp', unicode: '*.例え.jp' });
    expect(facts?.wildcard).toBe(true);
  });

  it('finds the same name in Unicode, capitals and with a trailing dot, and tells another key', async () => {
    const [keys, others] = await Promise.all([makeKeys('EC'), makeKeys('EC')]);
    const certificate = await makeCertificate({ keys, name: 'CN=WWW.xn--r8jz45g.jp.' });
    const request = await makeRequest({ keys: others, name: 'CN=www.例え.jp' });
    const reading = read(certificate.toString('pem') + request.toString('pem'));
    const [one, other] = [reading.certificates[0], reading.requests[0]];
    if (one === undefined || other === undefined) throw new Error('Expected a certificate and a request');
    expect(compare(one, other)).toEqual({ sameCommonName: true, sameKey: false });
  });

  it('takes the name from the alternative names where the subject has none', async () => {
    const keys = await makeKeys('EC');
    const certificate = await makeCertificate({
      keys,
      name: 'O=Example',
      dns: ['a.example.jp', 'b.example.jp'],
    });
    expect(read(certificate.toString('pem')).certificates[0]).toMatchObject({
      commonName: { ascii: 'a.example.jp' },
      namedByAlternative: true,
      subjectAlternativeNames: [{ ascii: 'a.example.jp' }, { ascii: 'b.example.jp' }],
    });
  });

  it('reads blocks that stand one behind another without an end of line, padded or not', async () => {
    for (let at = 0; at < 12; at++) {
      const keys = await makeKeys('EC');
      const certificate = await makeCertificate({ keys, name: 'O=Example' });
      const request = await makeRequest({ keys, name: 'O=Example' });
      const reading = read(certificate.toString('pem') + request.toString('pem'));
      expect([reading.certificates.length, reading.requests.length]).toEqual([1, 1]);
    }
  });

  it('does not call two without a name the same', async () => {
    const keys = await makeKeys('EC');
    const certificate = await makeCertificate({ keys, name: 'O=Example' });
    const request = await makeRequest({ keys, name: 'O=Example' });
    const reading = read(certificate.toString('pem') + request.toString('pem'));
    const [one, other] = [reading.certificates[0], reading.requests[0]];
    if (one === undefined || other === undefined) throw new Error('Expected a certificate and a request');
    expect(one.commonName).toBeUndefined();
    expect(compare(one, other)).toEqual({ sameCommonName: false, sameKey: true });
  });

  it('shows no characters that turn or hide text', async () => {
    const keys = await makeKeys('EC');
    const certificate = await makeCertificate({ keys, name: 'CN=evil\u202e.pj' });
    expect(read(certificate.toString('pem')).certificates[0]?.subject).toBe('CN=evil.pj');
  });
});

describe('chains', () => {
  it('finds the leaf of a chain in the wrong order, as PEM, DER and PKCS#7', async () => {
    const [root, middle, leaf] = await Promise.all([makeKeys('EC'), makeKeys('EC'), makeKeys('EC')]);
    const rootName = 'CN=Example Root';
    const middleName = 'CN=Example CA';
    const chain = [
      await makeCertificate({ keys: root, name: rootName, ca: true }),
      await makeCertificate({
        keys: middle,
        name: middleName,
        ca: true,
        issuer: { name: rootName, keys: root },
      }),
      await makeCertificate({
        keys: leaf,
        name: 'CN=www.example.jp',
        issuer: { name: middleName, keys: middle },
      }),
    ];
    for (const input of [
      chain.map((one) => one.toString('pem')).join('\n'),
      Buffer.concat(chain.map(der)),
      pkcs7(chain),
    ]) {
      expect(read(input).certificates.map(({ commonName, isLeaf }) => [commonName?.unicode, isLeaf])).toEqual(
        [
          ['www.example.jp', true],
          ['Example CA', false],
          ['Example Root', false],
        ],
      );
    }
  });

  it('keeps two servers apart from the authority above them, and drops a repeated one', async () => {
    const [authority, first, second] = await Promise.all([makeKeys('EC'), makeKeys('EC'), makeKeys('EC')]);
    const issuer = { name: 'CN=Example CA', keys: authority };
    const top = await makeCertificate({ keys: authority, name: issuer.name, ca: true });
    const a = await makeCertificate({ keys: first, name: 'CN=a.example.jp', issuer });
    const b = await makeCertificate({ keys: second, name: 'CN=b.example.jp', issuer });
    const names = read([a, top, b, a].map((one) => one.toString('pem')).join('\n')).certificates.map(
      ({ commonName, isLeaf }) => [commonName?.ascii, isLeaf],
    );
    expect(names).toEqual([
      ['a.example.jp', true],
      ['b.example.jp', true],
      ['example ca', false],
    ]);
  });
});

describe('whoever signs with their own key', () => {
  const { keyCertSign, digitalSignature } = KeyUsageFlags;
  it.each([
    ['names a server', { name: 'CN=www.example.co.jp, O=Example' }],
    ['names a server among the alternatives', { name: 'O=Example', dns: ['www.example.co.jp'] }],
    ['names an address', { name: 'CN=192.0.2.1' }],
    ['uses the key of a server', { name: 'CN=www.example.co.jp', usage: digitalSignature }],
    ['signs others', { name: 'CN=ca.example.co.jp', usage: keyCertSign | digitalSignature }],
    ['names no server', { name: 'CN=Example Root CA, O=Example' }],
    ['names nothing', { name: 'O=Example' }],
  ])('is an authority where the basic constraints say so, and %s: %j', async (_, wanted) => {
    const certificate = async (ca?: boolean) =>
      (
        await makeCertificate({ keys: await makeKeys('EC'), ...wanted, ...(ca !== undefined && { ca }) })
      ).toString('pem');
    expect(read(await certificate(true)).certificates).toMatchObject([
      { isLeaf: false, isCa: true, selfSigned: true },
    ]);
    for (const ca of [false, undefined])
      expect(read(await certificate(ca)).certificates).toMatchObject([
        { isLeaf: true, isCa: false, selfSigned: true },
      ]);
  });

  it('is an authority where another one of it stands beside it', async () => {
    const [keys, others] = await Promise.all([makeKeys('EC'), makeKeys('EC')]);
    const own = { name: 'CN=www.example.co.jp', keys };
    const top = await makeCertificate({ ...own, ca: true });
    const below = await makeCertificate({ keys: others, name: 'CN=a.example.co.jp', issuer: own });
    expect(read(top.toString('pem') + below.toString('pem')).certificates).toMatchObject([
      { commonName: { ascii: 'a.example.co.jp' }, isLeaf: true },
      { commonName: { ascii: 'www.example.co.jp' }, isLeaf: false },
    ]);
  });
});
