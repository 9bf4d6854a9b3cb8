import type { MomentHit } from '../grammar/hits';

/**
 * In a pair of which only one names a zone, it holds for both: 「2011/12/10 09:00 〜 2012/12/11 08:59 (日本時間)」.
 * A time in brackets that explains the other in another zone is left to itself.
 */
export const withSharedParts = (text: string, hits: readonly MomentHit[]): MomentHit[] => {
  const [first, second] = hits;
  if (!first || !second || hits.length !== 2) return [...hits];
  if (/[([=]/.test(text.slice(first.end, second.start))) return [...hits];
  if (first.zones.length === 0 && second.clock) return [{ ...first, zones: second.zones }, second];
  if (second.zones.length === 0 && first.clock) return [first, { ...second, zones: first.zones }];
  return [...hits];
};
