import { formOf } from '../../../dialogs';
import { begin, hear } from '../../../dialogs/form/engine';
import type { AnyForm } from '../../../dialogs/form/types';
import type { DialogId } from '../../knowledge/types';
import { asIfAsked, type Reading } from '../../reading/reading';
import { goesOn, repliesInWords, takesBack, yesOrNo } from '../../reading/said';
import { namesNothing } from '../../reading/subject-words';
import { contextOf, say, showStep } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { menuButtons, wording } from '../wording';
import { startDialog } from './start';

/** Takes up the dialog that the last answer offered: by a bare yes, or by saying at once what it would ask. */
export const offer: Stage = (turn) => {
  const { offered, stack } = turn.state;
  const { reading, message } = turn;
  if (!offered || stack.length > 0 || message.action || reading.asks) return null;
  const dialog = offered.dialog as DialogId;
  if (offered.left)
    return changesMind(reading) && reading.request === undefined
      ? startDialog(turn, dialog, offered.facts, reading)
      : null;
  // 「ありがと〜助かったわ👍」 is done.
  if (reading.talk === 'thanks' && !repliesInWords(reading)) return null;
  const accepts = yesOrNo(reading) ?? (reading.request === dialog ? true : undefined);
  if (accepts === true) return startDialog(turn, dialog, offered.facts, reading);
  if (accepts === false) {
    const state = { ...turn.state, offered: null };
    return { state, replies: [say(wording.anythingElse, menuButtons)], traces: [] };
  }
  return reading.request === undefined ? answeredAtOnce(turn, dialog) : null;
};

/** 「…、2月7日発行です」 names the issue of the server ID. */
const ISSUE = ['発行日'];

/** 「すいません、やっぱりお願いします」「やっぱり続けます」 to who broke off. */
const changesMind = (reading: Reading): boolean =>
  namesNothing(reading, ISSUE) &&
  takesBack(reading) &&
  (goesOn(reading) || reading.replies.some(({ act, denied }) => act === 'yes' && !denied));

const tellsOf = ({ told }: Reading, form: AnyForm): boolean =>
  told.statements.some(({ mood, fact }) => mood === 'told' && fact in form.facts);

/** 「1/31です」 after an answer that asked for the issue date: a day that nobody owns, and nothing else. */
function answeredAtOnce(turn: Turn, dialog: DialogId): Outcome | null {
  const form = formOf(dialog);
  const context = contextOf(turn.world);
  if (!form || !turn.state.offered) return null;
  const { reading } = turn;
  const first = begin(form, turn.state.offered.facts, null, context);
  if (first.kind !== 'ask') return null;
  const dayAlone =
    first.fact === 'issued' &&
    reading.days.length > 0 &&
    reading.days.every(({ owner }) => owner === 'nobody' || owner === 'issue') &&
    reading.clauses.every(
      ({ predicate }) => predicate === null || predicate.kind === 'value' || predicate.found.length > 0,
    );
  const tells = tellsOf(reading, form);
  // 「それも合ってます」 to who told of the case already.
  const asked = Object.keys(turn.state.offered.facts).length > 0 ? asIfAsked(reading, first.fact) : reading;
  if (!dayAlone && !tells && !tellsOf(asked, form)) return null;
  const heard = hear(form, first.state, tells ? reading : asked, context);
  // One that is not in the calendar was meant for the question as well.
  const cannotBe = dayAlone && reading.days.some(({ mention }) => mention.days.kind === 'impossible');
  if (heard.kind !== 'step' || (heard.unsure && !cannotBe)) return null;
  const state = { ...turn.state, offered: null, stack: [first.state] };
  return showStep({ ...turn, state }, heard.step);
}
