import type { FileDifference } from '../knowledge/editing/difference';
import type { EditCall } from '../knowledge/editing/edit-calls';
import type { Overlap } from '../knowledge/editing/overlaps';
import type { Finding } from '../knowledge/finding';
import type { Answer } from './answer';
import { BusyError } from './busy-error';
import type { Desk, Effect } from './desk';
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
  edits: readonly EditCall[];
  /** What is done, in a sentence. */
  comment: string;
  /** Questions that are shown with their answer afterwards. */
  tried?: readonly string[];
}

/**
 * Looks at what a form would do, measures it, or saves it, as its button says.
 * @returns the answer, or what is to be shown above the form
 */
export async function propose(
  desk: Desk,
  visit: Visit,
  { edits, comment, tried = [] }: Proposal,
): Promise<Answer | { checked: Checked; trouble?: string }> {
  const step = visit.form?.text('step') ?? 'check';
  if (step === 'save') {
    const saved = await desk.editor.save({ author: visit.name ?? '', comment, edits });
    if (saved.kind === 'saved') return savedAs(saved.number, tried);
    if (saved.kind === 'refused') return { checked: { ...UNCHECKED, findings: saved.findings } };
    return { checked: UNCHECKED, trouble: '変わったところはありません。' };
  }
  const texts = await desk.editor.texts();
  const drafted = await desk.work.draft({ texts, edits });
  const { findings, changes } = drafted.kind === 'drafted' ? drafted : { findings: [], changes: [] };
  if (step === 'live') return { data: live(findings, 0) };
  const differences = await desk.work.differences(changes);
  const measured =
    step === 'effect' && findings.length === 0 ? await measure(desk, visit, { texts, edits }) : {};
  const { effect, trouble } = measured;
  return {
    checked: { ...UNCHECKED, findings, differences, effect },
    ...(trouble !== undefined && { trouble }),
  };
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
export const live = (findings: readonly Finding[], overlaps: number) => ({
  findings: findings.map(({ problem, repair }) => ({ problem, repair })),
  overlaps,
});
