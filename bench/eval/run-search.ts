import type { Analyser } from '../../src/language/analyser';
import { buildIndex, createSearcher, type SearchResult, type SearchSource } from '../../src/search';
import type { EvalQuestion } from './questions';

export interface Answered extends EvalQuestion {
  result: SearchResult;
}

/** Searches for each question with a search that has learned from `practice`. */
export function answerWith(
  source: SearchSource,
  practice: readonly EvalQuestion[],
  questions: readonly EvalQuestion[],
  analyser: Analyser,
): Answered[] {
  const searcher = createSearcher(buildIndex({ ...source, practice }, analyser), analyser);
  return questions.map((question) => ({ ...question, result: searcher.search(question.question) }));
}

/** Each question is answered by a search that has learned from the other parts only. */
export function crossValidate(
  source: SearchSource,
  questions: readonly EvalQuestion[],
  analyser: Analyser,
  parts = 5,
): Answered[] {
  return Array.from({ length: parts }, (_, part) => {
    const tested = questions.filter((__, at) => at % parts === part);
    const learned = questions.filter((__, at) => at % parts !== part);
    return answerWith(source, learned, tested, analyser);
  }).flat();
}
