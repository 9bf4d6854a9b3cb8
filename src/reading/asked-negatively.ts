import { seeksAgreement } from '../language/grammar/agreement';
import { proposalIn } from './proposals';
import type { Reading } from './reading';
import { isAsked } from './statements';

/**
 * Whether はい or いいえ could be taken the wrong way round: 「同じじゃないとだめ?」「違うとまずいですか」「30日たたないとできないんですよね」.
 * What is only put up with one denial is none: 「省略できないってことですね?」. `unless`: it asks what must be.
 */
export function asksNegatively(reading: Reading): 'unless' | 'denied' | undefined {
  const { clauses, acts } = reading;
  const asked = clauses.filter((clause) => isAsked(clause) || seeksAgreement(clause));
  const sentences = new Set(asked.map(({ sentence }) => sentence));
  const beside = clauses.filter(
    (clause) =>
      !asked.includes(clause) &&
      sentences.has(clause.sentence) &&
      (clause.link === 'supposes' || clause.tail?.marks.has('even')) &&
      clause.denied,
  );
  const bad = acts.some((act) => act.act === 'bad' && sentences.has(act.clause.sentence));
  const must = asked.some(({ tail }) => tail?.marks.has('must'));
  // 「出さなくていいですか」 asks whether it may be left out.
  const denied = asked.some((clause) => clause.denied && !clause.tail?.marks.has('may'));
  if (beside.length > 0 || must) return 'unless';
  return bad || (denied && proposalIn(reading) === undefined) ? 'denied' : undefined;
}
