import { call } from '../../knowledge/editing/edit-calls';
import { practiceIn } from '../../knowledge/editing/practice-lines';
import { describeFinding } from '../../knowledge/finding';
import { excerpt } from '../../knowledge/text';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import { Practice } from '../pages/practice';
import { savedAs } from '../propose';
import type { Page, Visit } from '../visit';

const SHOWN = 40;
const CONFLICT = 'この質問は、もう練習問題にあるか、ほかの方が正解を変えました。下で探して確かめてください。';
const TROUBLE = { unchanged: 'もう、そうなっています。', conflict: CONFLICT, impossible: CONFLICT } as const;

export const practicePages =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path[0] !== 'practice' || visit.path.length > 1) return undefined;
    const { form } = visit;
    if (!form) return show(desk, visit, undefined);
    const question = form.text('question').replaceAll('\n', ' ');
    if (question === '') return show(desk, visit, '質問を書いてください。');
    const expected = form.text('expected') || null;
    const entries = desk.knowledge().entries;
    if (expected !== null && !entries.some(({ id }) => id === expected))
      return show(desk, visit, 'その項目はありません。');
    const removes = form.text('do') === 'remove';
    const saved = await desk.editor.save({
      author: visit.name ?? '',
      comment: removes
        ? `練習問題「${excerpt(question)}」を消しました。`
        : `練習問題「${excerpt(question)}」の正解を${expected === null ? '「答えなし」' : `「${expected}」`}にしました。`,
      edits: [
        call('expecting', { kind: 'practice', name: question }, form.text('base')),
        removes ? call('removePractice', question) : call('setPractice', question, expected),
      ],
    });
    if (saved.kind === 'saved') return savedAs(saved.number, [question]);
    const trouble =
      saved.kind === 'refused' ? saved.findings.map(describeFinding).join('\n') : TROUBLE[saved.kind];
    return show(desk, visit, trouble);
  };

async function show(desk: Desk, visit: Visit, trouble: string | undefined): Promise<Answer> {
  const sought = (visit.form?.text('q') ?? visit.query.get('q') ?? '').slice(0, 100).trim();
  const all = practiceIn(await desk.editor.texts()).filter(({ question }) => question.includes(sought));
  const [knowledge, learning] = await Promise.all([desk.knowledge(), desk.learning()]);
  const lines = all.toReversed().slice(0, SHOWN);
  return {
    page: <Practice {...{ visit, sought, lines, trouble, knowledge, learning }} total={all.length} />,
  };
}
