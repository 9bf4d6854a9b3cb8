import {
  type CaseFields,
  casesOf,
  raiseCase,
  removeCase,
  setCase,
} from '../../../src/knowledge/editing/cases';
import { ConflictError } from '../../../src/knowledge/editing/conflict-error';
import { addWay, setEntry } from '../../../src/knowledge/editing/entries';
import { readTexts } from '../../../src/knowledge/editing/knowledge-files';
import { expecting, findPiece, type Piece } from '../../../src/knowledge/editing/pieces';
import { setPractice } from '../../../src/knowledge/editing/practice';
import { setContact, setRule } from '../../../src/knowledge/editing/rules';
import { setRow } from '../../../src/knowledge/editing/sheets';
import { applied, type Edit, type Texts } from '../../../src/knowledge/editing/texts';
import { addExample, setTopic } from '../../../src/knowledge/editing/topics';
import { PRODUCT_KNOWLEDGE } from '../support/folder';

let texts: Texts;
beforeAll(async () => {
  texts = await readTexts(PRODUCT_KNOWLEDGE);
});

const term = () => findPiece(texts, { kind: 'row', name: 'terms:サーバID' }).value;
const SYNONYMS = { words: ['一つめ', '二つめ'] };

/** What each form edits, with a change of it by somebody else, and one beside it. */
const FORMS: [Piece, Edit, Edit][] = [
  [
    { kind: 'entry', name: 'renewal-timing' },
    addWay('renewal-timing', '一つめの聞き方'),
    addWay('new-vs-renewal', '一つめの聞き方'),
  ],
  [{ kind: 'topic', name: 'price' }, addExample('price', '一つめの例'), setTopicOf('payment')],
  [
    { kind: 'row', name: 'terms:CSR' },
    setRow(
      'terms',
      { term: 'CSR', reading: 'シーエスアール', variants: ['証明書署名要求', '一つめ'] },
      'CSR',
    ),
    setRow('synonyms', SYNONYMS),
  ],
  [
    { kind: 'rule', name: 'renewalOpensAfterDays' },
    setRule('renewalOpensAfterDays', { from: '2030-01-01', value: 20, source: 's' }),
    setRule('registryCertificateMonths', { from: '2030-01-01', value: 2, source: 's' }),
  ],
  [{ kind: 'practice', name: '一つめ' }, setPractice('一つめ', null), setPractice('二つめ', null)],
  [{ kind: 'contact', name: '' }, setContact({ phone: '0120-1' }), addExample('price', '一つめの例')],
];

function setTopicOf(id: string): Edit {
  return setTopic(id, { label: 'l', outside: false, examples: ['一つめ'] });
}

it.each(FORMS)('%j: another change of it is a conflict, one beside it is none', (piece, own, beside) => {
  const { version } = findPiece(texts, piece);
  expect(findPiece(applied(texts, [own]), piece).version).not.toBe(version);
  expect(() => applied(texts, [own, expecting(piece, version)])).toThrow(ConflictError);
  expect(() => applied(texts, [expecting(piece, ''), own])).toThrow(ConflictError);
  expect(() => applied(texts, [beside, expecting(piece, version), own])).not.toThrow();
});

it('the form of an entry does not mind its cases, which have forms of their own', () => {
  const piece = { kind: 'entry', name: 'renewal-timing' } as const;
  const [first] = casesOf(texts, 'renewal-timing');
  const after = applied(texts, [removeCase('renewal-timing', first?.version ?? '')]);
  expect(findPiece(after, piece)).toEqual(findPiece(texts, piece));
  expect(findPiece(texts, { kind: 'entry', name: 'nowhere' }).value).toBeUndefined();
  expect(term()).toMatchObject({ term: 'サーバID' });
});

describe('a case is named by what stands in it', () => {
  const id = 'renewal-timing';
  const FIELDS: CaseFields = {
    ...{ id: '', fits: '', when: '{said: [[猫]]}', yes: '', no: '', say: '猫です。', rest: '' },
    ...{ must: ['猫'], asked: [], finds: false, from: '', until: '' },
  };
  const says = (from: Texts) => casesOf(from, id).map(({ say }) => say);
  const versionsIn = (from: Texts) => casesOf(from, id).map(({ version }) => version);

  it('so that it is the one that is changed wherever it has been moved to', () => {
    const [first = '', second = ''] = versionsIn(texts);
    const [one, two, ...others] = says(texts);
    const moved = applied(texts, [raiseCase(id, second)]);
    expect(says(moved)).toEqual([two, one, ...others]);
    expect(says(applied(moved, [setCase(id, first, FIELDS)]))).toEqual([two, '猫です。', ...others]);
    expect(says(applied(moved, [removeCase(id, first)]))).toEqual([two, ...others]);
  });

  it('and nothing is changed in its place where it is gone or was changed', () => {
    const [first = ''] = versionsIn(texts);
    const changed = applied(texts, [setCase(id, first, FIELDS)]);
    for (const edit of [setCase(id, first, FIELDS), removeCase(id, first), raiseCase(id, first)])
      expect(() => applied(changed, [edit])).toThrow(ConflictError);
    const removed = applied(texts, [removeCase(id, first)]);
    expect(() => applied(removed, [setCase(id, first, FIELDS)])).toThrow(ConflictError);
  });

  it('what is not changed of a case stays as it is written', () => {
    const [known] = casesOf(texts, id);
    if (!known) throw new Error('no case');
    expect(applied(texts, [setCase(id, known.version, known)])).toEqual(texts);
  });

  it('an entry that is edited beside it leaves it', () => {
    const [first = ''] = versionsIn(texts);
    const after = applied(texts, [setEntry(id, { short: '時期' })]);
    expect(versionsIn(after)).toContain(first);
  });
});
