import { call, type EditCall } from '../../knowledge/editing/edit-calls';
import { standingKey } from '../../knowledge/editing/standing';
import { takeOver } from '../../knowledge/editing/teach';
import type { Texts } from '../../knowledge/editing/texts';
import { versionOfValue } from '../../knowledge/editing/version-of-value';
import { PROPOSED_FROM } from '../../knowledge/notices';
import { entryFile } from '../../knowledge/sources';
import { excerpt, sameWordingKey } from '../../knowledge/text';
import { dayInJapan } from '../../knowledge/today';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import {
  changedFields,
  type EntryForm,
  emptyForm,
  formOfEntry,
  type KnownEntry,
  sentForm,
  withProof,
} from '../entry-form';
import type { Draft } from '../jobs/draft';
import { Entries } from '../pages/entries';
import { EntryPage } from '../pages/entry';
import { problemPage } from '../pages/problem';
import { CONFLICT, conflicting, live, measure, type Shown, savedAs, UNCHANGED, UNCHECKED } from '../propose';
import type { Page, Visit } from '../visit';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const entryPages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, id] = visit.path;
    if (first !== 'entries' || visit.path.length > 2) return undefined;
    if (id === undefined)
      return { page: <Entries visit={visit} learning={desk.learning()} knowledge={desk.knowledge()} /> };
    const texts = await desk.editor.texts();
    if (id === 'new') return newEntry(desk, visit, texts);
    const { value: entry, version } = await desk.work.piece(texts, { kind: 'entry', name: id });
    if (!entry) return problemPage(404, 'この項目はありません。');
    const show = shower(desk, visit, entry, version);
    if (!visit.form) return show(opened(entry, visit));
    return answer(desk, visit, texts, sentForm(visit.form, id), entry, show);
  };

/** With a question to be added already in its place. */
function opened(entry: KnownEntry, { query }: Visit): EntryForm {
  const form = formOfEntry(entry);
  const added = query.get('add')?.slice(0, 200).trim();
  return added ? { ...form, ways: [...form.ways, added] } : form;
}

async function newEntry(desk: Desk, visit: Visit, texts: Texts): Promise<Answer> {
  const show = shower(desk, visit, undefined, versionOfValue(undefined));
  if (!visit.form) {
    const question = (visit.query.get('question') ?? '').slice(0, 80).trim();
    const asked = visit.query.getAll('asked').map((text) => text.slice(0, 200).trim());
    return show(emptyForm(question, dayInJapan(desk.now()), [...new Set(asked)]));
  }
  const given = visit.form.text('id');
  const form = sentForm(visit.form, given);
  if (given !== '' && !ID.test(given))
    return show(form, { trouble: '項目の名前は、半角の英小文字・数字・ハイフンで書いてください。' });
  if (given !== '' && texts.has(entryFile(given)))
    return show(form, { trouble: 'その名前の項目は、もうあります。別の名前にしてください。' });
  return answer(desk, visit, texts, form, undefined, show);
}

