import { groupsOf, type SensePhrase, subjectOf } from './phrases';
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

/** 「設定ファイルの控えならあります」「CSRのコピーを残した」: whose copy it is, where that is no key pair's. */
export function copyOfOther({ owner, ...copy }: SensePhrase): string | undefined {
  if (owner === null || !groupsOf({ ...copy, owner: null }).includes('バックアップ')) return undefined;
  const of = subjectOf({ ...owner, owner: null });
  return of.kind === 'listed' ? of.groups.find((group) => HAS_COPIES_TOO.has(group)) : undefined;
}

/** A server's own copies hold its keys as well; these hold none. */
const HAS_COPIES_TOO = new Set(['設定', 'サーバID', 'CSR', '書類', '登記']);
