import type { X509Certificate } from '@peculiar/x509';
import { readCertificates } from '../../src/certificates';
import { readValidity } from '../../src/dates';
import { CONTEXT } from '../dates/context';
import { makeCertificate, makeKeys } from './make';
import { makeChain, pemOf, time, withReplaced } from './make-chain';

let leaf: X509Certificate;
beforeAll(async () => {
  leaf = await (await makeChain()).issue({ name: 'CN=www.example.jp' });
});

const WRITTEN = time('270331145959Z', false);
const ending = (written: string, generalized: boolean) =>
  readCertificates(pemOf(withReplaced(leaf, WRITTEN, time(written, generalized))));

describe('a time of ASN.1 in whatever form older programs wrote it', () => {
  it.each([
    ['270331145959Z', false, '2027-03-31T14:59:59Z'],
    ['270331235959+0900', false, '2027-03-31T14:59:59Z'],
    ['270331095959-0500', false, '2027-03-31T14:59:59Z'],
    ['2703312359+0900', false, '2027-03-31T14:59:00Z'],
    ['2703311459Z', false, '2027-03-31T14:59:00Z'],
    ['20270331145959Z', true, '2027-03-31T14:59:59Z'],
    ['20270331235959+0900', true, '2027-03-31T14:59:59Z'],
    ['202703311459Z', true, '2027-03-31T14:59:00Z'],
    ['2027033114Z', true, '2027-03-31T14:00:00Z'],
    ['20270331145959.5Z', true, '2027-03-31T14:59:59.500Z'],
    ['20991231235959Z', true, '2099-12-31T23:59:59Z'],
    ['491231235959Z', false, '2049-12-31T23:59:59Z'],
  ])('%s', (written, generalized, iso) => {
    expect(ending(written, generalized)).toMatchObject({
      kind: 'read',
      certificates: [{ notAfter: Date.parse(iso) }],
    });
  });

  it.each([
    ['270331145959', false],
    ['2703311459', false],
    ['20270331145959', true],
    ['270229145959Z', false],
    ['271331145959Z', false],
    ['270331245959Z', false],
    ['270331145960Z', false],
    ['2703311459 9Z', false],
    ['27033114595aZ', false],
    ['00010101000000Z', true],
    ['19491231235959Z', true],
    ['21000101000000Z', true],
    ['99991231235959Z', true],
    ['270331145959+9900', false],
  ])('%s is refused with what stood there', (written, generalized) => {
    const reading = ending(written, generalized);
    expect(reading).toMatchObject({ kind: 'malformed', message: expect.stringContaining(`「${written}」`) });
  });
});

it('a validity that ends before it begins is said, and is no result', () => {
  expect(ending('990331145959Z', false)).toEqual({
    kind: 'malformed',
    message: expect.stringMatching(/「www\.example\.jp」の証明書の有効期間は、終わりの日時が始まりより前/),
  });
});

describe('years that are read in a text are read in a certificate, and no others', () => {
  it.each([1950, 1999, 2050, 2099, 2100, 2150, 9999])('%i', async (year) => {
    const until = `${year}-12-31T23:59:59Z`;
    const text = readValidity(`notAfter=${until}`, CONTEXT);
    const keys = await makeKeys('EC');
    const made = await makeCertificate({
      keys,
      name: 'CN=a.example.jp',
      from: '1950-06-01T00:00:00Z',
      until,
    });
    expect(readCertificates(made.toString('pem')).kind === 'read').toBe(text.kind === 'moment');
  });
});
