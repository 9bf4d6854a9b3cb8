import { formatDay } from '../format';
import type { AmbiguousMonthReading } from '../types';

/** The question for a date whose month place holds no month, or whose order is another country's. */
export const ambiguousMonth = (matched: string, candidates: readonly string[]): AmbiguousMonthReading => {
  const days = candidates.map(formatDay).join('、それとも');
  return {
    kind: 'ambiguous-month',
    matched,
    candidates,
    message: `「${matched}」は月と日の順番を決められません。${days}のことでしょうか。「2012年12月10日」のように年月日の順で入力してください。`,
  };
};
