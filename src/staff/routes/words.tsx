import { call } from '../../knowledge/editing/edit-calls';
import type { Knowledge } from '../../knowledge/types';
import type { Answer } from '../answer';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { type WordForm, WordPage, Words } from '../pages/words';
import { type Checked, propose } from '../propose';
import type { Page, Visit } from '../visit';

export const wordPages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, kind] = visit.path;
    if (first !== 'words' || visit.path.length > 2) return undefined;
    const knowledge = desk.knowledge();
    if (kind === undefined)
      return { page: <Words visit={visit} learning={desk.learning()} knowledge={knowledge} /> };
    if (kind !== 'term' && kind !== 'synonyms') return undefined;
    if (!visit.form) return show(desk, visit, known(knowledge, kind, visit.query.get('name') ?? ''));
    const form = sent(visit.form, kind);
    const word = form.term || form.words[0] || form.name;
    const comment = `${kind === 'term' ? '用語' : '同じ意味の言葉'}「${word}」を${form.name === '' ? '足しました' : '直しました'}。`;
    const before = form.name === '' ? undefined : form.name;
    const edit =
      kind === 'term'
        ? call('setTerm', { term: form.term, reading: form.reading, variants: form.words }, before)
        : call('setSynonyms', form.words, before);
    const result = await propose(desk, visit, { edits: [edit], comment });
    return 'checked' in result ? show(desk, visit, form, result) : result;
  };

function known({ lexicon }: Knowledge, kind: WordForm['kind'], name: string): WordForm {
  const term = kind === 'term' ? lexicon.terms.find((one) => one.term === name) : undefined;
  const group = kind === 'synonyms' ? lexicon.synonyms.find(([head]) => head === name) : undefined;
  return {
    kind,
    name: term || group ? name : '',
    term: term?.term ?? '',
    reading: term?.reading ?? '',
    words: term?.variants ?? group ?? [],
  };
}

const sent = (form: Form, kind: WordForm['kind']): WordForm => ({
  kind,
  name: form.text('name'),
  term: form.text('term'),
  reading: form.text('reading'),
  words: form.lines('words'),
});

async function show(
  desk: Desk,
  visit: Visit,
  form: WordForm,
  { checked, trouble }: { checked?: Checked; trouble?: string } = {},
): Promise<Answer> {
  const [knowledge, learning] = await Promise.all([desk.knowledge(), desk.learning()]);
  return { page: <WordPage {...{ visit, form, checked, trouble, knowledge, learning }} /> };
}
