import { startConnector } from '../support/connector';
import { type RunningService, startService, textOf } from '../support/running-service';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const conversation = { id: 'edges' } as never;

it.each([undefined, '', 'urn:x', 'file:///etc/passwd', 'ftp://a', 'http://', 'javascript:1', 'https://[', 7])(
  'an activity whose service URL is %j is refused at once',
  async (serviceUrl) => {
    const answer = await service.post({ text: 'こんにちは', conversation, serviceUrl: serviceUrl as never });
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      400,
      'BadArgument',
    ]);
  },
);

it.each([
  'unknown',
  'composeExtension/query',
  'adaptiveCard/action',
  'signin/verifyState',
  'fileConsent/invoke',
])('the invoke %s, which nobody here knows, is answered with 501', async (name) => {
  const answer = await service.post({ type: 'invoke', name, channelId: 'msteams', conversation, value: {} });
  expect(answer.status).toBe(501);
});

it.each<[object]>([
  [{ localTimestamp: { toString: 'x' } }],
  [{ timestamp: { toString: 'x' } }],
  [{ timestamp: 'yesterday' }],
  [{ localTimezone: ['x'] }],
  [{ name: { toString: 'x' } }],
  [{ from: { id: 'user', name: ['x'] } }],
  [{ recipient: { id: 'bot', name: { length: { toString: 'x' } } } }],
  [{ membersAdded: { length: { toString: 'x' } } }],
  [{ attachments: [{ contentType: { toString: 'x' }, name: { toString: 'x' } }] }],
  [{ entities: [{ type: 'mention', text: { toString: 'x' } }] }],
  [{ channelData: 'x' }],
  [{ value: { toString: 'x' } }],
  [{ value: { button: { kind: { length: { valueOf: 'x' } }, entryId: { length: { toString: 'x' } } } } }],
  [{ value: '{"button":{"kind":"entry","entryId":{"length":{"toString":"x"}}}}' }],
])('%j does not keep a question from its answer', async (more) => {
  const sent = await service.ask('hostile', '更新はいつから申請できますか', more as never);
  expect(textOf(sent)).toContain('30日');
});

it('a long message with its formatted copy is answered, not refused', async () => {
  const connector = await startConnector();
  const text = 'サーバIDの更新について。'.repeat(4_400);
  const answer = await service.post({
    channelId: 'msteams',
    conversation,
    serviceUrl: connector.url,
    text,
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
  });
  expect(answer.status).toBe(200);
  expect(connector.texts()).toHaveLength(1);
  await connector.close();
});

it('what stands in an address that leads nowhere is not repeated', async () => {
  const answer = await fetch(`${service.url}/nowhere/MIIEvQIBADANBgkqhkiG9w0BAQEF`);
  expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining('MIIEvQ')]);
});
