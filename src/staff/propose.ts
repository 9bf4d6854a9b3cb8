import type { FileDifference } from '../knowledge/editing/difference';
import { call, type EditCall } from '../knowledge/editing/edit-calls';
import type { Overlap } from '../knowledge/editing/overlaps';
import type { Piece } from '../knowledge/editing/pieces';
import type { Finding } from '../knowledge/finding';
import type { Answer } from './answer';
import { BusyError } from './busy-error';
import type { Desk } from './desk';
import type { Effect } from './long-tasks';
import { type Visit, visitorOf } from './visit';

/** What came of looking at a form before it is saved. */
export interface Checked {
  findings: readonly Finding[];
  differences: readonly FileDifference[];
  /** Questions that teach the opposite of what is added. */
  overlaps: readonly Overlap[];
  effect: Effect | undefined;
  /** What was done to the form beside what was written. */
  told: readonly string[];
}

export const UNCHECKED: Checked = {
  findings: [],
  differences: [],
  overlaps: [],
  effect: undefined,
  told: [],
};

export interface Proposal {
  /** What the form edits, where its field `base` names what it was made from; without it the edits themselves know. */
  piece?: Piece;
  edits: readonly EditCall[];
  /** What is done, in a sentence. */
  comment: string;
  /** Questions that are shown with their answer afterwards. */
  tried?: readonly string[];
}

/** What is shown above a form that comes back. */
export interface Shown {
  checked?: Checked;
  trouble?: string;
  /** Somebody has changed since what the form was made from: what saving would take back of it is shown. */
  conflict?: boolean;
}

export const isAnswer = (result: Answer | Shown): result is Answer =>
  ['page', 'redirect', 'data', 'file'].some((kind) => kind in result);

/**
 * Looks at what a form would do, measures it, or saves it, as its button says.
 * @returns the answer, or what is to be shown above the form
 */
export async function propose(
  desk: Desk,
  visit: Visit,
  { piece, edits, comment, tried = [] }: Proposal,
): Promise<Answer | Shown> {
  const step = visit.form?.text('step') ?? 'check';
  const whole = piece ? [call('expecting', piece, visit.form?.text('base') ?? ''), ...edits] : edits;
  if (step === 'save') {
    const saved = await desk.editor.save({ author: visit.name ?? '', comment, edits: whole });
    if (saved.kind === 'saved') return savedAs(saved.number, tried);
    if (saved.kind === 'refused') return { checked: { ...UNCHECKED, findings: saved.findings } };
    if (saved.kind === 'conflict') return conflicting(desk, edits);
    return { trouble: UNCHANGED };
  }
  const texts = await desk.editor.texts();
  const drafted = await desk.work.draft({ texts, edits: whole, live: step === 'live' });
  if (drafted.kind !== 'drafted')
    return step === 'live' ? { data: live([], 0, CONFLICT) } : conflicting(desk, edits);
  const { findings, changes } = drafted;
  if (step === 'live') return { data: live(findings, 0) };
  const differences = await desk.work.differences(changes);
  const measures = step === 'effect' && findings.length === 0;
  const { effect, trouble } = measures ? await measure(desk, visit, { texts, edits }) : {};
  return {
    checked: { ...UNCHECKED, findings, differences, effect },
    ...(trouble !== undefined && { trouble }),
  };
}

export const UNCHANGED = '変わったところはありません。';
export const CONFLICT = '開いている間に、ほかの方がここを直しました。まだ保存していません。';

/** What saving all the same would do, now that somebody else was there. */
export async function conflicting(desk: Desk, edits: readonly EditCall[]): Promise<Shown> {
  const drafted = await desk.work.draft({ texts: await desk.editor.texts(), edits });
  if (drafted.kind !== 'drafted') return { trouble: CONFLICT, conflict: true };
  const { findings, changes } = drafted;
  const differences = await desk.work.differences(changes);
  return { checked: { ...UNCHECKED, findings, differences }, trouble: CONFLICT, conflict: true };
}

/** Measures what edits do to the answers, unless that has to wait: then the form is shown again as it was. */
export async function measure(
  { work }: Desk,
  visit: Visit,
  input: Parameters<Desk['work']['effect']>[0],
): Promise<{ effect?: Effect; trouble?: string }> {
  try {
    return { effect: await work.effect(input, visitorOf(visit)) };
  } catch (error) {
    if (error instanceof BusyError) return { trouble: error.message };
    throw error;
  }
}

/** Leads to what was saved, with what is answered to these questions now. */
export function savedAs(number: number, tried: readonly string[]): Answer {
  const query = new URLSearchParams([['fresh', '1'], ...tried.slice(0, 5).map((text) => ['q', text])]);
  return { redirect: `/staff/versions/${number}?${query}` };
}

/** What the page's script shows while a form is filled in. */
export const live = (findings: readonly Finding[], overlaps: number, trouble?: string) => ({
  trouble,
  findings: findings.map(({ problem, repair }) => ({ problem, repair })),
  overlaps,
});
