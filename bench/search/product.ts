import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Analyser } from '../../src/language/analyser';
import { buildIndex, createSearcher } from '../../src/search';
import { readQuestions } from '../eval/questions';
import type { Corpus } from './corpus';
import { type Find, findBy } from './engines';

/** The product's own entries as plain texts, with the development questions that have an answer. */
export async function productCorpus(root: string): Promise<Corpus> {
  const { entries } = await loadKnowledge(join(root, 'knowledge'));
  const questions = readQuestions(root, 'development').filter(({ expected }) => expected !== null);
  return {
    name: `own knowledge, ${entries.length}`,
    documents: entries.map(({ id, question, answer }) => ({ id, text: `${question}\n${answer}` })),
    queries: questions.map(({ question, expected }) => ({
      text: question,
      right: new Set([expected ?? '']),
    })),
  };
}

/** Our search as the service runs it, but without the practice questions, which the development part consists of. */
export async function productSearch(root: string, analyser: Analyser): Promise<Find> {
  const knowledge = await loadKnowledge(join(root, 'knowledge'));
  return findBy(createSearcher(buildIndex(knowledge, analyser), analyser));
}
