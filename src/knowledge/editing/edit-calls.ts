import { raiseCase, removeCase, setCase } from './cases';
import { addEntry, addWay, removeWay, setEntry, takeWay } from './entries';
import { expecting } from './pieces';
import { removePractice, setPractice } from './practice';
import { resetting, reverting } from './revert';
import { setContact, setRule } from './rules';
import { removeRow, setRow } from './sheets';
import type { Edit } from './texts';
import { addExample, addTopic, removeExample, setTopic } from './topics';

const EDITS = {
  addEntry,
  addExample,
  addTopic,
  addWay,
  expecting,
  raiseCase,
  removeCase,
  removeExample,
  removePractice,
  removeRow,
  removeWay,
  resetting,
  reverting,
  setCase,
  setContact,
  setEntry,
  setPractice,
  setRow,
  setRule,
  setTopic,
  takeWay,
};
type Edits = typeof EDITS;

/** An edit as plain data, so that another thread can do it. */
export type EditCall = {
  [N in keyof Edits]: { edit: N; given: Parameters<Edits[N]> };
}[keyof Edits];

export const call = <N extends keyof Edits>(edit: N, ...given: Parameters<Edits[N]>): EditCall =>
  ({ edit, given }) as EditCall;

/** What the calls do, one edit each. */
export const editsOf = (calls: readonly EditCall[]): Edit[] =>
  calls.map(({ edit, given }) => (EDITS[edit] as (...given: unknown[]) => Edit)(...given));
