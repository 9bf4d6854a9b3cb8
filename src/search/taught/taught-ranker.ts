import type { Ranker } from '../ranking';
import { foreignSubject } from './foreign-subject';
import { predict } from './softmax';
import type { Taught, TaughtIndex } from './taught-index';
import { likenessTo } from './topics';
import { type VocabularyParameters, vectorise } from './vocabulary';

/** Ranks by what a classifier has learned; without topics it names none. */
export function createTaughtRanker(
  entryIds: readonly string[],
  index: Taught & Partial<Pick<TaughtIndex, 'topicIds' | 'topics'>>,
  parameters: { vocabulary: VocabularyParameters; decision: { topicFrom: number; foreignAtMost: number } },
): Ranker {
  const { topicIds = [], topics = [] } = index;
  const likeness = likenessTo(topics);
  return {
    rank: ({ features, text }) => {
      const vector = vectorise(features, index.vocabulary, parameters.vocabulary);
      // A text that holds nothing known is a question about nothing here.
      const none = new Float64Array(entryIds.length + 1);
      const likelihood = vector.ids.length === 0 ? none : predict(index.classifier, vector);
      const candidates = entryIds
        .map((entryId, at) => ({
          entryId,
          score: likelihood[at] ?? 0,
          parts: { likelihood: likelihood[at] ?? 0 },
        }))
        .sort((a, b) => b.score - a.score);
      const confidence = candidates[0]?.score ?? 0;
      const foreign = foreignSubject(text, index.vocabulary);
      return {
        candidates,
        confidence: foreign === null ? confidence : Math.min(confidence, parameters.decision.foreignAtMost),
        foreign,
        amongFirst: candidates.slice(0, 3).reduce((sum, { score }) => sum + score, 0),
        topicId: nearestTopic(topicIds, likeness(vector), parameters.decision.topicFrom),
      };
    },
  };
}

function nearestTopic(
  topicIds: readonly string[],
  likenesses: readonly number[],
  from: number,
): string | null {
  const highest = Math.max(...likenesses, 0);
  return highest === 0 || highest < from ? null : (topicIds[likenesses.indexOf(highest)] ?? null);
}
