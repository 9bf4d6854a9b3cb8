import type { Unit, UnitKind } from './unit';

const TOPIC = /^[はがも]$/;

export const isTopic = ({ particle }: { particle: string }): boolean => TOPIC.test(particle);

const closes = (kind: UnitKind, text: string): boolean =>
  kind === 'predicate' || (kind === 'mark' && /[。!?\n…]/.test(text));

/**
 * Whether a topic has been said and another topic with another value follows, so that で ends what is said of the first:
 * 「登記簿は1月20日でサーバIDは1月25日です」.
 */
export function isSetBeside(phrases: readonly { particle: string }[], rest: readonly Unit[]): boolean {
  if (!phrases.some(isTopic)) return false;
  const topic = rest.findIndex(({ kind, text }) =>
    kind === 'particle' ? TOPIC.test(text) : closes(kind, text),
  );
  if (rest[topic]?.kind !== 'particle') return false;
  const next = rest.slice(topic + 1).find(({ kind, text }) => kind === 'value' || closes(kind, text));
  return next?.kind === 'value';
}

/**
 * Whether a name with its value has been said and, behind a comma, another name with another value follows, so that what was
 * said of the first is over: 「設立 2月9日、発行 1月30日」「CRLは2月27日まで、証明書は10月1日」.
 */
export function isListedBeside(phrases: readonly { head: Unit }[], rest: readonly Unit[]): boolean {
  if (!phrases.some(({ head }) => head.kind === 'noun')) return false;
  const end = rest.findIndex(({ kind, text }) => closes(kind, text) || kind === 'value');
  return rest[end]?.kind === 'value' && rest.slice(0, end).some(({ kind }) => kind === 'noun');
}
