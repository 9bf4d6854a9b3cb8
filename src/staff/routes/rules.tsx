import { call } from '../../knowledge/editing/edit-calls';
import { RULE_NAMES } from '../../knowledge/reminders';
import { dayInJapan } from '../../knowledge/today';
import type { Contact } from '../../knowledge/types';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { ContactPage, RulesPage } from '../pages/rules';
import { type Checked, propose } from '../propose';
import type { Page, Visit } from '../visit';

/** What is shown above the form. */
interface Shown {
  checked?: Checked;
  trouble?: string;
}

const isAnswer = (result: Answer | Shown): result is Answer =>
  ['page', 'redirect', 'data', 'file'].some((kind) => kind in result);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const rulePages =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path[0] !== 'rules' || visit.path.length > 1) return undefined;
    const result: Answer | Shown = visit.form ? await setFrom(desk, visit.form, visit) : {};
    if (isAnswer(result)) return result;
    const [knowledge, learning] = await Promise.all([desk.knowledge(), desk.learning()]);
    const { checked, trouble } = result;
    const today = dayInJapan(desk.now());
    return { page: <RulesPage {...{ visit, learning, knowledge, checked, trouble, today }} /> };
  };

async function setFrom(desk: Desk, form: Form, visit: Visit): Promise<Answer | Shown> {
  const name = form.text('rule');
  const from = form.text('from');
  if (!Object.hasOwn(RULE_NAMES, name) || !DAY.test(from))
    return { trouble: 'いつからの値かを、日付で選んでください。' };
  const text = form.text('value');
  const value = /^\d{1,6}$/.test(text) ? Number(text) : text;
  const comment = `${RULE_NAMES[name]}を、${from}から「${text}」にしました。`;
  return propose(desk, visit, {
    edits: [call('setRule', name, { from, value, source: form.text('source') })],
    comment,
  });
}

export const contactPages =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path[0] !== 'contact' || visit.path.length > 1) return undefined;
    const { contact: known } = desk.knowledge();
    const contact = visit.form ? sentContact(visit.form, known) : known;
    const result: Answer | Shown = visit.form
      ? await propose(desk, visit, {
          edits: [call('setContact', { ...contact })],
          comment: '窓口の連絡先を直しました。',
        })
      : {};
    if (isAnswer(result)) return result;
    const [knowledge, learning] = await Promise.all([desk.knowledge(), desk.learning()]);
    const { checked, trouble } = result;
    return { page: <ContactPage {...{ visit, learning, knowledge, checked, trouble, contact }} /> };
  };

const sentContact = (form: Form, known: Contact): Contact => ({
  name: form.text('name'),
  phone: form.text('phone'),
  email: form.text('email'),
  url: form.text('url'),
  hours: typeof known.hours === 'string' ? form.text('hours') : known.hours,
});
