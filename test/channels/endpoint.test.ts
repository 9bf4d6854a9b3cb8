import { once } from 'node:events';
import { connect } from 'node:net';
import { startConnector } from '../support/connector';
import { type RunningService, startService, textOf, traceOf } from '../support/running-service';

const conversation = (id: string) => ({ id }) as never;

describe('the message endpoint', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  it('answers as the Emulator talks to it: replies and traces go to the service URL', async () => {
    const connector = await startConnector();
    const answer = await service.post({
      text: '更新はいつから申請できますか',
      conversation: conversation('a'),
      serviceUrl: connector.url,
    });
    expect(answer.status).toBe(200);
    expect(traceOf(connector.received, 'knowledge.match')).toMatchObject({
      outcome: 'answer',
      entryId: 'renewal-timing',
      confidence: expect.any(Number),
      candidates: expect.arrayContaining([
        { entryId: 'renewal-timing', score: expect.any(Number), parts: expect.anything() },
      ]),
      tokens: expect.arrayContaining(['更新']),
    });
    expect(textOf(connector.received)).toContain('30日');
    await connector.close();
  });

  it('sends traces to the Emulator only', async () => {
    const sent = await service.ask('b', '更新はいつから申請できますか', { channelId: 'webchat' });
    expect(sent.filter(({ type }) => type === 'trace')).toEqual([]);
    expect(textOf(sent)).toContain('30日');
  });

  it('greets once, however often the channel says that somebody joined', async () => {
    const connector = await startConnector();
    const joined = { type: 'conversationUpdate', conversation: conversation('c'), serviceUrl: connector.url };
    await service.post({ ...joined, membersAdded: [{ id: 'bot' }, { id: 'user' }] as never });
    await service.post({ ...joined, membersAdded: [{ id: 'user' }] as never });
    expect(connector.received.map(({ text }) => text)).toEqual([expect.stringContaining('サポートボット')]);
    await connector.close();
  });

  it('processes a repeated activity once', async () => {
    const first = await service.ask('d', 'どちらの申請になりますか。判定して', { id: 'same' });
    const second = await service.ask('d', 'どちらの申請になりますか。判定して', { id: 'same' });
    expect(traceOf(first, 'dialog.ask')).toEqual({ dialog: 'application-type', fact: 'existing' });
    // Who asks again has not seen the replies: they come again, and nothing else happens.
    expect(second).toEqual(first);
    expect(traceOf(await service.ask('d', 'はい'), 'dialog.ask')?.fact).toBe('sameName');
  });

  it('keeps the turns of one conversation in order when they come at once', async () => {
    await service.ask('e', '新規か更新か判定して');
    const replies = await Promise.all(['はい', 'はい', 'いいえ'].map((text) => service.ask('e', text)));
    expect(replies.map((sent) => traceOf(sent, 'dialog.ask')?.fact)).toEqual([
      'sameName',
      'additional',
      'issued',
    ]);
  });

  it('keeps two people in one channel apart', async () => {
    await service.ask('f', '新規か更新か判定して', { from: { id: 'anna', name: 'Anna' } });
    const other = await service.ask('f', 'はい', { from: { id: 'bert', name: 'Bert' } });
    const own = await service.ask('f', 'はい', { from: { id: 'anna', name: 'Anna' } });
    expect(traceOf(other, 'dialog.ask')).toBeUndefined();
    expect(traceOf(own, 'dialog.ask')).toEqual({ dialog: 'application-type', fact: 'sameName' });
  });

  it('reads a message in Teams past all its mentions, and sends cards that Teams can show', async () => {
    const sent = await service.ask('g', '<at>Bot</at> <at>Support</at> 更新はいつから申請できますか', {
      channelId: 'msteams',
      entities: [
        { type: 'mention', text: '<at>Bot</at>' },
        { type: 'mention', text: '<at>Support</at>' },
      ],
    });
    expect(textOf(sent)).toContain('30日');
    const [message] = sent.filter(({ type }) => type === 'message');
    expect(Number(message?.attachments?.[0]?.content.version)).toBeLessThanOrEqual(1.5);
    expect(message?.channelData).toEqual({ feedbackLoop: { type: 'default' } });
  });

  it('shows numbers where a channel has no cards', async () => {
    const [reply] = await service.ask('h', '新規か更新か判定して', { channelId: 'sms' });
    expect(reply?.attachments).toBeUndefined();
    expect(reply?.text).toMatch(/1\. はい、あります\n2\. いいえ、初めてです/);
    const [next] = await service.ask('h', '２', { channelId: 'sms' });
    expect(next?.text).toContain('Webサーバ');
  });

  it('takes the data of a pressed button for its meaning, and tells that an old one is old', async () => {
    const [asked] = (await service.ask('i', '新規か更新か判定して')).filter(({ type }) => type === 'message');
    const data = asked?.attachments?.[0]?.content.actions[0].data;
    const next = await service.ask('i', '', { value: data });
    expect(traceOf(next, 'dialog.ask')?.fact).toBe('sameName');
    const again = await service.ask('i', '', { value: data });
    expect(textOf(again)).toContain('前の質問のものです');
    expect(traceOf(again, 'dialog.ask')?.fact).toBe('sameName');
  });

  it('answers the thumbs of Teams with 200 and an empty body', async () => {
    const answer = await service.post({
      type: 'invoke',
      name: 'message/submitAction',
      channelId: 'msteams',
      conversation: conversation('j'),
      replyToId: 'r1',
      value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } },
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  it('is healthy', async () => {
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  });
});

it('is switched off in production without an app id', async () => {
  const service = await startService({ NODE_ENV: 'production' });
  const answer = await service.post({ text: 'こんにちは', conversation: conversation('a') });
  expect(answer.status).toBe(404);
  await service.stop();
});

it('refuses unsigned calls once there is an app id', async () => {
  const service = await startService({ MicrosoftAppId: 'app', MicrosoftAppPassword: 'secret' });
  const print = jest.spyOn(console, 'error');
  const answer = await service.post({ text: 'こんにちは', conversation: conversation('a') });
  expect([answer.status, print.mock.calls]).toEqual([401, []]);
  print.mockRestore();
  await service.stop();
});

it.each([
  ['a malformed Host header', 'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  ['a malformed absolute address', 'GET http://[ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
])('survives %s', async (_name, raw) => {
  const service = await startService();
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  socket.end(raw);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400/);
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  await service.stop();
});
