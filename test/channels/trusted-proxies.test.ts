import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { believe, calledHost, calledSecurely, clientAddress } from '../../src/channels/http/client';
import { isNetwork, plainAddress, trustedProxies } from '../../src/channels/http/trusted-proxies';
import { startService } from '../support/running-service';

/** What a server that believes these networks makes of a request from 127.0.0.1. */
async function seen(networks: readonly string[] | undefined, headers: Record<string, string>) {
  const server = createServer((request, response) => {
    const client = [clientAddress(request), calledHost(request), calledSecurely(request)];
    response.end(JSON.stringify(client));
  });
  believe(server, trustedProxies(networks));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers });
  const [address, host, secure] = (await answer.json()) as [string, string, boolean];
  server.close();
  return { address, host: host === `127.0.0.1:${port}` ? 'own' : host, secure };
}

const forwarded = {
  'x-forwarded-for': '198.51.100.1, 203.0.113.7',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'bot.example.co.jp',
};

describe('what a proxy says of the client', () => {
  it('counts from this machine where nothing is set, but for the host', async () =>
    expect(await seen(undefined, forwarded)).toEqual({ address: '203.0.113.7', host: 'own', secure: true }));

  it('counts in full from a proxy that is named', async () =>
    expect(await seen(['127.0.0.1'], forwarded)).toEqual({
      address: '203.0.113.7',
      host: 'bot.example.co.jp',
      secure: true,
    }));

  it.each([[[]], [['10.0.0.0/8']], [['127.0.0.2']], [['::1']]])('does not count with %j', async (networks) =>
    expect(await seen(networks, forwarded)).toEqual({ address: '127.0.0.1', host: 'own', secure: false }),
  );

  it.each([
    ['203.0.113.7, 10.0.0.9, 127.0.0.1', '203.0.113.7', 'the last that is no proxy'],
    ['1.1.1.1, 203.0.113.7, 10.0.0.9', '203.0.113.7', 'whatever the client wrote before'],
    ['203.0.113.7:4711', '203.0.113.7', 'with a port'],
    ['[2001:db8::1]:4711', '2001:db8::1', 'IPv6 with a port'],
    ['::ffff:203.0.113.7', '203.0.113.7', 'IPv4 in IPv6'],
    ['203.0.113.7, not-an-address', '127.0.0.1', 'nothing behind what cannot be read'],
    ['10.0.0.9', '10.0.0.9', 'a proxy that calls by itself'],
    [',,', '127.0.0.1', 'nobody'],
  ])('%s is %s: %s', async (list, address) =>
    expect(await seen(['127.0.0.0/8', '10.0.0.0/8'], { 'x-forwarded-for': list })).toMatchObject({ address }),
  );
});

it.each(['10.0.0.5', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0'])('%s is a network', (text) =>
  expect(isNetwork(text)).toBe(true),
);
it.each(['', 'proxy', '10.0.0', '10.0.0.0/33', 'fd00::/129', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0.0/-1'])(
  '%s is none',
  (text) => expect(isNetwork(text)).toBe(false),
);
it('shows addresses plainly', () => expect(plainAddress('::ffff:127.0.0.1')).toBe('127.0.0.1'));

it('a page of a foreign name cannot choose its host through a proxy that nobody named', async () => {
  const service = await startService();
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${service.url}/api/messages`, { method: 'POST', headers, body: '{}' })).status;
  // fetch does not let one choose Host; the name in front of it is what counts here.
  expect(await status({ 'x-forwarded-host': 'evil.example' })).not.toBe(421);
  await service.stop();
  const behind = await startService({ TRUSTED_PROXIES: '127.0.0.1' });
  const refused = await fetch(`${behind.url}/api/messages`, {
    method: 'POST',
    headers: { 'x-forwarded-host': 'evil.example' },
    body: '{}',
  });
  expect(refused.status).toBe(421);
  await behind.stop();
});
