import { call } from '../../knowledge/editing/edit-calls';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { type TopicForm, TopicPage, Topics } from '../pages/topics';
import { isAnswer, propose, type Shown } from '../propose';
import type { Page } from '../visit';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY: TopicForm = { id: '', label: '', outside: false, examples: [] };
const NAME_TAKEN = '話題の名前は、ほかと重ならない半角の英小文字・数字・ハイフンで書いてください。';

export const topicPages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, id] = visit.path;
    if (first !== 'topics' || visit.path.length > 2) return undefined;
    const common = { visit, learning: desk.learning(), knowledge: desk.knowledge() };
    if (id === undefined) return { page: <Topics {...common} /> };
    const isNew = id === 'new';
    const name = isNew ? (visit.form?.text('id') ?? '') : id;
    const piece = { kind: 'topic', name } as const;
    const { value, version } = await desk.work.piece(await desk.editor.texts(), piece);
    if (!isNew && !value) return undefined;
    const show = (form: TopicForm, shown: Shown = {}) => ({
      page: <TopicPage {...{ ...common, ...shown, form, isNew }} base={version} />,
    });
    if (!visit.form) return show(value ? { ...value, outside: value.outside === true } : EMPTY);
    const form = sent(visit.form, name);
    if (isNew && (!ID.test(name) || value)) return show(form, { trouble: NAME_TAKEN });
    const comment = `話題「${form.label}」を${isNew ? '作りました' : '直しました'}。`;
    const edits = [call(isNew ? 'addTopic' : 'setTopic', name, form)];
    const result = await propose(desk, visit, { piece, edits, comment });
    return isAnswer(result) ? result : show(form, result);
  };

const sent = (form: Form, id: string): TopicForm => ({
  id,
  label: form.text('label'),
  outside: form.has('outside'),
  examples: form.lines('examples'),
});
