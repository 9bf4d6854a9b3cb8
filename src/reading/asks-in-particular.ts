import { namesUnknown } from './nouns-named';
import { groupsOf, isOpen, phrasesOf, type SenseClause } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';
import { isAsked } from './statements';

/**
 * Whether a message asks something in particular, to which only an answer to just that is one: 「更新すると残りの期間は足されますか」, but not
 * 「更新したいのですが、どうすればいいですか」, 「更新について教えてください」 or 「更新でいいですか」.
 */
export const asksInParticular = (reading: Reading): boolean =>
  reading.asking.some((clause) => !isGeneral(clause, reading));

function isGeneral(clause: PlacedClause, reading: Reading): boolean {
  if (clause.predicate === null) return true;
  if (reading.acts.some(({ act, clause: own }) => act === 'next-step' && own === clause))
    return !tellsTrouble(reading);
  if (isOpen(clause) || holdsClause(clause)) return false;
  if (namesUnknown({ clauses: [clause] })) return !isAsked(clause) && asksForTheWay(clause);
  return !isAsked(clause) || isMatterAlone(clause, reading);
}

/** 「案内が届かないのですが、どうすればいいですか」: what is to be done about that, and not where to begin. */
const tellsTrouble = ({ clauses, replies, told }: Reading): boolean =>
  clauses.some(
    (clause) =>
      (clause.denied || clause.link === 'supposes') &&
      replies.every((reply) => reply.clause !== clause) &&
      told.statements.every((statement) => statement.clause !== clause),
  );

const holdsClause = (clause: SenseClause): boolean =>
  phrasesOf(clause).some(({ qualifiers }) =>
    qualifiers.some(({ predicate }) => predicate?.kind === 'predicate'),
  );

/** 「更新できますか」「証明書は取れますか」: the matter is named, and hardly more is said of it. */
const isMatterAlone = (clause: SenseClause, { clauses }: Reading): boolean =>
  !clause.denied &&
  clauses.filter(({ predicate }) => predicate?.kind === 'predicate').every((one) => one === clause) &&
  clause.others.length === 0 &&
  phrasesOf(clause).every((phrase) => groupsOf(phrase).some((group) => MATTERS.has(group)));

/** 「更新の流れを教えてください」 */
const asksForTheWay = ({ phrases }: SenseClause): boolean =>
  phrases.every(
    (phrase) =>
      (WAYS.has(phrase.head.text) ? phrase.owner : phrase) &&
      groupsOf(phrase).some((group) => MATTERS.has(group)),
  );

const WAYS = new Set(['流れ', '段取り', '進め方']);

const MATTERS = new Set(['更新', '新規', '申請', 'サーバID']);
