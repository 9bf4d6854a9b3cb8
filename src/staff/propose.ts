import type { Overlap } from '../knowledge/editing/overlaps';
import { applied, changesBetween, type Edit, type FileChange } from '../knowledge/editing/texts';
import type { Finding } from '../knowledge/finding';
import type { Answer } from './answer';
import type { Desk, Effect } from './desk';
import type { Visit } from './visit';

/** What came of looking at a form before it is saved. */
export interface Checked {
  findings: readonly Finding[];
  changes: readonly FileChange[];
  /** Questions that teach the opposite of what is added. */
  overlaps: readonly Overlap[];
  effect: Effect | undefined;
  /** What was done to the form beside what was written. */
  told: readonly string[];
}

export interface Proposal {
  edits: readonly Edit[];
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
  { form, name }: Visit,
  { edits, comment, tried = [] }: Proposal,
): Promise<Answer | { checked: Checked; trouble?: string }> {
  const step = form?.text('step') ?? 'check';
  if (step === 'save') {
    const saved = await desk.editor.save({ author: name ?? '', comment, edits });
    if (saved.kind === 'saved') {
      const query = new URLSearchParams([['fresh', '1'], ...tried.slice(0, 5).map((text) => ['q', text])]);
      return { redirect: `/staff/versions/${saved.number}?${query}` };
    }
    const checked = { findings: [], changes: [], overlaps: [], effect: undefined, told: [] };
    return saved.kind === 'unchanged'
      ? { checked, trouble: '変わったところはありません。' }
      : { checked: { ...checked, findings: saved.findings } };
  }
  const before = await desk.editor.texts();
  const after = applied(before, edits);
  const { findings = [] } = await desk.work.judge(after);
  if (step === 'live')
    return { data: { findings: findings.map(({ problem, repair }) => ({ problem, repair })), overlaps: 0 } };
  const effect = step === 'effect' && findings.length === 0 ? await desk.work.effect(after) : undefined;
  return { checked: { findings, changes: changesBetween(before, after), overlaps: [], effect, told: [] } };
}
