import { formOf } from '../../../dialogs';
import { foldReply } from '../../../dialogs/reading/clauses';
import { readYesNo } from '../../../dialogs/reading/yes-no';
import type { DialogId } from '../../knowledge/types';
import { say } from '../show';
import type { Stage } from '../types';
import { menuButtons, wording } from '../wording';
import { startDialog } from './start';

/** A bare yes or no to the dialog that the last answer offered. */
export const offer: Stage = (turn) => {
  const { offered, stack } = turn.state;
  const { text, action } = turn.message;
  if (!offered || stack.length > 0 || action || text.length > 12) return null;
  const taken =
    /^(?:お願い|おねがい|やって|やる|判定して|頼む|たのむ)/.test(text) || readYesNo(foldReply(text));
  if (taken === undefined) return null;
  const state = { ...turn.state, offered: null };
  const known = offered.dialog === 'certificate' || formOf(offered.dialog) !== undefined;
  if (taken && known) return startDialog({ ...turn, state }, offered.dialog as DialogId, offered.facts, '');
  return { state, replies: [say(wording.anythingElse, menuButtons)], traces: [] };
};
