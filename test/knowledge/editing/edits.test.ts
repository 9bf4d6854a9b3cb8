import { differenceOf } from '../../../src/knowledge/editing/difference';
import { addEntry, addWay, removeWay, setEntry } from '../../../src/knowledge/editing/entries';
import { entryIn } from '../../../src/knowledge/editing/entry-in';
import { readTexts } from '../../../src/knowledge/editing/knowledge-files';
import { setPractice } from '../../../src/knowledge/editing/practice';
import { RevertError, resetting, reverting } from '../../../src/knowledge/editing/revert';
import { applied, changesBetween, type Edit, type Texts } from '../../../src/knowledge/editing/texts';
import { addExample, removeExample, setTopic } from '../../../src/knowledge/editing/topics';
import { PRODUCT_KNOWLEDGE } from '../support/folder';

let texts: Texts;
beforeAll(async () => {
  texts = await readTexts(PRODUCT_KNOWLEDGE);
});

/** What an edit changes, line by line, without the lines beside. */
const lines = (...edits: Edit[]) =>
  changesBetween(texts, applied(texts, edits)).flatMap((change) =>
    differenceOf(change).flatMap(({ kind, text }) => (kind === 'beside' ? [] : [`${kind} ${text}`])),
  );

it('one way to ask is one line, and nothing else of the file changes', () => {
  expect(lines(addWay('renewal-timing', '更新はいつ頃できますか: 教えて'))).toEqual([
    'in   - "更新はいつ頃できますか: 教えて"',
  ]);
  expect(lines(removeWay('renewal-timing', '更新申請の最短日'))).toEqual(['out   - 更新申請の最短日']);
  expect(lines(addWay('renewal-timing', '更新 申請の最短日。'))).toEqual([]);
});

it('so is an example of a topic, and the answer to a practice question', () => {
  expect(lines(addExample('price', '送料込みですか'))).toEqual(['in     - 送料込みですか']);
  expect(lines(removeExample('price', '価格表はありますか'))).toEqual(['out     - 価格表はありますか']);
  expect(lines(setPractice('送料込みですか', null))).toEqual([
    'in {"question":"送料込みですか","expected":null}',
  ]);
});

it('the rest of a topic stays where one field of it changes', () => {
  const examples = ['サーバIDはいくらですか'];
  const changed = lines(setTopic('price', { label: '料金・費用', outside: false, examples }));
  expect(changed.slice(0, 2)).toEqual(['out   label: 料金', 'in   label: 料金・費用']);
  expect(changed.filter((line) => line.startsWith('in'))).toHaveLength(1);
});

it('fields of an entry change alone; one that may be left out goes out when it is empty', () => {
  expect(lines(setEntry('renewal-timing', { short: '時期', simple: '' }))).toEqual([
    'out short: 更新の申請時期',
    'in short: 時期',
    expect.stringMatching(/^out simple: /),
  ]);
});

it('a new entry has every field that one needs, and can be read', () => {
  const fields = {
    question: '請求書はいつ届きますか?',
    answer: '翌月です。\nメールで届きます。',
    alternatives: '請求書はまだですか',
    mustFind: '請求書が来ません',
    source: '窓口',
    asOf: '2026-11-01',
    dialog: '',
    short: '',
  };
  const entry = entryIn(applied(texts, [addEntry('invoice', fields)]), 'invoice');
  expect(entry).toEqual({
    id: 'invoice',
    question: fields.question,
    answer: fields.answer,
    alternatives: [fields.alternatives],
    mustFind: [fields.mustFind],
    followUps: { entries: [] },
    source: '窓口',
    asOf: '2026-11-01',
  });
});

describe('taking back', () => {
  const first = () => applied(texts, [addWay('renewal-timing', '一つめの聞き方')]);
  const changes = () => changesBetween(texts, first());

  it('leaves what was changed elsewhere in the same file since', () => {
    const later = applied(first(), [setEntry('renewal-timing', { short: '時期' })]);
    const reverted = applied(later, [reverting(changes())]);
    expect(entryIn(reverted, 'renewal-timing')).toMatchObject({ short: '時期' });
    expect(reverted.get('entries/renewal-timing.yaml')).not.toContain('一つめの聞き方');
  });

  it('is refused where the same lines were changed since, and a whole state can be had back all the same', () => {
    const changed = changesBetween(texts, applied(texts, [setEntry('renewal-timing', { short: '時期' })]));
    const later = applied(applied(texts, [setEntry('renewal-timing', { short: '時期' })]), [
      setEntry('renewal-timing', { short: '時期と日' }),
    ]);
    expect(() => applied(later, [reverting(changed)])).toThrow(RevertError);
    expect(applied(later, [resetting(changed)])).toEqual(texts);
  });

  it('a file that was made goes', () => {
    const made = applied(texts, [addEntry('invoice', { question: 'q' })]);
    expect(applied(made, [reverting(changesBetween(texts, made))])).toEqual(texts);
  });
});
