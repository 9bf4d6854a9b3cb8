import type { Analyser } from '../language/analyser';
import type { ReadText } from '../language/reader';
import type { SearchIndex } from './build-index';
import { decide } from './decide';
import type { RelatedWords } from './lexical/related-words';
import { createListRanker } from './list-ranker';
import { type DecisionParameters, type SearchParameters, searchDefaults } from './parameters';
import type { Ranker } from './ranking';
import { createCaseRanker } from './taught/case-ranker';
import { createTaughtRanker } from './taught/taught-ranker';
import type { Explanation, Searcher, SearchResult } from './types';
import { createUnderstander, type Understander, type Understanding } from './understand';

/** Makes the search over an index. Pure: the same text always gives the same result. */
export function createSearcher(
  index: SearchIndex,
  analyser: Analyser,
  parameters: SearchParameters = searchDefaults,
  related?: RelatedWords,
): Searcher {
  const understander = createUnderstander(index, index.rows, analyser, parameters.features);
  const ranker = rankerOf(index, parameters, related);
  const decision =
    index.lexical === null ? parameters.decision : { ...parameters.decision, ...parameters.lexical.decision };
  const { wider } = index;
  const second = wider === null ? undefined : createTaughtRanker(index.entryIds, wider, parameters);
  const casesOf = wider === null ? () => [] : createCaseRanker(wider, parameters.vocabulary);
  const understand = remembering(understander.understand);
  return {
    search: (text) => search(understander, { first: ranker, second }, understand(text), decision),
    casesOf: (entryId, text) => casesOf(entryId, understand(text).features),
  };
}

/** The words of a message are asked for more than once a turn. */
function remembering(understand: Understander['understand']): Understander['understand'] {
  const known = new WeakMap<ReadText, Understanding>();
  return (text) => {
    if (typeof text === 'string') return understand(text);
    const understood = known.get(text) ?? understand(text);
    known.set(text, understood);
    return understood;
  };
}

function rankerOf(
  { entryIds, taught, lexical }: SearchIndex,
  parameters: SearchParameters,
  related?: RelatedWords,
): Ranker {
  if (taught !== null) return createTaughtRanker(entryIds, taught, parameters);
  if (lexical !== null) return createListRanker(entryIds, lexical, parameters.lexical, related);
  return { rank: () => ({ candidates: [], confidence: 0, amongFirst: 0, topicId: null }) };
}

interface Rankers {
  first: Ranker;
  /** Has learnt from the examples of the cases as well, and may second what the first finds. */
  second: Ranker | undefined;
}

function search(
  understander: Understander,
  { first, second }: Rankers,
  understanding: Understanding,
  decision: DecisionParameters,
): SearchResult {
  const { candidates, confidence, amongFirst, topicId, foreign = null } = first.rank(understanding);
  const { outcome, reason } = decide({ confidence, amongFirst, topicId, foreign }, decision);
  // What is sure needs nobody to second it.
  const other = outcome === 'answer' ? undefined : second?.rank(understanding);
  const seconded = other && other.candidates[0]?.entryId === candidates[0]?.entryId ? other.confidence : 0;
  return {
    outcome,
    entryId: outcome === 'unknown' ? null : (candidates[0]?.entryId ?? null),
    topicId: outcome === 'unknown' ? topicId : null,
    confidence,
    seconded,
    foreign,
    candidates,
    tokens: understanding.text.sentences.flatMap(({ words }) => words.map(({ base }) => base)),
    explanation: { ...explain(understander, understanding), reason },
  };
}

function explain(
  { concepts }: Understander,
  { text: { normalised, sentences }, corrections }: Understanding,
): Omit<Explanation, 'reason'> {
  const synonyms = sentences
    .flatMap((sentence) => concepts.find(sentence))
    .filter(({ concept, found }) => concept !== found)
    .map(({ concept, found }) => `${found} → ${concept}`);
  return {
    normalised,
    readings: sentences.flatMap(({ words }) => words.map(({ reading }) => reading)),
    synonyms: [...new Set(synonyms)],
    corrections: corrections.map(({ from, to }) => `${from} → ${to}`),
  };
}
