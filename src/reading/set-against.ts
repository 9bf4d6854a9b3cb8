import type { Mark } from '../language/grammar/endings/ending';
import { keptCopies } from './kept-copies';
import { isLongAgo, isOfThisTime } from './other-times';
import { groupsOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reply } from './replies';
import { isAsked } from './statements';
import type { Statement, Told } from './told';

interface Heard {
  clauses: readonly PlacedClause[];
  replies: readonly Reply[];
}

/**
 * What later clauses leave of what was told: a plan that was given up, a state that ended, what was only heard or thought, or is
 * of another year gives way to what is set against it. 「上書きしてないと聞いてますが、実はしていました」 tells that it was.
 * @param asked the fact that the person was asked for, if any
 */
export function settled(told: Told, heard: Heard, asked: string | null): Told {
  const aside = new Set(told.aside);
  const statements = told.statements.flatMap((one) => {
    const kept =
      one.mood === 'supposed'
        ? stillSupposed(one, told, heard)
        : one.mood === 'asked'
          ? one
          : one.later
            ? thisTime(one, told, heard, asked)
            : afterAll(one, told, heard);
    if (kept !== one && one.unit) aside.add(one.unit);
    return kept ? [kept] : [];
  });
  for (const { unit, value } of statements)
    if (unit && told.statements.some((one) => one.unit === unit && one.value === value)) aside.delete(unit);
  return { statements: keptCopies(statements), refusals: told.refusals, aside };
}

/** 「上書きしてたら終わってましたけど、…」「入ってるはずだとありましたが、空でした」: it was not so. */
function stillSupposed(one: Statement, told: Told, { clauses }: Heard): Statement | undefined {
  const all: readonly SenseClause[] = clauses;
  const next = all[all.indexOf(one.clause) + 1];
  const past = one.clause.link === 'supposes' && next?.tail?.marks.has('past') === true;
  if (past && next.link === 'but' && !isAsked(next)) return undefined;
  const known = told.statements.some(({ fact, mood }) => fact === one.fact && mood === 'told');
  return one.hedged && known ? undefined : one;
}

/** 「コモンネームを変えるのは来年。今年は更新でいい?」: it is not so this time. By itself it answers nothing that was asked. */
function thisTime(
  one: Statement,
  told: Told,
  { clauses }: Heard,
  asked: string | null,
): Statement | undefined {
  const now = clauses.find((clause) => clause !== one.clause && isOfThisTime(clause));
  if (now === undefined) return asked === one.fact ? undefined : one;
  const own = told.statements.some(
    (other) => other.fact === one.fact && other.mood === 'told' && !other.later,
  );
  return own ? undefined : { ...one, value: !one.value, sure: 'propose', clause: now };
}

/** A statement as it is after all that follows; undefined where nothing is left of it. */
function afterAll(one: Statement, told: Told, heard: Heard): Statement | undefined {
  const clauses: readonly SenseClause[] = heard.clauses;
  const at = clauses.indexOf(one.clause);
  if (at < 0) return one;
  if (one.fact === 'overwritten' && isLongAgo(one.clause, clauses)) return undefined;
  const after = heard.clauses.slice(at + 1);
  const saying = sayingOf(one.clause, after);
  const restated = told.statements.some(
    ({ fact, value, mood, clause, intended }) =>
      fact === one.fact &&
      value !== one.value &&
      mood === 'told' &&
      !intended &&
      after.some((later) => later === clause && givesWay(one, later, saying, heard)),
  );
  if (restated || (isUnsettled(one) && after.some(isUndecided))) return undefined;
  const [next] = after;
  if (next && isGivenUpAtOnce(one.clause, next)) {
    const mood = next.link === 'supposes' ? 'supposed' : one.mood;
    return { ...one, value: !one.value, mood };
  }
  const again = told.statements.some(({ fact, clause }) => fact === one.fact && clause === next);
  if (next && !again && !one.within && isTurn(one, next, heard)) {
    const value = inShort(one, next, heard);
    if (value !== undefined) return { ...one, value, sure: isDone(next, heard) ? one.sure : 'propose' };
    if (wasSo(one) && endsIt(next, heard)) return undefined;
  }
  // 「変更する予定だったけど」
  return marks(one, 'plans') && marks(one, 'past') ? undefined : one;
}

/** Whether the clause behind a statement is set against it. */
const isTurn = (one: Statement, next: PlacedClause, { replies }: Heard): boolean =>
  one.clause.link === 'but' ||
  next.others.some(({ text }) => /^(?:でも|しかし|ただ|ただし|ところが|けど|だけど)$/.test(text)) ||
  takesBack(next, replies);

const takesBack = (clause: PlacedClause, replies: readonly Reply[]): boolean =>
  replies.some((reply) => reply.clause === clause && reply.act === 'take-back');

