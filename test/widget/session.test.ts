import { openSession, sessionMemory } from '../../widget/frame/session';

const answer = { token: 'new', conversationId: 'c', userId: 'u', domain: 'd', expiresIn: 60 };

function shelf(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A token endpoint that answers as told, and notes what it was sent. */
function endpoint(...answers: [status: number, body?: object][]) {
  const sent: unknown[] = [];
  const request = (async (_: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)));
    const [status, body] = answers.shift() ?? [500];
    return new Response(JSON.stringify(body ?? {}), { status });
  }) as unknown as typeof fetch;
  return { request, sent };
}

describe('getting a token', () => {
  it('shows what was kept of the earlier conversation, and keeps the newer', async () => {
    const storage = shelf();
    sessionMemory(() => storage).write('earlier');
    const memory = sessionMemory(() => storage);
    const { request, sent } = endpoint([200, { ...answer, resume: 'resume' }]);
    await expect(openSession(request, 'token', memory)).resolves.toMatchObject({ token: 'new' });
    expect(sent).toEqual([{ resume: 'earlier' }]);
    expect(sessionMemory(() => storage).read()).toBe('resume');
  });

  it('keeps the token itself where the service gives nothing to resume with', async () => {
    const memory = sessionMemory(() => shelf());
    await openSession(endpoint([200, answer]).request, 'token', memory);
    expect(memory.read()).toBe('new');
  });

  it('begins a new conversation when the earlier one is refused', async () => {
    const memory = sessionMemory(() => shelf());
    memory.write('forged');
    const { request, sent } = endpoint([403], [200, answer]);
    await openSession(request, 'token', memory);
    expect(sent).toEqual([{ resume: 'forged' }, {}]);
  });

  it('keeps the earlier conversation while the service is only busy', async () => {
    const memory = sessionMemory(() => shelf());
    memory.write('earlier');
    await expect(openSession(endpoint([429]).request, 'token', memory)).rejects.toThrow('429');
    expect(memory.read()).toBe('earlier');
  });

  it('works for as long as the frame lives where the browser refuses storage', () => {
    const memory = sessionMemory(() => {
      throw new Error('SecurityError');
    });
    expect(memory.read()).toBeUndefined();
    memory.write('now');
    expect(memory.read()).toBe('now');
  });
});
