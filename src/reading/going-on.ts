import { type SensePhrase, subjectOf } from './phrases';
import type { Predication } from './predications';
import type { PlacedClause } from './read-clauses';

/** The topic of the clause before in the same sentence, where this one has none: 「サーバは空、サーバIDはなし」. */
export function goingOn(clause: PlacedClause, before: PlacedClause | undefined): SensePhrase | undefined {
  if (
    before?.sentence !== clause.sentence ||
    clause.phrases.some(({ particle }) => /^(?:は|に|も)/.test(particle))
  )
    return undefined;
  const spoken = before.phrases.find(({ particle }) => particle === 'は');
  // 「設定ファイルの控えならあります」
  const limited = before.link === 'supposes' && !before.denied ? before.nominal : null;
  if (spoken || limited === null || subjectOf({ ...limited, owner: null }).kind === 'neutral') return spoken;
  return { ...limited, particle: 'は' };
}

/** Where there is some is said of the topic. */
export function withTopic(predication: Predication, topic: SensePhrase | undefined): Predication {
  const exists = predication.unit.found.some(({ wordClass }) => wordClass === 'ある');
  if (topic === undefined || !exists || predication.within) return predication;
  return { ...predication, arguments: [topic, ...predication.arguments] };
}
