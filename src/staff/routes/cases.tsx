import type { CaseFields } from '../../knowledge/editing/cases';
import { call } from '../../knowledge/editing/edit-calls';
import { excerpt } from '../../knowledge/text';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { CaseList, CasePage } from '../pages/cases';
import { isAnswer, propose, type Shown } from '../propose';
import type { Page, Visit } from '../visit';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY: CaseFields = {
  ...{ id: '', fits: '', when: '', yes: '', no: '', say: '', rest: '' },
  ...{ must: [], asked: [], finds: false, from: '', until: '' },
};

/** The cases of an entry. Each is named by what stands in it: an address leads to this very case, or to none. */
export const casePages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, id = '', third, version] = visit.path;
    if (first !== 'entries' || third !== 'cases' || visit.path.length > 4 || !ID.test(id)) return undefined;
    const texts = await desk.editor.texts();
    const { entry, cases } = await desk.work.cases(texts, id);
    if (!entry) return undefined;
    const title = entry.short ?? entry.question;
    const common = { visit, learning: desk.learning(), knowledge: desk.knowledge(), id, title };
    if (version === undefined) return { page: <CaseList {...common} cases={cases} /> };
    const isNew = version === 'new';
    const at = cases.findIndex((one) => one.version === version);
    const show = (form: CaseFields, shown: Shown = {}) => ({
      page: <CasePage {...{ ...common, ...shown, form }} version={version} isFirst={at <= 0} />,
    });
    const known = isNew ? EMPTY : cases[at];
    if (!visit.form) return show(known ?? EMPTY, known ? {} : { trouble: GONE });
    const form = named(sent(visit.form), cases);
    if (!known) return show(form, { trouble: GONE });
    const [edit, done] = editFor(visit.form.text('do'), id, isNew ? undefined : version, form);
    const comment = `項目「${title}」の場合分け「${excerpt(form.say || known.say, 30)}」を${done}`;
    const result = await propose(desk, stepOf(visit), {
      edits: [edit],
      comment,
      tried: form.asked.length > 0 ? form.asked.slice(-TRIED) : form.must,
    });
    return isAnswer(result) ? result : show(form, result.conflict ? { trouble: GONE } : result);
  };

const GONE =
  'この場合は、開いている間に、ほかの方が直したか消しました。まだ保存していません。書いたものを控えて、場合分けの一覧から開き直してください。';

/** Examples that are asked to show what a change does: the last, which are new. */
const TRIED = 3;

/** A case with examples has a name, which nobody need think of. */
function named(form: CaseFields, cases: readonly CaseFields[]): CaseFields {
  if (form.id !== '' || form.asked.length === 0) return form;
  const taken = new Set(cases.map(({ id }) => id));
  let number = 1;
  while (taken.has(`case-${number}`)) number += 1;
  return { ...form, id: `case-${number}` };
}

/** Moving and taking out is done at once. */
function stepOf(visit: Visit): Visit {
  if (!visit.form?.has('do')) return visit;
  return { ...visit, form: visit.form.with('step', 'save') };
}

function editFor(what: string, id: string, version: string | undefined, form: CaseFields) {
  if (version === undefined) return [call('setCase', id, undefined, form), '足しました。'] as const;
  if (what === 'remove') return [call('removeCase', id, version), '消しました。'] as const;
  if (what === 'raise') return [call('raiseCase', id, version), '1つ上に移しました。'] as const;
  return [call('setCase', id, version, form), '直しました。'] as const;
}

const sent = (form: Form): CaseFields => ({
  id: form.text('id'),
  fits: form.text('fits'),
  when: form.text('when'),
  yes: form.text('yes'),
  no: form.text('no'),
  say: form.text('say'),
  rest: form.text('rest'),
  must: form.lines('must'),
  asked: form.lines('asked'),
  finds: form.has('finds'),
  from: form.text('from'),
  until: form.text('until'),
});
