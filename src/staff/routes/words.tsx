import { call } from '../../knowledge/editing/edit-calls';
import { keyOf, type Row, rowsOf, wholeRow } from '../../knowledge/editing/sheets';
import type { Texts } from '../../knowledge/editing/texts';
import type { Desk } from '../desk';
import { WordPage } from '../pages/word';
import { Sheet, Words } from '../pages/words';
import { isAnswer, propose, type Shown } from '../propose';
import type { Page } from '../visit';
import { emptyRow, sentRow } from '../words/fields';
import { type SheetForm, sheetForm, sheetForms } from '../words/sheet-forms';

const TAKEN = (key: string): string =>
  `「${key}」は、もうこの一覧のほかの行にあります。その行を直すか、別のものを書いてください。`;

/** The lists of words, each with a form for its rows. */
export const wordPages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, name, which] = visit.path;
    if (first !== 'words' || visit.path.length > 3) return undefined;
    const knowledge = desk.knowledge();
    const common = { visit, learning: desk.learning(), knowledge };
    const texts = await desk.editor.texts();
    if (name === undefined) {
      const { words, facts } = sheetForms(knowledge.vocabulary);
      return {
        page: <Words {...common} words={words.map(counted(texts))} facts={facts.map(counted(texts))} />,
      };
    }
    const form = sheetForm(name, knowledge.vocabulary);
    const rows = form && rowsOf(texts, name);
    if (!rows) return undefined;
    if (which === undefined) return { page: <Sheet {...common} form={form} rows={rows} /> };
    if (which !== 'new' && which !== 'row') return undefined;
    const before = which === 'new' ? undefined : (visit.query.get('key') ?? '');
    const sent = visit.form && sentRow(form.fields, visit.form);
    const key = sent ? keyOf(name, sent) : '';
    // A new one is expected not to be there yet.
    const piece = { kind: 'row', name: `${name}:${before ?? key}` } as const;
    const { value, version } = await desk.work.piece(texts, piece);
    const show = (row: Row, said: Shown = {}) => ({
      page: <WordPage {...{ ...common, ...said, form, row, before }} base={version} />,
    });
    if (!sent || !visit.form) {
      if (before !== undefined && !value) return undefined;
      return show({ ...emptyRow(form.fields), ...(value && wholeRow(name, value)) });
    }
    const removes = visit.form.text('do') === 'remove' && before !== undefined;
    const taken = rows.some((row) => keyOf(name, row) === key && key !== before);
    if (taken && !removes) return show(sent, { trouble: TAKEN(key) });
    const done = before === undefined ? '足しました' : removes ? '消しました' : '直しました';
    const spoken = removes ? (value ?? {}) : sent;
    const called = String(spoken.word ?? spoken.name ?? keyOf(name, spoken));
    const result = await propose(
      desk,
      removes ? { ...visit, form: visit.form.with('step', 'save') } : visit,
      {
        piece,
        edits: [removes ? call('removeRow', name, before) : call('setRow', name, sent, before)],
        comment: `${form.row}「${called}」を${done}。`,
        ...(!removes && 'must' in sent && { tried: [String(sent.must)] }),
      },
    );
    return isAnswer(result) ? result : show(sent, result);
  };

const counted =
  (texts: Texts) =>
  (form: SheetForm): [SheetForm, number] => [form, rowsOf(texts, form.name)?.length ?? 0];
