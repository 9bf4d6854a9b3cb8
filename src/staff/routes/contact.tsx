import { call } from '../../knowledge/editing/edit-calls';
import type { Contact } from '../../knowledge/types';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { ContactPage } from '../pages/contact';
import { isAnswer, propose, type Shown } from '../propose';
import type { Page } from '../visit';

const EMPTY: Contact = { name: '', phone: '', email: '', url: '', hours: '' };

export const contactPages =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path[0] !== 'contact' || visit.path.length > 1) return undefined;
    const piece = { kind: 'contact', name: '' } as const;
    const { value: known = EMPTY, version } = await desk.work.piece(await desk.editor.texts(), piece);
    const common = { visit, learning: desk.learning(), knowledge: desk.knowledge(), base: version };
    const show = (contact: Contact, shown: Shown = {}) => ({
      page: <ContactPage {...{ ...common, ...shown, contact }} />,
    });
    if (!visit.form) return show(known);
    const contact = sent(visit.form, known);
    const comment = '窓口の連絡先を直しました。';
    const edits = [call('setContact', { ...contact })];
    const result = await propose(desk, visit, { piece, edits, comment });
    return isAnswer(result) ? result : show(contact, result);
  };

const sent = (form: Form, known: Contact): Contact => ({
  name: form.text('name'),
  phone: form.text('phone'),
  email: form.text('email'),
  url: form.text('url'),
  hours: typeof known.hours === 'string' ? form.text('hours') : known.hours,
});
