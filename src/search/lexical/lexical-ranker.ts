import type { LexiconRow } from '../lexicon-rows';
import type { Ranker } from '../ranking';
import { expandWords, type Synonyms, weighPairs } from './expand';
import type { LexicalIndex } from './lexical-index';
import { rankDocuments } from './rank';
import { tokensOf, wordsOf } from './tokens';

export const lexicalDefaults = {
  /** Candidates that are returned. */
  candidates: 10,
  /** Different tokens of a question that are looked up, of each kind. Only a text beyond a page has more. */
  mostTokens: 400,
  /**
   * Weights of the logistic confidence: constant, best score, and lead over the second as a share of it.
   * Fitted on support texts (right nine times in ten at 0.9) and on questions that none of them answers.
   */
  confidence: { constant: -4.6, score: 9.2, lead: 4.9 },
};

/** Ranks by the words and characters that question and entry share. */
export function createLexicalRanker(
  entryIds: readonly string[],
  index: LexicalIndex,
  rows: readonly LexiconRow[],
  parameters = lexicalDefaults,
): Ranker {
  const synonyms = synonymsOf(rows);
  return {
    rank: ({ text }) => {
      const tokens = tokensOf(wordsOf(text));
      const last = (terms: readonly string[]) => terms.slice(-parameters.mostTokens);
      const words = expandWords(tokens, index, synonyms);
      const ranked = rankDocuments(
        index,
        {
          words,
          runs: new Map(last(tokens.runs).map((run) => [run, 1])),
          pairs: weighPairs(last(tokens.pairs)),
        },
        parameters.candidates,
      );
      const candidates = ranked.map(({ document, score }) => ({
        entryId: entryIds[document] ?? '',
        score,
        parts: { lexical: score },
      }));
      const [first = 0, second = 0] = ranked.map(({ score }) => score);
      const { constant, score, lead } = parameters.confidence;
      const sum = constant + score * first + (first === 0 ? 0 : (lead * (first - second)) / first);
      const confidence = first === 0 ? 0 : 1 / (1 + Math.exp(-sum));
      return { candidates, confidence, amongFirst: Math.min(1, confidence * 1.3), topicId: null };
    },
  };
}

/** For each word of the lexicon, the other words of its group; phrases of several words are left out. */
function synonymsOf(rows: readonly LexiconRow[]): Synonyms {
  const groups = new Map<string, string[]>();
  for (const { concept, bases } of rows) {
    const [word] = bases;
    if (word === undefined || bases.length > 1) continue;
    groups.set(concept, [...(groups.get(concept) ?? []), word]);
  }
  return new Map(
    [...groups.values()].flatMap((words) =>
      words.map((word) => [word, words.filter((other) => other !== word)] as const),
    ),
  );
}
