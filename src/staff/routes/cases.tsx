import { type CaseFields, casesOf } from '../../knowledge/editing/cases';
import { call } from '../../knowledge/editing/edit-calls';
import { entryIn } from '../../knowledge/editing/entry-in';
import { excerpt } from '../../knowledge/text';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { CaseList, CasePage } from '../pages/cases';
import { type Checked, propose } from '../propose';
import type { Page } from '../visit';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY: CaseFields = {
  when: '',
  yes: '',
  no: '',
  say: '',
  rest: '',
  must: [],
  finds: false,
  from: '',
  until: '',
};

export const casePages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, id = '', third, place] = visit.path;
    if (first !== 'entries' || third !== 'cases' || visit.path.length > 4 || !ID.test(id)) return undefined;
    const texts = await desk.editor.texts();
    const entry = entryIn(texts, id);
    if (!entry) return undefined;
    const [knowledge, learning] = await Promise.all([desk.knowledge(), desk.learning()]);
    const title = entry.short ?? entry.question;
    const common = { visit, learning, knowledge, id, title };
    const cases = casesOf(texts, id);
    if (place === undefined) return { page: <CaseList {...common} cases={cases} /> };
    const number = place === 'new' ? 0 : Number(place);
    const known = number === 0 ? EMPTY : cases[number - 1];
    if (!known) return undefined;
    const show = (form: CaseFields, { checked, trouble }: { checked?: Checked; trouble?: string } = {}) => ({
      page: <CasePage {...{ ...common, number, form, checked, trouble }} />,
    });
    if (!visit.form) return show(known);
    const form = sent(visit.form);
    const [edit, done] = editFor(visit.form.text('do'), id, number, form);
    const comment = `項目「${title}」の場合分け「${excerpt(form.say || known.say, 30)}」を${done}`;
    const result = await propose(desk, stepOf(visit), { edits: [edit], comment, tried: form.must });
    return 'checked' in result ? show(form, result) : result;
  };

/** Moving and taking out is done at once. */
function stepOf(visit: Parameters<typeof propose>[1]): Parameters<typeof propose>[1] {
  if (!visit.form?.has('do')) return visit;
  return { ...visit, form: visit.form.with('step', 'save') };
}

function editFor(what: string, id: string, number: number, form: CaseFields) {
  if (what === 'remove') return [call('removeCase', id, number - 1), '消しました。'] as const;
  if (what === 'raise') return [call('raiseCase', id, number - 1), '1つ上に移しました。'] as const;
  const at = number === 0 ? undefined : number - 1;
  return [call('setCase', id, at, form), number === 0 ? '足しました。' : '直しました。'] as const;
}

const sent = (form: Form): CaseFields => ({
  when: form.text('when'),
  yes: form.text('yes'),
  no: form.text('no'),
  say: form.text('say'),
  rest: form.text('rest'),
  must: form.lines('must'),
  finds: form.has('finds'),
  from: form.text('from'),
  until: form.text('until'),
});
