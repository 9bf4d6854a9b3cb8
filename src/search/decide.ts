import type { DecisionParameters } from './parameters';
import type { Outcome } from './types';

export interface Evidence {
  /** How likely the best entry is the right answer (0–1). */
  confidence: number;
  /** How likely one of the first three entries is the right answer (0–1). */
  amongFirst: number;
  /** Name of the topic that is nearest, if one is near enough. */
  topicId: string | null;
  /** What the question is about where that is nothing known here. */
  foreign?: string | null;
}

export interface Decision {
  outcome: Outcome;
  /** One Japanese sentence for support staff. */
  reason: string;
}

/** Answers what is likely right, offers what may be, and otherwise says that there is no answer. */
export function decide(
  { confidence, amongFirst, topicId, foreign = null }: Evidence,
  parameters: DecisionParameters,
): Decision {
  const about = foreign === null ? '' : `「${foreign}」は答えのある質問に出てこない言葉で、`;
  const likely = `${about}最上位の項目が正しい見込みは${Math.round(confidence * 100)}%なので、`;
  if (confidence >= parameters.answerFrom) return { outcome: 'answer', reason: `${likely}回答しました。` };
  if (amongFirst >= parameters.suggestFrom) {
    return {
      outcome: 'suggest',
      reason: `${likely}候補の提示にとどめました。`,
    };
  }
  const topic = topicId === null ? '' : `回答のない話題「${topicId}」に近く、`;
  return {
    outcome: 'unknown',
    reason: `${topic}${likely}回答しませんでした。`,
  };
}
