import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, Person } from './person';

/** People who arrive at the same moment; browsers do not open more at once either. */
const ARRIVING_AT_ONCE = 20;

export interface Crowd {
  people: readonly Person[];
  /** Everybody says the script at one message in `paceMs`, each beginning at a moment of their own. */
  talk(script: readonly string[], paceMs: number): Promise<void>;
  /** Everybody says it at the same moment. */
  shout(text: string): Promise<void>;
  exchanges(): Exchange[][];
  leave(): Promise<void>;
}

/** Opens so many conversations. */
export async function gather(url: string, size: number): Promise<Crowd> {
  const people: Person[] = [];
  while (people.length < size) {
    const next = Math.min(ARRIVING_AT_ONCE, size - people.length);
    people.push(...(await Promise.all(Array.from({ length: next }, () => Person.arrive(url)))));
  }
  return {
    people,
    async talk(script, paceMs) {
      let said = 0;
      const progress = setInterval(() => {
        process.stderr.write(`  ${said} of ${size * script.length} messages\r`);
      }, 1_000);
      const start = performance.now();
      await Promise.all(
        people.map(async (person, index) => {
          for (const [turn, text] of script.entries()) {
            await sleep(Math.max(0, start + (index / size + turn) * paceMs - performance.now()));
            await person.say(text);
            said += 1;
          }
          await person.hearAll();
        }),
      );
      clearInterval(progress);
    },
    async shout(text) {
      await Promise.all(
        people.map(async (person) => {
          await person.say(text);
          await person.hearAll();
        }),
      );
    },
    exchanges: () => people.map(({ exchanges }) => exchanges),
    async leave() {
      await Promise.all(people.map((person) => person.leave()));
    },
  };
}
