import { makeCertificate, makeKeys } from '../certificates/make';
import { makeChain, pem } from '../certificates/make-chain';
import { startTalk } from '../support/talk';

const RENEWAL = /更新申請|更新できる|発行日:/;
const VALID = { from: '2026-01-10T00:00:00Z', until: '2026-07-10T23:59:59Z' };
const IN_JAPAN = '2026年1月10日(土) 9時0分0秒(日本時間) 〜 2026年7月11日(土) 8時59分59秒(日本時間)';

const selfSigned = async (name: string, ca: boolean, times = VALID) =>
  pem(await makeCertificate({ keys: await makeKeys('EC'), name, ca, dns: ['www.example.co.jp'], ...times }));

describe('a certificate that its basic constraints call an authority’s', () => {
  it('is told with its times and signed by itself, and gets no renewal day, wherever its host is named', async () => {
    for (const name of ['CN=www.example.co.jp', 'CN=Example Web, O=Example']) {
      const said = (await startTalk()).say(await selfSigned(name, true));
      expect(said.result).toBeUndefined();
      expect(said.text).toMatch(/「(?:www\.example\.co\.jp|Example Web)」は認証局の証明書です/);
      expect(said.text).toContain(`有効期間(日本時間): ${IN_JAPAN}`);
      expect(said.text).toMatch(/自己署名[\s\S]*サーバの証明書\(サーバID\)ではない/);
      expect(said.text).not.toMatch(RENEWAL);
      expect(said.replies[0]?.calendar).toBeUndefined();
    }
  });

  it('that has run out is said to have, and nothing of a renewal is advised', async () => {
    const said = (await startTalk('2027-01-10T10:00:00')).say(await selfSigned('CN=ca.example.co.jp', true));
    expect(said.text).toMatch(/すでに切れています/);
    expect(said.text).not.toMatch(RENEWAL);
  });

  it('answers no question of a running dialog', async () => {
    const talk = await startTalk();
    talk.say('更新できる日を計算して');
    const said = talk.say(await selfSigned('CN=www.example.co.jp', true));
    expect(said.result).toBeUndefined();
    expect(said.asks).toBe('renewal-date/issued');
  });

  it('is told without its times beside something that could not be read', async () => {
    const { middle } = await makeChain();
    const said = (await startTalk()).say(
      `-----BEGIN CERTIFICATE-----\nMIIDazCCAlOgAwIBAgIUYw\n-----END CERTIFICATE-----\n${pem(middle)}`,
    );
    expect(said.text).toMatch(/読み取れません[\s\S]*|認証局の証明書/);
    expect(said.text).not.toMatch(/2035年|2034年/);
  });

  it('for a host is told beside its root', async () => {
    const { root } = await makeChain();
    const said = (await startTalk()).say(pem(root) + (await selfSigned('CN=ca.example.co.jp', true)));
    expect(said.text).toContain(`「ca.example.co.jp」の有効期間(日本時間): ${IN_JAPAN}`);
    expect(said.text).not.toMatch(/2035年/);
    expect(said.text).not.toMatch(RENEWAL);
  });
});

it('one signed by itself that is no authority’s stays a server’s', async () => {
  const said = (await startTalk()).say(await selfSigned('CN=www.example.co.jp', false));
  expect(said.result).toMatchObject({ commonName: 'www.example.co.jp', firstDay: '2026-02-10' });
  expect(said.text).toMatch(/自己署名/);
});
