import type { AnyForm } from '../../../dialogs/form/types';
import { dialogOf } from '../../knowledge/dialog-catalogue';
import { judgesReadBack } from '../../reading/read-back';
import { yesOrNo } from '../../reading/said';
import type { Facts } from '../../reply/types';
import { say } from '../show';
import type { Outcome, Turn } from '../types';
import { agentButton, wording } from '../wording';
import { startDialog } from './start';

/** 「合ってます」「違います」 right after a result, and nothing that says what is wrong. */
export function judgedResult(turn: Turn, form: AnyForm, known: Facts): Outcome | null {
  const { reading, state } = turn;
  if (!state.finished?.fresh || reading.days.length > 0 || reading.acts.length > 0) return null;
  const judges = reading.clauses.every((clause) => reading.replies.some((reply) => reply.clause === clause));
  if (!judges) return null;
  const answer = yesOrNo(reading);
  const judged = judgesReadBack(reading) ?? (answer === undefined ? undefined : answer ? 'right' : 'wrong');
  if (judged === undefined) return null;
  if (judged === 'right')
    return { state: { ...state, misses: 0 }, replies: [say(wording.confirmed)], traces: [] };
  const [only, ...more] = Object.keys(known).filter((name) => name in form.facts);
  if (only !== undefined && more.length === 0) return startDialog(turn, form.id, {}, null);
  const again = dialogOf(form.id).offer;
  return {
    state: { ...state, misses: 0 },
    replies: [
      say(wording.whatIsWrong, [
        { label: again, action: { kind: 'start', dialog: form.id, facts: {} } },
        agentButton,
      ]),
    ],
    traces: [],
  };
}
