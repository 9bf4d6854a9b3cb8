import type { Answered } from './run-search';
import { isRightFirst, share } from './score';

export interface TradeOffPoint {
  threshold: number;
  /** Share of the questions with an answer that are answered right, and wrong. */
  right: number;
  wrong: number;
  /** Share of the questions without an answer that are answered all the same. */
  falsely: number;
}

/** What would be answered if the search answered from each confidence on. */
export function tradeOffOf(answered: readonly Answered[]): TradeOffPoint[] {
  const inScope = answered.filter(({ expected }) => expected !== null);
  const outOfScope = answered.filter(({ expected }) => expected === null);
  return Array.from({ length: 100 }, (_, at) => {
    const threshold = at / 100;
    const passes = ({ result }: Answered) => result.confidence >= threshold;
    return {
      threshold,
      right: share(inScope, (one) => passes(one) && isRightFirst(one)),
      wrong: share(inScope, (one) => passes(one) && !isRightFirst(one)),
      falsely: share(outOfScope, passes),
    };
  });
}
