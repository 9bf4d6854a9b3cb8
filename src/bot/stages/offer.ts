import { formOf } from '../../../dialogs';
import { begin, hear } from '../../../dialogs/form/engine';
import { foldReply } from '../../../dialogs/reading/clauses';
import { readYesNo } from '../../../dialogs/reading/yes-no';
import type { DialogId } from '../../knowledge/types';
import { asksSomething } from '../reading/questions';
import { contextOf, say, showStep } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { menuButtons, wording } from '../wording';
import { holdsMoments } from './openings';
import { startDialog } from './start';

const SHORT = 12;
const ACCEPTS =
  /^(?:お?願い|おねがい|やって|やりた|やる|やります|判定|計算|変換|確認|頼む|たのむ|始め|ぜひ|進め)/;

const DECLINES = /^(?:もう)?(?:大丈夫|結構|いらない|要らない|不要|いいです|また今度)(?:です|かな|よ)*[。!]*$/;

/** Takes up the dialog that the last answer offered: by a bare yes, or by saying at once what it would ask. */
export const offer: Stage = (turn) => {
  const { offered, stack } = turn.state;
  const { text, action } = turn.message;
  if (!offered || stack.length > 0 || action || asksSomething(text)) return null;
  const folded = foldReply(text);
  const declined = DECLINES.test(folded) ? false : undefined;
  const plain = folded.length <= SHORT ? (declined ?? readYesNo(folded)) : undefined;
  const dialog = offered.dialog as DialogId;
  if (plain === true || (folded.length <= SHORT && ACCEPTS.test(folded)))
    return startDialog(turn, dialog, offered.facts, '');
  if (plain === false) {
    const state = { ...turn.state, offered: null };
    return { state, replies: [say(wording.anythingElse, menuButtons)], traces: [] };
  }
  return answeredAtOnce(turn, dialog);
};

/** 「1/31です」 after an answer that asked for the issue date. */
function answeredAtOnce(turn: Turn, dialog: DialogId): Outcome | null {
  const form = formOf(dialog);
  const context = contextOf(turn.world);
  // Validity dates are there to be converted, whatever was offered.
  if (!form || !turn.state.offered || holdsMoments(turn)) return null;
  const first = begin(form, turn.state.offered.facts, '', context);
  if (first.kind !== 'ask') return null;
  const heard = hear(form, first.state, turn.message.text, context);
  if (heard.kind !== 'step' || heard.unsure) return null;
  const state = { ...turn.state, offered: null, stack: [first.state] };
  return showStep({ ...turn, state }, heard.step);
}
