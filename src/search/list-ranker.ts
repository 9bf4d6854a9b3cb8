import { confidenceOf } from './lexical/confidence';
import type { LexicalIndex } from './lexical/lexical-index';
import { createLexicalRanker } from './lexical/lexical-ranker';
import type { LexicalParameters } from './lexical/parameters';
import type { WordLists } from './lexical/word-lists';
import type { Ranker } from './ranking';

/** Ranks a list of any size by words and characters. A list has no topics. */
export function createListRanker(
  entryIds: readonly string[],
  index: LexicalIndex,
  parameters: LexicalParameters,
  related?: WordLists,
): Ranker {
  const find = createLexicalRanker(entryIds, index, parameters, related);
  return {
    rank: ({ text }) => {
      const candidates = find(text);
      return {
        candidates,
        ...confidenceOf(candidates, text.normalised.length, entryIds.length, parameters),
        topicId: null,
      };
    },
  };
}