/** Whether what is told gives way to the other value in a later clause. */
function givesWay(
  one: Statement,
  later: PlacedClause,
  saying: SenseClause | undefined,
  { replies }: Heard,
): boolean {
  if (takesBack(later, replies) || saying?.link === 'but') return true;
  // 「本番には入ってますが、今回の予備機には入っていません」
  const now = isOfThisTime(later) && !isOfThisTime(one.clause);
  return one.clause.link === 'but' && (now || isUnsettled(one) || isOver(one));
}

/** 「上書きしてない、別名にした」と言い張るんですが: who says all that stands before it in the sentence. */
const sayingOf = (said: SenseClause, after: readonly PlacedClause[]): SenseClause | undefined => {
  const saying = after.find(({ predicate }) => SAYS.has(predicate?.word?.base ?? predicate?.base ?? ''));
  const between = saying === undefined ? [] : after.slice(0, after.indexOf(saying));
  return [said, ...between].every(({ link }) => link === 'end' || link === 'and') ? saying : undefined;
};

const SAYS = new Set(['言う', '言い張る', '言い切る', '主張', '断言', '申す', '話す']);

/** Only planned, heard or thought. */
const isUnsettled = (one: Statement): boolean =>
  (['plans', 'ahead', 'wish', 'hearsay', 'hedge'] as const).some((mark) => marks(one, mark));

/** It was so once: 「バックアップを取ったけど…」. */
const isOver = (one: Statement): boolean =>
  LASTING.has(one.fact) && !one.within && one.clause.link === 'but' && marks(one, 'past');

/** It was so until something ended it: 「入っていましたが…」. */
const wasSo = (one: Statement): boolean =>
  isOver(one) &&
  (marks(one, 'state') || one.unit?.found.some(({ wordClass }) => wordClass === 'ある') === true);

const LASTING = new Set(['installed', 'backup']);

/** Something was done since, whatever it was. */
const endsIt = (next: PlacedClause, { replies }: Heard): boolean =>
  !next.denied &&
  !isAsked(next) &&
  next.tail?.marks.has('past') === true &&
  !replies.some(({ clause }) => clause === next);

const marks = ({ clause, unit }: Statement, mark: Mark): boolean =>
  [clause.tail, unit?.tail].some((tail) => tail?.marks.has(mark));

/** 「…けど、していました」「…けど今回は違う」「…けど中止になった」: the same once more, and no more than its yes or no. */
function inShort(one: Statement, next: PlacedClause, { replies }: Heard): boolean | undefined {
  if (isAsked(next) || !next.phrases.every(isLight)) return undefined;
  // What was to be done has not been done.
  if (isUnsettled(one) && isGivenUp(next))
    return one.clause.denied || one.says === undefined ? undefined : !one.says;
  for (const { act, denied, clause } of replies) {
    if (clause !== next) continue;
    if (act === 'did' && one.says !== undefined) return one.says !== denied;
    if (act === 'wrong') return one.value === denied;
    if (act === 'no') return !one.value;
    if (act === 'yes' && denied) return !one.value;
  }
  return undefined;
}

const isDone = (next: PlacedClause, { replies }: Heard): boolean =>
  replies.some(({ act, clause }) => act === 'did' && clause === next);

/** Who did it and when say nothing of what was done. */
const isLight = (phrase: SensePhrase): boolean =>
  subjectOf(phrase).kind === 'neutral' || groupsOf(phrase).includes('人');

/** 「変えようかという話は出ましたが、まだ何も決まっていません」 */
const isUndecided = ({ predicate, denied }: PlacedClause): boolean =>
  [predicate?.base ?? '', predicate?.word?.base ?? ''].some((base) =>
    denied ? DECIDES.has(base) : OPEN.has(base),
  );

const DECIDES = new Set(['決まる', '決める', '決定', '確定']);
const OPEN = new Set(['未定', '検討中', '検討', '白紙', '未確定', '不確定']);

const GIVEN_UP = new Set([
  '中止',
  'なくなる',
  '無くなる',
  '取り止める',
  '取りやめる',
  '取り止め',
  '取りやめ',
  '見送る',
  'やめる',
  '止める',
  '延期',
  '流れる',
  '断念',
  '白紙',
  'なし',
  'キャンセル',
]);

/** 「名前かえるの|取りやめになったら」: what is done is given up in the same breath. */
const isGivenUpAtOnce = (clause: SenseClause, next: PlacedClause): boolean =>
  clause.tail?.marks.has('noun') === true &&
  clause.mark === '' &&
  next.start === clause.end &&
  next.phrases.length === 0 &&
  isGivenUp(next);

const isGivenUp = ({ predicate, denied }: PlacedClause): boolean =>
  !denied && [predicate?.base ?? '', predicate?.word?.base ?? ''].some((base) => GIVEN_UP.has(base));
