import { createHash } from 'node:crypto';
import { call, type EditCall } from '../../knowledge/editing/edit-calls';
import { entryIn } from '../../knowledge/editing/entry-in';
import { standingKey } from '../../knowledge/editing/standing';
import { takeOver } from '../../knowledge/editing/teach';
import type { Texts } from '../../knowledge/editing/texts';
import { PROPOSED_FROM } from '../../knowledge/notices';
import { entryFile } from '../../knowledge/sources';
import { dayInJapan } from '../../knowledge/today';
import type { Entry } from '../../knowledge/types';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import { changedFields, type EntryForm, emptyForm, formOfEntry, sentForm, withProof } from '../entry-form';
import { Entries } from '../pages/entries';
import { EntryPage } from '../pages/entry';
import { problemPage } from '../pages/problem';
import { type Checked, live, measure, savedAs, UNCHECKED } from '../propose';
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
    const entry = ID.test(id) ? entryIn(texts, id) : undefined;
    if (!entry) return problemPage(404, 'この項目はありません。');
    if (!visit.form) return show(desk, visit, texts, opened(entry, visit), entry, {});
    return answer(desk, visit, texts, sentForm(visit.form, id), entry);
  };

/** With a question to be added already in its place. */
function opened(entry: Entry, { query }: Visit): EntryForm {
  const form = formOfEntry(entry);
  const added = query.get('add')?.slice(0, 200).trim();
  return added ? { ...form, ways: [...form.ways, added] } : form;
}

async function newEntry(desk: Desk, visit: Visit, texts: Texts): Promise<Answer> {
  if (!visit.form) {
    const question = (visit.query.get('question') ?? '').slice(0, 80).trim();
    const form = emptyForm('', question, dayInJapan(desk.now()));
    return show(desk, visit, texts, form, undefined, {});
  }
  const given = visit.form.text('id');
  const form = sentForm(visit.form, given);
  if (given !== '' && (!ID.test(given) || texts.has(entryFile(given))))
    return show(desk, visit, texts, form, undefined, {
      trouble: ID.test(given)
        ? 'その名前の項目は、もうあります。別の名前にしてください。'
        : '項目の名前は、半角の英小文字・数字・ハイフンで書いてください。',
    });
  return answer(desk, visit, texts, form, undefined);
}

async function answer(
  desk: Desk,
  visit: Visit,
  texts: Texts,
  sent: EntryForm,
  entry: Entry | undefined,
): Promise<Answer> {
  const step = visit.form?.text('step') ?? 'check';
  const form = withProof(sent);
  const told =
    form === sent ? [] : [`聞き方の最後の「${form.proofs[0]}」を、「必ず見つける質問」に移しました。`];
  const id = form.id === '' ? nextId(texts) : form.id;
  if (entry && visit.form?.text('base') !== baseOf(texts, id))
    return show(desk, visit, texts, form, entry, {
      trouble:
        '開いている間に、ほかの方がこの項目を直しました。下の内容を確かめて、もう一度保存してください。',
    });
  const first = await check(desk, texts, { ...form, id }, entry);
  const proposed = first.overlaps.filter(({ likeness }) => likeness >= PROPOSED_FROM);
  const unseen = !form.seen && proposed.length > 0;
  const shown = unseen ? { ...form, moves: proposed.map(({ standing }) => standingKey(standing)) } : form;
  // What is proposed counts as chosen until it has been seen, so that nothing is complained of that it puts right.
  const again = unseen && (step !== 'live' || first.findings.length > 0);
  const { findings, changes, overlaps } = again ? await check(desk, texts, { ...shown, id }, entry) : first;
  if (step === 'live') return { data: live(findings, proposed.length) };
  const isSaved = step === 'save' && findings.length === 0;
  if (isSaved && !unseen) {
    const edits = editsFor({ ...form, id }, entry);
    const saved = await desk.editor.save({
      author: visit.name ?? '',
      comment: commentOn(form, entry, told),
      edits,
    });
    if (saved.kind === 'saved') return savedAs(saved.number, form.proofs);
    if (saved.kind !== 'refused')
      return show(desk, visit, texts, form, entry, { trouble: '変わったところはありません。' });
    return show(desk, visit, texts, form, entry, { checked: { ...UNCHECKED, findings: saved.findings } });
  }
  const differences = await desk.work.differences(changes);
  const measures = step === 'effect' && findings.length === 0;
  const { effect, trouble } = measures
    ? await measure(desk, visit, { texts, edits: editsFor({ ...shown, id }, entry) })
    : { trouble: isSaved ? OPPOSED : undefined };
  const checked = { findings, differences, overlaps, effect, told };
  return show(desk, visit, texts, shown, entry, { checked, ...(trouble !== undefined && { trouble }) });
}

const OPPOSED =
  'この項目と逆のことを教えている質問があります。下で、どれを移すかを選んでから、もう一度「保存する」を押してください。';

const commentOn = (form: EntryForm, entry: Entry | undefined, told: readonly string[]): string =>
  [
    entry ? `項目「${form.question}」を直しました。` : `項目「${form.question}」を作りました。`,
    ...told,
    ...(form.moves.length > 0 ? [`逆のことを教えていた質問${form.moves.length}件を移しました。`] : []),
  ].join('\n');

/** What stood there before has been opposed ever since; only what is new asks for a decision. */
async function check({ work }: Desk, texts: Texts, form: EntryForm, entry: Entry | undefined) {
  const known = new Set([entry?.question, ...(entry?.alternatives ?? [])]);
  const questions = [form.question, ...form.ways].filter((text) => !known.has(text));
  const gains = { entryId: form.id, questions };
  const drafted = await work.draft({ texts, edits: editsFor(form, entry), gains });
  return drafted.kind === 'drafted' ? drafted : { findings: [], changes: [], overlaps: [] };
}

function editsFor(form: EntryForm, entry: Entry | undefined): EditCall[] {
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

const baseOf = (texts: Texts, id: string): string =>
  createHash('sha256')
    .update(texts.get(entryFile(id)) ?? '')
    .digest('base64url')
    .slice(0, 16);

function show(
  desk: Desk,
  visit: Visit,
  texts: Texts,
  form: EntryForm,
  entry: Entry | undefined,
  { checked, trouble }: { checked?: Checked; trouble?: string },
): Answer {
  return {
    page: (
      <EntryPage
        {...{ visit, form, trouble, checked }}
        learning={desk.learning()}
        knowledge={desk.knowledge()}
        isNew={entry === undefined}
        base={baseOf(texts, form.id)}
      />
    ),
  };
}
