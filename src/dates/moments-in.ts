import type { MomentHit } from './grammar/hits';
import { scanMoments } from './grammar/scan-moments';
import { fold } from './text/fold';
import type { FoldedText } from './text/folded-text';
import { remember } from './text/remember';
import { withStatedZones } from './validity/stated-zone';

/** A text, folded, with every date in it and the zone that it states for each. */
export interface TextWithMoments {
  folded: FoldedText;
  moments: readonly MomentHit[];
}

/** Folds a text and finds its dates. */
export const momentsIn = remember(
  (text: string): TextWithMoments => {
    const folded = fold(text);
    return { folded, moments: withStatedZones(folded.text, scanMoments(folded.text)) };
  },
  (text) => text,
);
