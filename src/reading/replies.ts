import type { ReplyAct, ReplyLine } from '../knowledge/vocabulary';
import { isOblique, type SenseClause, subjectOf } from './phrases';
import { isAsked } from './statements';

/** A word of reply as it was said. */
export interface Reply {
  act: ReplyAct;
  denied: boolean;
  /** Nothing in its clause speaks of anything else. */
  bare: boolean;
  line: ReplyLine;
  clause: SenseClause;
}

/** Acts that a word beside what is said can be: 「いや、8日です」. */
const BESIDE = new Set<ReplyAct>(['no', 'take-back', 'look-up', 'go-on']);

/** The words of reply in a message, in their order. */
export function repliesIn(clauses: readonly SenseClause[]): Reply[] {
  return clauses.flatMap((clause) => {
    const units = [
      ...(clause.predicate ? [clause.predicate] : []),
      ...clause.others.filter((unit) => unit !== clause.predicate),
    ];
    return units.flatMap((unit) =>
      unit.found.flatMap(({ sense }): Reply[] => {
        if (sense.kind !== 'reply') return [];
        const { line } = sense;
        const beside = BESIDE.has(line.act) || (line.act === 'yes' && isCount(clause));
        if (unit !== clause.predicate && !beside) return [];
        const denied = unit === clause.predicate ? clause.denied : false;
        const reply = { act: line.act, denied, bare: isBare(clause), line, clause };
        return fits(reply) ? [reply] : [];
      }),
    );
  });
}

/** Whether the clause says no more than its predicate: its phrases name nothing by themselves. */
export const isBare = (clause: SenseClause): boolean =>
  clause.phrases.every((phrase) => subjectOf(phrase).kind === 'neutral' && !isOblique(phrase)) &&
  (clause.nominal?.owner ?? null) === null &&
  ((clause.nominal?.units.length ?? 1) === 1 || isCount(clause));

/** 「はい1枚」 */
const isCount = ({ nominal }: SenseClause): boolean =>
  nominal !== null &&
  nominal.units.length === 2 &&
  COUNT.test(nominal.units.map(({ text }) => text).join(''));
const COUNT = /^(?:\d{1,2}|[一二三四五六])(?:枚|つ|個|台|件)$/;

function fits({ line, denied, clause, bare }: Reply): boolean {
  const marks = clause.tail?.marks;
  const has = (mark: Parameters<NonNullable<typeof marks>['has']>[0]) => marks?.has(mark) ?? false;
  if (line.when === 'bare' && !bare) return false;
  if (line.denied === true && !denied) return false;
  if (line.undenied === true && denied) return false;
  if (line.please === true && !has('please')) return false;
  if (line.wish === true && !(has('wish') || has('please'))) return false;
  // 「調べて」 asks the bot to; 「調べてみます」 is what the person does.
  if (line.act === 'dont-know' && (has('supposes') || clause.qualifies)) return false;
  const asksBot =
    (has('please') && !has('causes')) || has('wish') || (clause.link === 'and' && !has('ahead'));
  if (line.ahead === true) return !denied && !asksBot && !has('past') && !isAsked(clause) && !has('supposes');
  return true;
}
