import { call } from '../../knowledge/editing/edit-calls';
import { type LineFields, linesOfFact } from '../../knowledge/editing/vocabulary-lines';
import type { FactLine } from '../../knowledge/vocabulary';
import type { Desk } from '../desk';
import type { Form } from '../form';
import { FactWords, WordOfFact } from '../pages/vocabulary';
import { isAnswer, propose, type Shown } from '../propose';
import type { Page } from '../visit';

const EMPTY: LineFields = {
  ...{ word: '', also: [], class: 'サ変', is: true, of: [], when: 'named', must: '', mustNot: '' },
};
const TAKEN = 'この文は、もうほかの言葉の「読めるはずの文」です。別の文を書いてください。';

/** The words by which facts are told. Each is named by the sentence that it must catch. */
export const vocabularyPages =
  (desk: Desk): Page =>
  async (visit) => {
    const [first, fact = '', which] = visit.path;
    if (first !== 'vocabulary' || visit.path.length > 3) return undefined;
    const knowledge = desk.knowledge();
    const common = { visit, learning: desk.learning(), knowledge, fact };
    const texts = await desk.editor.texts();
    const lines = Object.hasOwn(knowledge.vocabulary.facts, fact) ? linesOfFact(texts, fact) : undefined;
    if (!lines) return undefined;
    if (which === undefined) return { page: <FactWords {...common} lines={lines} /> };
    if (which !== 'new' && which !== 'line') return undefined;
    const before = which === 'new' ? undefined : (visit.query.get('must') ?? '');
    const form = visit.form && sent(visit.form);
    // A new one is expected not to be there yet.
    const piece = { kind: 'line', name: `${fact}:${before ?? form?.must ?? ''}` } as const;
    const { value, version } = await desk.work.piece(texts, piece);
    const show = (shown: LineFields, said: Shown = {}) => ({
      page: <WordOfFact {...{ ...common, ...said, form: shown, before }} base={version} />,
    });
    if (!form || !visit.form) return before !== undefined && !value ? undefined : show(filled(value));
    const removes = visit.form.text('do') === 'remove' && before !== undefined;
    const taken = lines.some(({ must }) => must === form.must && must !== before);
    if (taken && !removes) return show(form, { trouble: TAKEN });
    const done = before === undefined ? '足しました' : removes ? '消しました' : '直しました';
    const result = await propose(
      desk,
      removes ? { ...visit, form: visit.form.with('step', 'save') } : visit,
      {
        piece,
        edits: [removes ? call('removeLine', fact, before) : call('setLine', fact, form, before)],
        comment: `言葉「${form.word || value?.word}」を${done}。`,
        ...(!removes && { tried: [form.must] }),
      },
    );
    return isAnswer(result) ? result : show(form, result);
  };

const filled = (line: FactLine | undefined): LineFields =>
  line ? { ...EMPTY, ...line, also: line.also ?? [], when: line.when ?? EMPTY.when } : EMPTY;

/** What is no class or place of a word is refused when the file is read. */
const sent = (form: Form): LineFields => ({
  word: form.text('word'),
  also: form.lines('also'),
  class: form.text('class') as LineFields['class'],
  is: form.text('is') !== 'no',
  of: form.all('of'),
  when: form.text('when') as LineFields['when'],
  must: form.text('must'),
  mustNot: form.text('mustNot'),
});
