import type { Unit, UnitKind } from './unit';

const TOPIC = /^[はがも]$/;

const closes = (kind: UnitKind, text: string): boolean =>
  kind === 'predicate' || (kind === 'mark' && /[。!?\n…]/.test(text));

/**
 * Whether a topic has been said and another topic with another value follows, so that で ends what is said of the first:
 * 「登記簿は1月20日でサーバIDは1月25日です」.
 */
export function isSetBeside(phrases: readonly { particle: string }[], rest: readonly Unit[]): boolean {
  if (!phrases.some(({ particle }) => TOPIC.test(particle))) return false;
  const topic = rest.findIndex(({ kind, text }) =>
    kind === 'particle' ? TOPIC.test(text) : closes(kind, text),
  );
  if (rest[topic]?.kind !== 'particle') return false;
  const next = rest.slice(topic + 1).find(({ kind, text }) => kind === 'value' || closes(kind, text));
  return next?.kind === 'value';
}
