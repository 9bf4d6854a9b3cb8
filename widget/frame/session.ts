/** What the token endpoint answers. */
export interface Session {
  token: string;
  conversationId: string;
  userId: string;
  /** Absolute base of the Direct Line, e.g. `https://bot.example.co.jp/v3/directline`. */
  domain: string;
  /** Seconds. */
  expiresIn: number;
  /** To be shown later to get the conversation back; it outlives the token. */
  resume?: string;
}

/** What is kept, so that a reload or a token that ran out leads back into the same conversation. */
export interface SessionMemory {
  read(): string | undefined;
  write(resume: string | undefined): void;
}

/** The part of the browser's storage that is used. */
export type Shelf = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};

/** What the page around the frame keeps for it. */
export interface Elsewhere {
  resume: string | undefined;
  remember(resume: string | undefined): void;
}

const KEY = 'server-id-support.resume';

/**
 * The frame's own storage counts first: the pages of a site share it. Browsers may refuse it to a frame in a page of
 * another site; then what that page keeps counts, and without one the conversation lasts as long as the frame.
 * @param slot tells people who share a browser apart.
 */
export function sessionMemory(storage: () => Shelf, slot = '', elsewhere?: Elsewhere): SessionMemory {
  const key = slot ? `${KEY}.${slot}` : KEY;
  let current = attempt(() => storage().getItem(key)) ?? elsewhere?.resume;
  if (current !== undefined) elsewhere?.remember(current);
  return {
    read: () => current,
    write(resume) {
      current = resume;
      elsewhere?.remember(resume);
      attempt(() => (resume ? storage().setItem(key, resume) : storage().removeItem(key)));
    },
  };
}

/**
 * Asks for a token, for the earlier conversation where there is one. What the service no longer accepts
 * is forgotten, and a new conversation begins.
 * @throws Error when the service cannot be reached or refuses.
 */
export async function openSession(
  request: typeof fetch,
  endpoint: string,
  memory: SessionMemory,
): Promise<Session> {
  const earlier = memory.read();
  const response = await request(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(earlier ? { resume: earlier } : {}),
  });
  if (earlier && [400, 401, 403, 404].includes(response.status)) {
    memory.write(undefined);
    return openSession(request, endpoint, memory);
  }
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}`);
  const session = (await response.json()) as Session;
  memory.write(session.resume ?? session.token);
  return session;
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use() ?? undefined;
  } catch {
    return undefined;
  }
}
