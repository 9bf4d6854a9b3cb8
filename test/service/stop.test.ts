import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { RunningProcess } from './running-process';

jest.setTimeout(60_000);

let service: RunningProcess;
const open: Socket[] = [];
beforeEach(async () => {
  service = await RunningProcess.start();
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await service.remove();
});

function hold(beginning: string): void {
  const socket = connect(service.port, '127.0.0.1').on('error', () => undefined);
  socket.write(beginning);
  open.push(socket);
}

it('stops by itself although clients and a channel keep it waiting', async () => {
  const { token } = JSON.parse((await service.post('/widget/token', '{}')).text) as { token: string };
  const authorization = `Bearer ${token}`;
  const started = await service.post('/v3/directline/conversations', '{}', { authorization });
  const { streamUrl, conversationId } = JSON.parse(started.text) as Record<string, string>;
  const stream = new WebSocket(String(streamUrl));
  await new Promise((resolve) => stream.once('open', resolve));
  hold('');
  hold('POST /api/messages HTTP/1.1\r\nHost: localhost\r\n');
  hold(
    `POST /v3/directline/conversations/${conversationId}/upload HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nhalf`,
  );
  const silent = createServer((socket) => void open.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const serviceUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const stuck = service
    .send({ text: 'こんにちは', deliveryMode: 'normal', serviceUrl })
    .catch(() => undefined);
  await sleep(500);
  expect(await service.end('SIGTERM')).toBe(0);
  expect(service.output).not.toContain('service-killed');
  stream.terminate();
  await stuck;
  silent.close();
});
