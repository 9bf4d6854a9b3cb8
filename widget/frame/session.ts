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

const KEY = 'server-id-support.resume';

/** Browsers may refuse storage to a frame; then the conversation lasts as long as the frame. */
export function sessionMemory(storage: () => Shelf): SessionMemory {
  let current: string | undefined;
  try {
    current = storage().getItem(KEY) ?? undefined;
  } catch {
    current = undefined;
  }
  return {
    read: () => current,
    write(resume) {
      current = resume;
      try {
        if (resume) storage().setItem(KEY, resume);
        else storage().removeItem(KEY);
      } catch {
        // Kept in this frame only.
      }
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
