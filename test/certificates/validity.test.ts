import { readCertificates, validityOf } from '../../src/certificates';
import { makeCertificate, makeKeys } from './make';

const at = Date.parse;

describe('days of a certificate are those of Japan', () => {
  it.each([
    ['2026-01-31T14:59:59Z', '2026-01-31', '2026-01-31T23:59:59+09:00'],
    ['2026-01-31T14:59:59.999Z', '2026-01-31', '2026-01-31T23:59:59+09:00'],
    ['2026-01-31T15:00:00Z', '2026-02-01', '2026-02-01T00:00:00+09:00'],
    ['2026-01-31T15:00:00.001Z', '2026-02-01', '2026-02-01T00:00:00+09:00'],
    ['2051-12-31T15:00:00Z', '2052-01-01', '2052-01-01T00:00:00+09:00'],
  ])('issued at %s is issued on %s', async (from, day, shown) => {
    const keys = await makeKeys('EC');
    const made = await makeCertificate({
      keys,
      name: 'CN=a.example.jp',
      from,
      until: '2052-06-01T00:00:00Z',
    });
    const reading = readCertificates(made.toString('pem'));
    if (reading.kind !== 'read' || reading.certificates[0] === undefined)
      throw new Error('Expected to read it');
    const validity = validityOf(reading.certificates[0], at('2026-03-01T00:00:00Z'));
    expect(validity).toMatchObject({ issueDay: day, startsAt: shown });
  });
});

describe('how a certificate stands to the present', () => {
  const facts = { notBefore: at('2026-10-01T00:00:00Z'), notAfter: at('2027-03-31T14:59:59Z') };

  it.each([
    ['2026-09-30T23:59:59Z', 'not-yet-valid', 181],
    ['2026-10-01T00:00:00Z', 'valid', 181],
    ['2027-03-30T15:00:00Z', 'valid', 0],
    ['2027-03-30T14:59:59Z', 'valid', 1],
    ['2027-03-31T14:59:59Z', 'valid', 0],
    ['2027-03-31T14:59:59.001Z', 'expired', 0],
    ['2027-03-31T15:00:00Z', 'expired', -1],
  ])('at %s it is %s with %d days left', (now, state, daysLeft) => {
    expect(validityOf(facts, at(now))).toMatchObject({ state, daysLeft, expiryDay: '2027-03-31' });
  });
});
