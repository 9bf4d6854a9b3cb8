import { formOf } from '../../../dialogs';
import { begin } from '../../../dialogs/form/engine';
import type { FormState } from '../../../dialogs/form/state';
import type { DialogId } from '../../knowledge/types';
import type { Reading } from '../../reading/reading';
import type { Facts } from '../../reply/types';
import { contextOf, resume, say, showStep, thenResume } from '../show';
import type { Outcome, Turn } from '../types';

/** Dialogs that may wait for one another. */
const DEPTH = 3;

/** Starts a dialog with what is known and what the message says. One that is running already starts anew. */
export function startDialog(turn: Turn, dialog: DialogId, facts: Facts, reading: Reading | null): Outcome {
  if (dialog === 'certificate') {
    const asked: Outcome = {
      state: { ...turn.state, offered: null },
      replies: [
        say(
          '証明書(PEM形式またはDER形式)かCSRを、ここに貼り付けるかファイルで送ってください。両方あれば見比べます。\n秘密鍵は送らないでください。',
        ),
      ],
      traces: [],
    };
    return thenResume(asked, resume(turn));
  }
  const form = formOf(dialog);
  if (!form) return { state: turn.state, replies: [], traces: [] };
  const step = begin(form, facts, reading, contextOf(turn.world));
  const others = turn.state.stack.filter((running) => running.dialog !== dialog).slice(1 - DEPTH);
  const placeholder: FormState = step.kind === 'ask' ? step.state : endedState(dialog, form.version);
  const state = {
    ...turn.state,
    suggested: [],
    offered: null,
    paused: null,
    stack: [...others, placeholder],
  };
  return showStep({ ...turn, state }, step);
}

/** Stands for a dialog that ended in the turn it began in. */
const endedState = (dialog: string, version: number): FormState => ({
  dialog,
  version,
  known: {},
  answered: [],
  asking: '',
  prompt: '',
  misses: 0,
  helped: null,
  said: null,
  touchedAt: 0,
});
