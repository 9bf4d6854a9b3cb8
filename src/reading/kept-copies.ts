import type { Statement } from './told';

/**
 * 「古いのに上書きしてしまいました。バックアップがあるので一昨日の鍵ファイルは残っています」: what is left of a key pair that was surely
 * overwritten is a copy of it.
 */
export function keptCopies(statements: readonly Statement[]): Statement[] {
  const lost = statements.some((one) => isTold(one) && one.value && !one.hedged);
  return statements.map((one) =>
    lost && isTold(one) && !one.value && tellsOfCopies(one) ? { ...one, fact: 'backup', value: true } : one,
  );
}

const isTold = ({ fact, mood }: Statement): boolean => fact === 'overwritten' && mood === 'told';

/** 残る, 残す and ある are said of copies as well. */
const tellsOfCopies = ({ unit, clause }: Statement): boolean =>
  !clause.denied &&
  (unit?.found.some(({ sense }) => sense.kind === 'fact' && sense.fact === 'backup' && sense.line.is) ??
    false);
