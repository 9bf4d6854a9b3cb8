import type { AnyForm } from '../../../dialogs/form/types';
import { dayWasOf } from '../../reading/day-was-of';
import type { Facts } from '../../reply/types';
import { say } from '../show';
import type { Outcome, Turn } from '../types';
import { wording } from '../wording';
import { startDialog } from './start';

/**
 * 「それ登記簿の日付でした」 after a day of issue was reckoned with: what is due for that paper by the same day, or the day once more where
 * it is of nothing that is reckoned here.
 */
export function wasOfAnother(turn: Turn, form: AnyForm, { issued, ...rest }: Facts): Outcome | null {
  const said = dayWasOf(turn.reading);
  const own = form.id === 'registry-certificate' ? 'registry' : 'server-id';
  if (said === undefined || issued === undefined || said.of === own || turn.reading.days.length > 0)
    return null;
  if (said.of !== 'other' && form.id !== 'application-type')
    return startDialog(
      turn,
      said.of === 'registry' ? 'registry-certificate' : 'renewal-date',
      { issued },
      null,
    );
  const asked = startDialog(turn, form.id, rest, null);
  return { ...asked, replies: [say(wording.wasOfAnother(said.word)), ...asked.replies] };
}
