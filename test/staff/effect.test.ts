import type { Knowledge } from '../../src/knowledge/types';
import type { Searcher, SearchResult } from '../../src/search';
import { inSteps } from '../../src/search-files/in-steps';
import { effectSteps } from '../../src/staff/jobs/effect';

/** A search that knows these answers; whatever else it is asked, it does not know. */
const knowing = (answers: Readonly<Record<string, string>>) =>
  ({
    search: (question: string) => {
      const entryId = answers[question];
      return { outcome: entryId ? 'answer' : 'unknown', entryId, candidates: [] } as unknown as SearchResult;
    },
  }) as Searcher;

const knowledge = { entries: [] } as unknown as Knowledge;
const heldOut = [
  { question: 'いつから', expected: 'timing' },
  { question: '書類は', expected: 'documents' },
  { question: '請求書は', expected: null },
  { question: '天気は', expected: null },
];
const measured = (before: Record<string, string>, after: Record<string, string>) =>
  inSteps(
    effectSteps({ before: knowing(before), after: knowing(after), knowledge, practice: [], heldOut }),
  ).then((effect) => effect.heldOut);

const asBefore = { いつから: 'timing', 書類は: 'documents' };

describe('questions that nothing was tuned on', () => {
  it('say nothing of an entry that is newer than they are, where nothing was to be answered', async () => {
    expect(await measured(asBefore, { ...asBefore, 請求書は: 'invoice' })).toEqual({
      questions: 3,
      before: 1,
      after: 1,
      unjudged: 1,
    });
  });

  it('count what it takes away from another one, and what older ones answer falsely', async () => {
    const greedy = { いつから: 'invoice', 書類は: 'documents', 天気は: 'timing' };
    expect(await measured(asBefore, greedy)).toEqual({ questions: 4, before: 1, after: 0.5, unjudged: 0 });
  });
});
