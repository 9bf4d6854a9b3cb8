import { checkCaseExamples } from '../../src/knowledge/check-case-examples';
import {
  CASE_EXAMPLES,
  caseExamplesIn,
  examplesOf,
  setExamples,
} from '../../src/knowledge/editing/case-examples';
import { applied } from '../../src/knowledge/editing/texts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { PRODUCT_KNOWLEDGE } from './support/folder';

const line = (question: string, id: string) => JSON.stringify({ question, entry: 'papers', case: id });
const texts = new Map([
  [CASE_EXAMPLES, `${[line('写しは', 'copy'), line('古いのは', 'age'), 'broken'].join('\n')}\n`],
]);

describe('the examples of a case', () => {
  it('are those that are written, and leave all others where they stand', () => {
    const after = applied(texts, [setExamples('papers', 'copy', ['写しは', 'コピーは'])]);
    expect(examplesOf(after, 'papers', 'copy')).toEqual(['写しは', 'コピーは']);
    expect(examplesOf(after, 'papers', 'age')).toEqual(['古いのは']);
    expect(after.get(CASE_EXAMPLES)).toContain('broken\n');
    expect(applied(texts, [setExamples('papers', 'copy', ['写しは'])])).toEqual(texts);
  });

  it('are none of what people say after an answer, which stays as it is', () => {
    const follows = JSON.stringify({ question: 'それ絶対?', entry: 'papers', case: 'copy', follows: true });
    const unanswered = JSON.stringify({ question: '印紙は要りますか', entry: null });
    const with3 = new Map([[CASE_EXAMPLES, `${[line('写しは', 'copy'), follows, unanswered].join('\n')}\n`]]);
    expect(examplesOf(with3, 'papers', 'copy')).toEqual(['写しは']);
    const after = applied(with3, [setExamples('papers', 'copy', ['コピーは'])]);
    expect(after.get(CASE_EXAMPLES)?.trimEnd().split('\n')).toEqual([
      follows,
      unanswered,
      line('コピーは', 'copy'),
    ]);
  });

  it('belong to one case of an entry', () => {
    const after = applied(texts, [setExamples('papers', 'copy', ['写しは', '古いのは'])]);
    expect(caseExamplesIn(after).map((one) => one.case)).toEqual(['copy', 'copy']);
  });
});

describe('the check of the examples', () => {
  const one = { say: 'はい。' };
  const entry = (cases: object[]) => [{ id: 'papers', cases }] as never;
  const examples = (id: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ question: `${at}`, entry: 'papers', case: id }));

  it('finds a case that cannot be recognised, and examples of no case', () => {
    const problems = (cases: object[], given: ReturnType<typeof examples>) =>
      checkCaseExamples(entry(cases), given).map(({ problem }) => problem);
    expect(problems([{ id: 'copy', ...one }], examples('copy', 4))).toEqual([
      expect.stringContaining('4件しかない'),
    ]);
    expect(problems([{ id: 'copy', ...one }], examples('copy', 5))).toEqual([]);
    expect(problems([{ id: 'copy', when: {}, ...one }], [])).toEqual([]);
    expect(problems([], examples('copy', 5))).toEqual([expect.stringContaining('papers/copy')]);
    expect(problems([], examples('general', 5))).toEqual([]);
  });

  it('has nothing to say of the product’s own', async () => {
    const { entries } = await loadKnowledge(PRODUCT_KNOWLEDGE);
    expect(entries.flatMap(({ cases = [] }) => cases).filter(({ id }) => id === undefined)).toEqual([]);
  });
});
