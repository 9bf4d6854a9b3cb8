import { formOf } from '../../../dialogs';
import { hear, missed, reopen } from '../../../dialogs/form/engine';
import type { FormState } from '../../../dialogs/form/state';
import type { AnyForm } from '../../../dialogs/form/types';
import { foldReply } from '../../../dialogs/reading/clauses';
import { asksSomething } from '../reading/questions';
import { readSmallTalk } from '../reading/small-talk';
import { contextOf, resume, showStep } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { wording } from '../wording';
import { answerSearch, traceOf } from './answer';
import { open } from './openings';
import { smallTalk } from './small-talk';

/** Confidence from which a question is answered although a dialog is waiting for something else. */
const INTERRUPTS = 0.75;

const REOPENS =
  /(?:直し|なおし|訂正し?|修正し?|変更し|変え|かえ)(?:たい|て|ます)|間違え|間違い(?:でした|ました)|まちがえ/;

/** Gives the message to the dialog that has the word, unless it is something else that can be dealt with. */
export const running: Stage = (arrived) => {
  const turn = { ...arrived, state: { ...arrived.state, paused: null } };
  const top = turn.state.stack.at(-1);
  const form = top && formOf(top.dialog);
  if (!top || !form || turn.message.action) return null;
  const { text } = turn.message;
  const context = contextOf(turn.world);
  const heard = hear(form, top, text, context);
  if (heard.kind === 'step' && (heard.plain || !asksSomething(text))) return showStep(turn, heard.step);
  const named = reopenedFact(form, top, text);
  if (named && heard.kind !== 'step') return showStep(turn, reopen(form, top, named, context));
  return (
    interruption(turn, heard.kind === 'step') ??
    (heard.kind === 'step' ? showStep(turn, heard.step) : miss(turn, form, top))
  );
};

/**
 * A question that the knowledge base answers with confidence, or something for another dialog. A question that is not
 * answered here counts only where the message is no reply either.
 */
function interruption(turn: Turn, isReply: boolean): Outcome | null {
  if (readSmallTalk(turn.message.text)) {
    const talk = smallTalk(turn);
    return talk && thenResume(turn, talk);
  }
  const match = turn.world.search(turn.message.text);
  const opened = open(turn, match);
  if (opened) return opened;
  const elsewhere = !isReply && match.topicId !== null && asksSomething(turn.message.text);
  const answered = match.outcome === 'answer' && match.confidence >= INTERRUPTS;
  if (!elsewhere && !answered) return null;
  return thenResume(turn, answerSearch(turn, match));
}

function miss(turn: Turn, form: AnyForm, top: FormState): Outcome {
  const outcome = showStep(turn, missed(form, top, [wording.notUnderstood], contextOf(turn.world)));
  const match = turn.world.search(turn.message.text);
  return asksSomething(turn.message.text)
    ? { ...outcome, traces: [traceOf(match), ...outcome.traces] }
    : outcome;
}

function thenResume(turn: Turn, outcome: Outcome): Outcome {
  const rest = resume({ ...turn, state: { ...outcome.state, stack: turn.state.stack } });
  // The buttons under the answer would stand between the person and the question they came from.
  const replies = outcome.replies.map((reply) => ({ ...reply, buttons: [] }));
  return { ...rest, replies: [...replies, ...rest.replies], traces: [...outcome.traces, ...rest.traces] };
}

/** The fact that 「発行日を直したい」 names. */
function reopenedFact(form: AnyForm, top: FormState, text: string): string | undefined {
  const folded = foldReply(text);
  if (!REOPENS.test(folded)) return undefined;
  return Object.entries(form.facts).find(
    ([name, fact]) => name in top.known && fact?.named.test(folded),
  )?.[0];
}
