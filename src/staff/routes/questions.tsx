import type { Cluster } from '../../clusters/unresolved-clusters';
import { DAY_MS } from '../../japan-time';
import type { Meaning } from '../../knowledge/editing/teach';
import { describeFinding } from '../../knowledge/finding';
import { excerpt, sameWordingKey } from '../../knowledge/text';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { Questions, STATES, type State } from '../pages/questions';
import { savedAs } from '../propose';
import type { Page, Visit } from '../visit';
import { MONTH_DAYS, startOfDay, UNRESOLVED_ROWS } from './spans';

const SHOWN = 15;
const ADDRESS = '/staff/questions';

export const questions =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path[0] !== 'questions' || visit.path.length > 1) return undefined;
    const { form } = visit;
    if (!form) return list(desk, visit, stateOf(visit.query.get('state')), undefined);
    const state = stateOf(form.text('state'));
    const choice = form.text('do') === 'other' ? form.text('other') : form.text('do');
    const [kind = '', id = ''] = choice.split(':');
    if (kind === 'mark') {
      const to = stateOf(id);
      await desk.marks.mark(keysOf(form), {
        state: to,
        author: visit.name ?? '',
        comment: `${STATES[to]}にしました。`,
      });
      return { redirect: `${ADDRESS}?state=${state}` };
    }
    if (kind !== 'entry' && kind !== 'topic')
      return list(desk, visit, state, 'どの項目・話題に足すかを選んでください。');
    return adopt(desk, visit, form, { kind, id });
  };

const stateOf = (text: string | null): State =>
  text !== null && Object.hasOwn(STATES, text) ? (text as State) : 'open';

/** All wordings of a cluster, those too that were not taken over: it has been dealt with. */
const keysOf = (form: Form): string[] =>
  [...new Set([form.text('question'), ...form.all('also'), ...form.all('all')].map(sameWordingKey))].filter(
    (key) => key !== '',
  );

async function adopt(desk: Desk, visit: Visit, form: Form, meaning: Meaning): Promise<Answer> {
  const state = stateOf(form.text('state'));
  const asked = [...new Set([form.text('question'), ...form.all('also')])].filter((text) => text !== '');
  const texts = await desk.editor.texts();
  const { refused, edits, told } = await desk.work.lesson({ texts, questions: asked, meaning });
  if (refused !== undefined) return list(desk, visit, state, refused);
  const comment = told.join('\n');
  const author = visit.name ?? '';
  const saved = await desk.editor.save({ author, comment, edits });
  if (saved.kind === 'refused')
    return list(desk, visit, state, saved.findings.map(describeFinding).join('\n'));
  await desk.marks.mark(keysOf(form), { state: 'done', author, comment: excerpt(comment, 120) });
  return saved.kind === 'saved' ? savedAs(saved.number, asked) : { redirect: `${ADDRESS}?state=done` };
}

async function list(desk: Desk, visit: Visit, state: State, trouble: string | undefined): Promise<Answer> {
  const since = startOfDay(desk.now()) - (MONTH_DAYS - 1) * DAY_MS;
  const [rows, marks] = await Promise.all([
    desk.log.unresolved(since, desk.now() + 1, UNRESOLVED_ROWS),
    desk.marks.all(),
  ]);
  const { clusters, counts } = await desk.work.unresolved({ rows, marks, state, most: SHOWN });
  const shown = await Promise.all(clusters.map((cluster) => withNearest(desk, cluster)));
  return {
    page: (
      <Questions
        {...{ visit, state, counts, trouble }}
        learning={desk.learning()}
        knowledge={desk.knowledge()}
        clusters={shown}
        more={counts[state] - shown.length}
      />
    ),
  };
}

const withNearest = async ({ work }: Desk, cluster: Cluster) => ({
  cluster,
  found: await work.find(cluster.question),
});
