import { names } from '../../reading/nouns-named';
import { isOfACase } from '../../reading/owned-day';
import { isMatter } from '../../reading/phrases';
import { pointsBack } from '../../reading/pointers';
import type { Reading } from '../../reading/reading';
import { yesOrNo } from '../../reading/said';
import { groupsNamed, hasNoOwnSubject } from '../../reading/subject-words';
import type { Outcome, Turn } from '../types';
import { traceOf } from './answer';
import { refuseTopic } from './refuse';

/** Confidence (0–1) from which a question that names nothing is none about what was refused before. */
const CERTAIN = 0.9;

/** 「じゃあどうしたらいいの」 after 「お支払い方法についてはご案内できません」: goes on with that, and no guess at anything else helps. */
export function ofRefused(turn: Turn): Outcome | null {
  const { reading, state, world } = turn;
  const topic = state.subject?.refused;
  if (topic === undefined || reading.request || reading.command || reading.talk) return null;
  if (reading.told.statements.some(({ mood }) => mood === 'told') || reading.days.some(isOfACase))
    return null;
  if (yesOrNo(reading) !== undefined || !goesOnWithIt(reading)) return null;
  const match = world.search(reading.analysed);
  if (match.outcome === 'answer' && match.confidence >= CERTAIN) return null;
  const refused = refuseTopic(turn, topic);
  return { ...refused, traces: [traceOf({ ...match, outcome: 'unknown', entryId: null })] };
}

/** 「去年と同じですか」 names nothing; 「じゃあ更新は?」 is of something else. */
const goesOnWithIt = (reading: Reading): boolean =>
  pointsBack(reading) ||
  (hasNoOwnSubject(reading) &&
    !names(reading, ['更新', '申請', '対話']) &&
    reading.clauses.flatMap(groupsNamed).every(isMatter));
