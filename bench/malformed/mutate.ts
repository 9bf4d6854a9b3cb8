import type { Random } from '../person/person';
import { ASKED_FOR, oddValue, pick, type Secrets } from './oddities';

type Holder = Record<string, unknown>;

/** A copy of a JSON value with one to four parts of it, at any level, changed into what nobody expects. */
export function mutated(value: unknown, random: Random, secrets: Secrets): unknown {
  const root: Holder = { value: structuredClone(value) };
  const times = 1 + Math.floor(random() ** 2 * 4);
  for (let at = 0; at < times; at += 1) {
    const place = pick(placesIn(root), random);
    if (!place) break;
    // Rather what the channel looks at than the whole.
    if (place.holder !== root || random() < 0.03) change(place, random, secrets);
  }
  return root.value;
}

interface Place {
  holder: Holder;
  name: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .slice(0, 60)
    .flatMap(([name, part]) => [{ holder: value as Holder, name }, ...placesIn(part)]);
}

function change({ holder, name }: Place, random: Random, secrets: Secrets): void {
  const odd = () => oddValue(random, secrets);
  const now = holder[name];
  switch (Math.floor(random() * 9)) {
    case 0:
      delete holder[name];
      return;
    case 1:
      set(holder, name, [now]);
      return;
    case 2:
      set(holder, name, { [pick(ASKED_FOR, random)]: now });
      return;
    case 3:
      set(holder, pick(ASKED_FOR, random), odd());
      return;
    case 4:
      if (typeof now === 'object' && now !== null) set(now as Holder, pick(ASKED_FOR, random), odd());
      else set(holder, name, `${JSON.stringify(now)}${pick([...secrets.names, secrets.key], random)}`);
      return;
    case 5:
      set(holder, name, typeof now === 'string' ? Number(now) : JSON.stringify(now));
      return;
    default:
      set(holder, name, odd());
  }
}

/** Also `__proto__`, as a part like any other. A list has no names, and gets one part more. */
function set(holder: Holder | unknown[], name: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d/.test(name)) {
    holder.push(value);
    return;
  }
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}
