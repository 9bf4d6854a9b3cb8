import type { HostMessage, Person } from '../shared/messages';
import type { HostPage } from './host-page';
import { type SessionMemory, sessionMemory } from './session';

/** Whose conversation it is, and where it is kept. */
export interface Visitor {
  person: Person;
  memory: SessionMemory;
}

/** A page with an older loader says nothing; it need not be waited for long. */
const PATIENCE_MS = 400;

/**
 * Asks the page around the frame who the visitor is and what it keeps for them.
 * @param another called when it names somebody else later
 */
export function meetVisitor(host: HostPage, another: (visitor: Visitor) => void): Promise<Visitor> {
  const alone = () => ({ person: {}, memory: sessionMemory(() => localStorage) });
  if (!host.isThere) return Promise.resolve(alone());
  return new Promise((resolve) => {
    let current: string | undefined;
    const timer = setTimeout(() => resolve(alone()), PATIENCE_MS);
    host.on('server-id-support:welcome', (message) => {
      clearTimeout(timer);
      const { slot, person } = message;
      const known = `${slot} ${person.name ?? ''}`;
      if (current === known) return;
      const visitor = { person, memory: memoryOf(host, message) };
      if (current === undefined) resolve(visitor);
      else another(visitor);
      current = known;
    });
  });
}

function memoryOf(
  host: HostPage,
  { slot, resume }: Extract<HostMessage, { type: 'server-id-support:welcome' }>,
): SessionMemory {
  const remember = (kept: string | undefined) =>
    host.send({ type: 'server-id-support:remember', resume: kept });
  return sessionMemory(() => localStorage, slot, { resume, remember });
}
