import type { Mark } from '../language/grammar/endings/ending';
import { Form } from '../language/grammar/forms';
import { eventsOf } from './day-events';
import type { OwnedDay } from './owned-day';
import type { SenseClause } from './phrases';
import { isAsked } from './statements';

/** Whether the day is told, only supposed, or asked about. */
export function moodOf(clause: SenseClause): OwnedDay['mood'] {
  if (clause.link === 'supposes' || clause.tail?.marks.has('supposes') || clause.tail?.marks.has('even'))
    return 'supposed';
  return isAsked(clause) && !isRecalled(clause) ? 'asked' : 'told';
}

/** 「去年の3月1日かな」「先月の20日だったでしょうか」: who tries to remember a day tells it. */
const isRecalled = ({ predicate, tail }: SenseClause): boolean =>
  predicate?.kind === 'value' && ((tail?.marks.has('wonders') || tail?.marks.has('past')) ?? false);

/** 「4月10日に取る予定です」「4月10日に取ります」 */
export function aheadIn({ predicate, nominal, tail }: SenseClause): Pick<OwnedDay, 'ahead'> {
  // 「取るのは3月1日の予定です」
  if (nominal && PLANNED.test(nominal.head.text)) return { ahead: 'planned' };
  if (!predicate || eventsOf(predicate).length === 0) return {};
  const has = (...marks: Mark[]) => marks.some((mark) => tail?.marks.has(mark));
  if (has('plans')) return { ahead: 'planned' };
  if (has('past', 'state', 'done', 'denies', 'hearsay')) return {};
  if (has('ahead', 'wish')) return { ahead: 'planned' };
  // 「発行です」 tells what it is, 「発行します」 and 「発行されます」 what is done.
  const done = nominal === null || has('passive') || (tail?.end ?? 0) - predicate.end > 2;
  const present = done && ((tail?.form ?? 0) & Form.plain) !== 0 && !has('noun', 'supposes');
  return present ? { ahead: 'present' } : {};
}

const PLANNED = /^(?:予定|見込み|つもり|計画)$/;
