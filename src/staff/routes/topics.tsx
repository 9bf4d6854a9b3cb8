import { call } from '../../knowledge/editing/edit-calls';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import { type TopicForm, TopicPage, Topics } from '../pages/topics';
import { type Checked, propose } from '../propose';
import type { Page, Visit } from '../visit';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY: TopicForm = { id: '', label: '', outside: false, examples: [] };

export const topicPages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, id] = visit.path;
    if (first !== 'topics' || visit.path.length > 2) return undefined;
    const knowledge = desk.knowledge();
    if (id === undefined)
      return { page: <Topics visit={visit} learning={desk.learning()} knowledge={knowledge} /> };
    const isNew = id === 'new';
    const topic = knowledge.topics.find((one) => one.id === id);
    if (!isNew && !topic) return undefined;
    const known: TopicForm = topic ? { ...topic, outside: topic.outside === true } : EMPTY;
    if (!visit.form) return show(desk, visit, known, isNew);
    const form = {
      id: isNew ? visit.form.text('id') : id,
      label: visit.form.text('label'),
      outside: visit.form.has('outside'),
      examples: visit.form.lines('examples'),
    };
    if (isNew && (!ID.test(form.id) || knowledge.topics.some((one) => one.id === form.id)))
      return show(desk, visit, form, isNew, {
        trouble: '話題の名前は、ほかと重ならない半角の英小文字・数字・ハイフンで書いてください。',
      });
    const comment = `話題「${form.label}」を${isNew ? '作りました' : '直しました'}。`;
    const edits = [isNew ? call('addTopic', form.id, form) : call('setTopic', form.id, form)];
    const result = await propose(desk, visit, { edits, comment });
    return 'checked' in result ? show(desk, visit, form, isNew, result) : result;
  };

async function show(
  desk: Desk,
  visit: Visit,
  form: TopicForm,
  isNew: boolean,
  { checked, trouble }: { checked?: Checked; trouble?: string } = {},
): Promise<Answer> {
  const [knowledge, learning] = await Promise.all([desk.knowledge(), desk.learning()]);
  return { page: <TopicPage {...{ visit, form, isNew, checked, trouble, knowledge, learning }} /> };
}
