import { DAYS } from '../../bench/words/outcome';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../src/language/kuromoji';
import { checkVocabulary } from '../../src/reading/check-vocabulary';
import { PRODUCT_KNOWLEDGE } from './support/reader';

test("the product's own vocabulary proves itself", async () => {
  const knowledge = await loadKnowledge(PRODUCT_KNOWLEDGE);
  expect(checkVocabulary(knowledge, await loadAnalyser(), DAYS)).toEqual([]);
}, 120_000);
