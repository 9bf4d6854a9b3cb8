import { readValidity } from './read-validity';
import { fold } from './text/fold';
import type { NeedsZoneReading, ReadContext, ValidityReading } from './types';

const JAPAN = /日本|JST|東京|\+ ?0?9|^(?:はい|ええ|そう)/i;
const GMT = /GMT|UTC|グリニッジ|世界(?:協定)?時|協定世界/i;
const DENIED = /(?:では|じゃ)な|違/;

/**
 * Adds the zone that was asked for: 「日本時間です」, 「UTC」. A whole date-time instead is read afresh.
 *
 * @returns `none` where the text names neither, or both
 */
export const completeZone = (
  reading: NeedsZoneReading,
  text: string,
  context: ReadContext,
): ValidityReading => {
  const afresh = readValidity(text, context);
  if (afresh.kind !== 'none') return afresh;
  const { text: folded } = fold(text);
  const [japan, gmt] = [JAPAN.test(folded), GMT.test(folded)];
  if (japan === gmt || DENIED.test(folded)) return { kind: 'none' };
  return japan ? reading.japan : reading.gmt;
};
