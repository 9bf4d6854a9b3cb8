import { call } from '../../knowledge/editing/edit-calls';
import { RULE_NAMES } from '../../knowledge/reminders';
import { dayInJapan } from '../../knowledge/today';
import type { Rules } from '../../knowledge/types';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { RulesPage } from '../pages/rules';
import { isAnswer, propose, type Shown } from '../propose';
import type { Page, Visit } from '../visit';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAMES = Object.keys(RULE_NAMES) as (keyof Rules)[];

export const rulePages =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path[0] !== 'rules' || visit.path.length > 1) return undefined;
    const result: Answer | Shown = visit.form ? await addFrom(desk, visit.form, visit) : {};
    if (isAnswer(result)) return result;
    const texts = await desk.editor.texts();
    const rules = await Promise.all(
      NAMES.map(async (name) => {
        const { value = [], version } = await desk.work.piece(texts, { kind: 'rule', name });
        return { name, values: value, base: version };
      }),
    );
    const today = dayInJapan(desk.now());
    return { page: <RulesPage {...{ visit, rules, today, ...result }} learning={desk.learning()} /> };
  };

async function addFrom(desk: Desk, form: Form, visit: Visit): Promise<Answer | Shown> {
  const name = NAMES.find((one) => one === form.text('rule'));
  const from = form.text('from');
  if (name === undefined || !DAY.test(from)) return { trouble: 'いつからの値かを、日付で選んでください。' };
  const text = form.text('value');
  const value = /^\d{1,6}$/.test(text) ? Number(text) : text;
  return propose(desk, visit, {
    piece: { kind: 'rule', name },
    edits: [call('setRule', name, { from, value, source: form.text('source') })],
    comment: `${RULE_NAMES[name]}を、${from}から「${text}」にしました。`,
  });
}