async function answer(
  desk: Desk,
  visit: Visit,
  texts: Texts,
  sent: EntryForm,
  entry: KnownEntry | undefined,
  show: Show,
): Promise<Answer> {
  const step = visit.form?.text('step') ?? 'check';
  const form = withProof(sent);
  const told =
    form === sent ? [] : [`聞き方の最後の「${form.proofs[0]}」を、「必ず見つける質問」に移しました。`];
  const id = form.id === '' ? nextId(texts) : form.id;
  const expected = call('expecting', { kind: 'entry', name: id }, visit.form?.text('base') ?? '');
  const unguarded = (moves: readonly string[]) => editsOf({ ...form, id, moves }, entry);
  const editsFor = (moves: readonly string[]) => [expected, ...unguarded(moves)];
  const conflict = async () => show(form, await conflicting(desk, unguarded(form.moves)));
  const first = await check(desk, texts, editsFor(form.moves), { ...form, id }, entry);
  if (first.kind !== 'drafted') return step === 'live' ? { data: live([], 0, CONFLICT) } : conflict();
  const proposed = first.overlaps.filter(({ likeness }) => likeness >= PROPOSED_FROM);
  const unseen = !form.seen && proposed.length > 0;
  const moves = unseen ? proposed.map(({ standing }) => standingKey(standing)) : form.moves;
  // What is proposed counts as chosen until it has been seen, so that nothing is complained of that it puts right.
  const again = unseen && (step !== 'live' || first.findings.length > 0);
  const second = again ? await check(desk, texts, editsFor(moves), { ...form, id }, entry) : first;
  if (second.kind !== 'drafted') return conflict();
  const { findings, changes, overlaps } = second;
  if (step === 'live') return { data: live(findings, proposed.length) };
  const isSaved = step === 'save' && findings.length === 0;
  if (isSaved && !unseen) {
    const comment = commentOn(form, entry, told);
    const edits = editsFor(form.moves);
    const saved = await desk.editor.save({ author: visit.name ?? '', comment, edits });
    if (saved.kind === 'saved') {
      await markDone(desk, visit, form.asked, comment);
      return savedAs(saved.number, form.proofs);
    }
    if (saved.kind === 'conflict') return conflict();
    if (saved.kind !== 'refused') return show(form, { trouble: UNCHANGED });
    return show(form, { checked: { ...UNCHECKED, findings: saved.findings } });
  }
  const differences = await desk.work.differences(changes);
  const measures = step === 'effect' && findings.length === 0;
  const { effect, trouble } = measures
    ? await measure(desk, visit, { texts, edits: editsFor(moves) })
    : { trouble: isSaved ? OPPOSED : undefined };
  const checked = { findings, differences, overlaps, effect, told };
  return show({ ...form, moves }, { checked, ...(trouble !== undefined && { trouble }) });
}

/** What an entry was made from need not be looked at again. */
async function markDone(desk: Desk, visit: Visit, asked: readonly string[], comment: string): Promise<void> {
  const keys = asked.map(sameWordingKey).filter((key) => key !== '');
  if (keys.length === 0) return;
  const author = visit.name ?? '';
  await desk.marks.mark(keys, { state: 'done', author, comment: excerpt(comment, 120) });
}

const OPPOSED =
  'この項目と逆のことを教えている質問があります。下で、どれを移すかを選んでから、もう一度「保存する」を押してください。';

const commentOn = (form: EntryForm, entry: KnownEntry | undefined, told: readonly string[]): string =>
  [
    entry ? `項目「${form.question}」を直しました。` : `項目「${form.question}」を作りました。`,
    ...told,
    ...(form.moves.length > 0 ? [`逆のことを教えていた質問${form.moves.length}件を移しました。`] : []),
  ].join('\n');

/** What stood there before has been opposed ever since; only what is new asks for a decision. */
function check(
  { work }: Desk,
  texts: Texts,
  edits: readonly EditCall[],
  form: EntryForm,
  entry: KnownEntry | undefined,
): Promise<Draft> {
  const known = new Set([entry?.question, ...(entry?.alternatives ?? [])]);
  const questions = [form.question, ...form.ways].filter((text) => !known.has(text));
  return work.draft({ texts, edits, gains: { entryId: form.id, questions } });
}

function editsOf(form: EntryForm, entry: KnownEntry | undefined): EditCall[] {
  const fields = changedFields(form, entry);
  const made = entry ? call('setEntry', form.id, fields) : call('addEntry', form.id, fields);
  return [made, ...takeOver(form.moves, form.id)];
}

/** A name that nobody uses yet. */
function nextId(texts: Texts): string {
  for (let number = 1; ; number++) {
    const id = `entry-${String(number).padStart(3, '0')}`;
    if (!texts.has(entryFile(id))) return id;
  }
}

type Show = (form: EntryForm, shown?: Shown) => Answer;

/** Shows the form of an entry. @param base names what it was made from */
const shower =
  (desk: Desk, visit: Visit, entry: KnownEntry | undefined, base: string): Show =>
  (form, shown = {}) => ({
    page: (
      <EntryPage
        {...{ visit, form, base, ...shown }}
        learning={desk.learning()}
        knowledge={desk.knowledge()}
        isNew={entry === undefined}
      />
    ),
  });
