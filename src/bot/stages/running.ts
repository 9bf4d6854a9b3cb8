import { formOf } from '../../../dialogs';
import { explain, type Heard, hear, missed, reopen, takeBack } from '../../../dialogs/form/engine';
import type { FormState } from '../../../dialogs/form/state';
import type { AnyForm } from '../../../dialogs/form/types';
import { foldReply } from '../../../dialogs/reading/clauses';
import { asksHow, isHoldOn } from '../../../dialogs/reading/uncertain';
import { namesFactToChange } from '../reading/corrections';
import { asksSomething, statedPart } from '../reading/questions';
import { readRequest } from '../reading/requests';
import { readSmallTalk } from '../reading/small-talk';
import { sureTopic } from '../reading/sure-topic';
import { contextOf, resume, showStep, thenResume } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { wording } from '../wording';
import { answerSearch, isAnswered } from './answer';
import { asIssueDay, correctedFact } from './corrections';
import { holdsMoments, open } from './openings';
import { smallTalk } from './small-talk';
import { startDialog } from './start';

interface Running {
  turn: Turn;
  form: AnyForm;
  top: FormState;
}

/** Gives the message to the dialog that has the word, unless it is something else that can be dealt with. */
export const running: Stage = (arrived) => {
  const turn = { ...arrived, state: { ...arrived.state, paused: null } };
  const top = turn.state.stack.at(-1);
  const form = top && formOf(top.dialog);
  if (!top || !form || turn.message.action) return null;
  const at: Running = { turn, form, top };
  const { text } = turn.message;
  const folded = foldReply(text);
  if (isHoldOn(folded)) return resume(turn, [wording.waiting]);
  const named = namesFactToChange(form, top.answered, folded);
  if (named) return showStep(turn, reopen(form, top, named, contextOf(turn.world)));
  const request = readRequest(folded);
  if (request && request !== form.id && request !== 'application-type')
    return startDialog(turn, request, {}, text);
  if (form.id !== 'expiry-time' && top.asking !== 'issued' && holdsMoments(turn)) {
    return startDialog(turn, 'expiry-time', {}, text);
  }
  return asksSomething(text) ? questioned(at, folded) : replied(at);
};

/** A message that asks something: what it states is taken, what it asks is answered, and the dialog goes on. */
function questioned(at: Running, folded: string): Outcome {
  const { turn, form, top } = at;
  const context = contextOf(turn.world);
  const stated = statedPart(turn.message.text);
  const heard: Heard = stated.trim() === '' ? { kind: 'not-understood' } : hear(form, top, stated, context);
  if (heard.kind === 'step' && heard.plain) return showStep(turn, heard.step);
  const match = turn.world.search(turn.message.text);
  const opened = heard.kind === 'step' ? null : open(turn, match);
  if (opened) return opened;
  if (!isAnswered(match) && heard.kind === 'step') return showStep(turn, heard.step);
  if (!isAnswered(match) && asksHow(folded)) return showStep(turn, explain(form, top, context));
  const after = heard.kind === 'step' ? showStep(turn, heard.step) : resume(turn);
  const found = answerSearch({ ...turn, state: { ...turn.state, misses: 0 } }, match);
  return thenResume(found, after);
}

function replied({ turn, form, top }: Running): Outcome {
  const context = contextOf(turn.world);
  const text = top.asking === 'issued' ? turn.message.text : asIssueDay(form, turn.message.text);
  const heard = hear(form, top, text, context);
  if (heard.kind === 'step') return showStep(turn, heard.step);
  const corrected = correctedFact(turn, form, top.known, top.answered);
  if (corrected) return showStep(turn, takeBack(form, top, corrected, contextOf(turn.world)));
  if (readSmallTalk(turn.message.text)) return thenResume(smallTalk(turn) ?? resume(turn), resume(turn));
  const match = turn.world.search(turn.message.text);
  const opened = open(turn, match);
  if (opened) return opened;
  if (isAnswered(match) || sureTopic(match, turn.world.knowledge))
    return thenResume(answerSearch(turn, match), resume(turn));
  return showStep(turn, missed(form, top, [wording.notUnderstood], contextOf(turn.world)));
}
