import { call } from '../../knowledge/editing/edit-calls';
import type { Piece } from '../../knowledge/editing/pieces';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { type WordForm, WordPage, Words } from '../pages/words';
import { isAnswer, propose, type Shown } from '../propose';
import type { Page } from '../visit';

export const wordPages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, kind] = visit.path;
    if (first !== 'words' || visit.path.length > 2) return undefined;
    const common = { visit, learning: desk.learning(), knowledge: desk.knowledge() };
    if (kind === undefined) return { page: <Words {...common} /> };
    if (kind !== 'term' && kind !== 'synonyms') return undefined;
    const form = visit.form && sent(visit.form, kind);
    const named = form?.name ?? visit.query.get('name') ?? '';
    // A new one is expected not to be there yet.
    const piece: Piece<typeof kind> = { kind, name: named || form?.term || form?.words[0] || '' };
    const { value, version } = await desk.work.piece(await desk.editor.texts(), piece);
    const show = (shown: WordForm, said: Shown = {}) => ({
      page: <WordPage {...{ ...common, ...said, form: shown }} base={version} />,
    });
    if (!form) {
      if (named !== '' && value === undefined) return undefined;
      return show(filled(kind, named, value));
    }
    const comment = `${kind === 'term' ? '用語' : '同じ意味の言葉'}「${piece.name}」を${named === '' ? '足しました' : '直しました'}。`;
    const { term, reading, words } = form;
    const before = named === '' ? undefined : named;
    const edit =
      kind === 'term'
        ? call('setTerm', { term, reading, variants: words }, before)
        : call('setSynonyms', words, before);
    const result = await propose(desk, visit, { piece, edits: [edit], comment });
    return isAnswer(result) ? result : show(form, result);
  };

function filled(
  kind: WordForm['kind'],
  name: string,
  value: { term: string; reading: string; variants: readonly string[] } | readonly string[] | undefined,
): WordForm {
  if (value === undefined) return { kind, name, term: '', reading: '', words: [] };
  if ('term' in value) return { kind, name, term: value.term, reading: value.reading, words: value.variants };
  return { kind, name, term: '', reading: '', words: value };
}

const sent = (form: Form, kind: WordForm['kind']): WordForm => ({
  kind,
  name: form.text('name'),
  term: form.text('term'),
  reading: form.text('reading'),
  words: form.lines('words'),
});
