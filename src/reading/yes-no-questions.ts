import { seeksAgreement } from '../language/grammar/agreement';
import type { Act } from './acts';
import { wasHandedInBefore } from './handed-in';
import { names } from './nouns-named';
import { phrasesOf, type SenseClause } from './phrases';
import type { Reading } from './reading';
import { isAsked } from './statements';

/** What is true of something that is asked about. */
export interface Holds {
  good: boolean;
  ended?: boolean;
  of: 'use' | 'apply';
}

/** What a question with yes or no supposes. */
export interface Supposed {
  is: 'good' | 'ended' | 'bad';
  denied: boolean;
  clause: SenseClause;
}

/** Nouns by which an application is spoken of. */
const APPLYING = ['更新', '申請', '新規'];

/** The question with yes or no whether something holds, has run out or is refused; a question with いつ, 何 or どう is none. */
export function supposedIn(reading: Reading): Supposed | undefined {
  if (offersBoth(reading)) return undefined;
  for (const clause of reading.clauses.toReversed()) {
    // 「間に合わなかったら?」 asks what then.
    if (clause.link === 'supposes') continue;
    const said = reading.acts.find(
      (act) => act.clause === clause && act.asked && act.says && isSupposing(act),
    );
    if (!(isAsked(clause) || said || putsUp(clause)) || holdsInterrogative(clause)) continue;
    if (said) return { is: said.act as Supposed['is'], denied: said.denied, clause };
    // 「3月3日はまだですか」
    if (reading.replies.some(({ act, clause: own }) => act === 'not-yet' && own === clause))
      return { is: 'bad', denied: clause.denied, clause };
    const before = reading.clauses[reading.clauses.indexOf(clause) - 1];
    if (before && isAllRight(reading, clause, before))
      return { is: 'good', denied: clause.denied, clause: before };
    const { tail, predicate, denied } = clause;
    const applies = predicate?.found.some(({ sense }) => sense.kind === 'act' && sense.line.act === 'apply');
    const requests = predicate?.found.some(({ sense }) => sense.kind === 'request');
    if (requests && !applies && !tail?.marks.has('may')) continue;
    const asks = tail?.marks.has('please') || tail?.marks.has('wish');
    // 「来週でもOK?」
    const fine = predicate?.kind === 'value' && tail?.marks.has('fine');
    if (!asks && (fine || tail?.marks.has('can') || tail?.marks.has('may')))
      return { is: 'good', denied, clause };
  }
  return undefined;
}

/** 「セーフですかアウトですか」「まだ使える?それとももう切れてる?」: asks which of the two. */
const offersBoth = ({ acts, clauses }: Reading): boolean =>
  new Set(acts.filter((act) => act.asked && isSupposing(act)).map(({ act }) => act)).size > 1 ||
  clauses.some(({ others }) => others.some(({ text }) => text === 'それとも'));

/** 「来週出せばいいんですね」「もう使えないんですね」 */
const putsUp = ({ tail }: SenseClause): boolean =>
  (tail?.marks.has('shares') ?? false) &&
  ((tail?.marks.has('may') ?? false) || (tail?.marks.has('can') ?? false));

/** 「明日出せば、いいってこと?」: what is supposed is asked to be all right. */
const isAllRight = (
  { replies }: Reading,
  clause: SenseClause,
  { link, denied, predicate }: SenseClause,
): boolean =>
  link === 'supposes' &&
  !denied &&
  predicate?.kind === 'predicate' &&
  replies.some((reply) => reply.act === 'right' && reply.clause === clause);

/** What a question that only names something is answered with: 「新規ってこと?」「更新はできないってこと?」 */
export function simply({ clauses }: Reading, holds: boolean): boolean | undefined {
  const asked = clauses.find((clause) => isAsked(clause));
  if (!asked || clauses.some(holdsInterrogative)) return undefined;
  return holds !== isDeniedWithin(asked);
}

const isDeniedWithin = ({ denied, phrases, nominal }: SenseClause): boolean =>
  denied ||
  phrasesOf({ phrases, nominal }).some(
    ({ qualifiers, units }) =>
      qualifiers.some((one) => one.denied) || units.some(({ tail }) => tail?.denied === true),
  );

const isSupposing = ({ act }: Act): boolean => act === 'good' || act === 'ended' || act === 'bad';

const holdsInterrogative = (clause: SenseClause): boolean =>
  [...clause.others, ...clause.phrases.flatMap(({ units }) => units), ...(clause.nominal?.units ?? [])].some(
    ({ kind }) => kind === 'interrogative',
  ) || clause.predicate?.kind === 'interrogative';

/** 「更新申請でよろしいでしょうか」「更新で合ってますか」 */
function isRenewal(reading: Reading, good: boolean): boolean | undefined {
  const asked = reading.clauses.findLast((clause) => isAsked(clause) && !holdsInterrogative(clause));
  const right =
    asked &&
    (seeksAgreement(asked) ||
      reading.replies.some(({ act, clause }) => act === 'right' && clause === asked) ||
      asked.tail?.marks.has('fine'));
  if (!right || !names({ clauses: [asked] }, ['更新']) || names(reading, ['新規'])) return undefined;
  return good !== asked.denied;
}

/** Whether what the question supposes is so; undefined where it asks nothing of this kind. */
export function agreesWith(reading: Reading, { good, ended, of }: Holds): boolean | undefined {
  if (!good && asksForCause(reading)) return true;
  const supposed = supposedIn(reading);
  if (supposed === undefined) return of === 'apply' ? isRenewal(reading, good) : undefined;
  const { is, denied } = supposed;
  const applying = names(reading, APPLYING) || reading.acts.some(({ act }) => act === 'apply');
  if (is !== 'ended' && of === 'use' && names({ clauses: [supposed.clause] }, ['更新', '新規']))
    return undefined;
  if (is === 'ended' && of === 'apply' && !applying) return undefined;
  // Of an original that has been handed in it is not known whether it is there again.
  if (of === 'use' && wasHandedInBefore(reading)) return undefined;
  const so = is === 'good' ? good : is === 'bad' ? !good : (ended ?? !good);
  return so !== denied;
}

/** 「発行されて20日目。弾かれたのはそのせい?」: whether it was refused because of what was told before. */
const asksForCause = ({ clauses }: Reading): boolean =>
  clauses.some(
    (clause) =>
      isAsked(clause) &&
      !holdsInterrogative(clause) &&
      !clause.denied &&
      CAUSE.test(clause.nominal?.head.text ?? '') &&
      clause.others.some(({ text }) => POINTS.test(text)),
  ) &&
  clauses.some((clause) =>
    phrasesOf(clause)
      .flatMap(({ qualifiers }) => qualifiers)
      .some(isRefused),
  );

const CAUSE = /^(?:せい|ため|所為|原因|理由)$/;
const POINTS = /^(?:その|この)$/;

/** 「弾かれた」「申請できなかった」 */
const isRefused = ({ denied, predicate, tail }: SenseClause): boolean =>
  (denied && tail?.marks.has('can') === true) ||
  (tail?.marks.has('passive') === true && REFUSES.has(predicate?.word?.base ?? predicate?.base ?? ''));

const REFUSES = new Set([
  '弾く',
  'はじく',
  '断る',
  '拒否',
  '却下',
  'はねる',
  '撥ねる',
  '蹴る',
  '拒む',
  '差し戻す',
  '返す',
]);
