import type { AnyForm } from '../../../dialogs/form/types';
import { isOfAnother } from '../../reading/another';
import { proposalIn } from '../../reading/proposals';
import type { Reading } from '../../reading/reading';
import { hasNoOwnSubject } from '../../reading/subject-words';
import type { Facts } from '../../reply/types';
import { contextOf } from '../show';
import type { Turn } from '../types';

/** What a dialog came to, as somebody speaks of it afterwards. */
export interface Result {
  turn: Turn;
  form: AnyForm;
  known: Facts;
}

/** Whether a day that is put up is one of the result's own: 「3月3日からでいいんですよね」. */
export function agreesOnDay({ turn, form, known }: Result): true | undefined {
  const { reading } = turn;
  const [day, ...more] = reading.days;
  if (!reading.asks || day === undefined || more.length > 0 || day.denied || day.mood === 'supposed')
    return undefined;
  // 「もう1枚は2月10日発行です。そっちは?」 tells of another.
  if (isOfAnother(day, reading.told)) return undefined;
  const { days, text } = day.mention;
  if (days.kind !== 'day' || !isPutUp(reading)) return undefined;
  const { result } = form.conclude(known, contextOf(turn.world));
  // A day without its year is read as one that has passed; of a result it is the one that is told.
  const named = /\d{4}/.test(text) ? days.day : days.day.slice(YEAR);
  const own = Object.values(result ?? {}).some(
    (value) => typeof value === 'string' && value.slice(0, DAY).endsWith(named),
  );
  return own || undefined;
}

const YEAR = 5;
const DAY = 10;

/** Whether what is put up of the case is what was told before: 「入れ替えということでよろしいですか」. */
export function agreesOnFacts({ turn, form, known }: Result): boolean | undefined {
  const { reading } = turn;
  if (!isPutUp(reading) || !hasNoOwnSubject(reading)) return undefined;
  const asked = reading.told.statements.filter(
    ({ fact, mood }) =>
      mood === 'asked' && Object.hasOwn(form.facts, fact) && typeof known[fact] === 'boolean',
  );
  return asked.length === 0 ? undefined : asked.every(({ fact, value }) => known[fact] === value);
}

const isPutUp = (reading: Reading): boolean =>
  proposalIn(reading) !== undefined || reading.asking.some(({ mark, tail }) => mark === '?' && tail === null);
