import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newSecrets, secretsIn } from '../../bench/malformed/oddities';
import { malformedRequest, type Session } from '../../bench/malformed/requests';
import { send } from '../../bench/malformed/send';
import { randomFrom } from '../../bench/person/person';
import { RunningProcess } from './running-process';

jest.setTimeout(120_000);

/** `npm run bench malformed` sends a hundred times as many. */
const REQUESTS = 300;
const AT_ONCE = 8;
/** What the protocol answers to an invoke that nobody here knows. */
const UNKNOWN_INVOKE = 501;

it('no malformed request is the service’s own fault, and nothing planted in one is logged or a key kept', async () => {
  const service = await RunningProcess.start();
  const connector = createServer((request, response) => {
    request.resume().on('end', () => response.end('{"id":"1"}'));
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
  const session = JSON.parse((await service.post('/widget/token', '{}')).text) as Session;
  const [random, secrets] = [randomFrom(42), newSecrets()];
  const failed: string[] = [];
  let sent = 0;
  const work = async () => {
    while (sent < REQUESTS) {
      sent += 1;
      const bytes = malformedRequest({ random, secrets, session, serviceUrl }, `r${sent}`);
      const { status } = await send(service.port, bytes);
      if (status >= 500 && status !== UNKNOWN_INVOKE) failed.push(`${status} ${bytes.toString('utf8')}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(failed).toEqual([]);
  expect(await service.healthy()).toBe(true);
  expect(secretsIn(service.output, secrets)).toEqual([]);
  expect(secretsIn(service.kept(), { ...secrets, names: [] })).toEqual([]);
  connector.close();
  await service.remove();
});
