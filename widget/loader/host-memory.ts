import type { Person } from '../shared/messages';

/** What the website's own storage keeps for the chat, which may have none in a page of another site. */
export interface HostMemory {
  readonly slot: string;
  read(): string | undefined;
  write(resume: string | undefined): void;
}

const KEY = 'server-id-support';

/** Of one service and one person only: what one service gave is never told another. */
export function hostMemory(service: string, { id }: Person): HostMemory {
  const slot = id ? digest(id) : '';
  const key = [KEY, new URL(service || location.href).origin, slot].join('|');
  return {
    slot,
    read: () => attempt(() => localStorage.getItem(key)) ?? undefined,
    write: (resume) =>
      void attempt(() => (resume ? localStorage.setItem(key, resume) : localStorage.removeItem(key))),
  };
}

/** Whether the chat stands open, for the next page in this tab. */
export const openState = {
  read: () => attempt(() => sessionStorage.getItem(KEY)) === 'open',
  write: (open: boolean) =>
    void attempt(() => (open ? sessionStorage.setItem(KEY, 'open') : sessionStorage.removeItem(KEY))),
};

/** Browsers may refuse storage; then nothing is remembered. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Tells those who share a browser apart without writing down who they are (FNV-1a, 32 bits). */
function digest(text: string): string {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(36);
}
