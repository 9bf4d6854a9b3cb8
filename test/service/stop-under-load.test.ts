import { createServer, type Server } from 'node:net';
import { RunningProcess } from './running-process';

jest.setTimeout(60_000);

let service: RunningProcess;
beforeEach(async () => {
  service = await RunningProcess.start();
});
afterEach(() => service.remove());

interface Session {
  token: string;
  conversationId: string;
}

async function arrive(): Promise<Session> {
  const session = JSON.parse((await service.post('/widget/token', '{}')).text) as Session;
  await service.post('/v3/directline/conversations', '{}', { authorization: `Bearer ${session.token}` });
  return session;
}

/** @returns the id of the message, or undefined where the service was stopping. */
async function say({ token, conversationId }: Session, text: string): Promise<string | undefined> {
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const answer = await service
    .post(path, JSON.stringify({ type: 'message', text }), { authorization: `Bearer ${token}` })
    .catch(() => undefined);
  return answer?.status === 200 ? (JSON.parse(answer.text) as { id: string }).id : undefined;
}

async function repliesTo({ token, conversationId }: Session): Promise<string[]> {
  const response = await fetch(`${service.url}/v3/directline/conversations/${conversationId}/activities`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { activities } = (await response.json()) as { activities: { replyToId?: string }[] };
  return activities.map(({ replyToId }) => replyToId).filter((id) => id !== undefined);
}

it('every message taken on is answered once, although the service is stopped in the middle', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, arrive));
  const asked = people.map(async (person) => ({
    person,
    ids: await Promise.all(
      ['更新はいつから申請できますか', '料金はいくらですか'].map((text) => say(person, text)),
    ),
  }));
  await Promise.race(asked);
  expect(await service.end('SIGTERM')).toBe(0);
  const taken = await Promise.all(asked);
  await service.launch();
  let answered = 0;
  for (const { person, ids } of taken) {
    const accepted = ids.filter((id) => id !== undefined);
    // What was left over is dealt with at the start, before anybody is served.
    const replies = await repliesTo(person);
    for (const id of accepted) expect(replies.filter((replyTo) => replyTo === id)).toHaveLength(1);
    answered += accepted.length;
  }
  expect(answered).toBeGreaterThan(0);
});

it('a connector that never answers holds up nobody else', async () => {
  const silent: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const serviceUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const stuck = Array.from({ length: 50 }, () =>
    service.send({ text: 'こんにちは', deliveryMode: 'normal', serviceUrl }).catch(() => undefined),
  );
  const { status, text } = await service.send({ text: '更新はいつから申請できますか' });
  expect([status, text.includes('30日')]).toEqual([200, true]);
  await service.end('SIGKILL');
  await Promise.all(stuck);
  silent.close();
});
