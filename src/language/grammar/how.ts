import type { Unit } from './unit';

/** 「よく分からない」「良く覚えていません」: says how the verb right behind it is meant, and nothing of its own. */
export function asHow<T>(units: Unit<T>[]): void {
  const [how, verb] = units.slice(-2);
  if (how === undefined || how.kind === 'adverb' || verb?.kind !== 'predicate') return;
  if (!/^(?:よく|良く)$/.test(how.text) || (how.tail?.end ?? how.end) !== verb.start) return;
  if (verb.word?.pos !== '動詞') return;
  units.splice(-2, 2, { ...how, kind: 'adverb', found: [] }, verb);
}
