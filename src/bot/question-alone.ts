import { sureTopic } from '../knowledge/sure-topic';
import type { Topic } from '../knowledge/types';
import type { SearchResult } from '../search/types';
import type { Turn } from './types';

/** The topic that is not answered here, and that the message is about, or else its question alone. */
export const topicAsked = (turn: Turn, match: SearchResult): Topic | undefined =>
  sureTopic(match, turn.world.knowledge) ?? topicOfQuestion(turn);

/** Confidence (0–1) from which the question alone settles what the whole message only suggests. */
const PLAIN = 0.9;

const WHY = '質問の文だけで見るとはっきりしているので、回答しました。';

/** A long story whose question, by itself, plainly asks for what the whole of it only suggests. */
export function settledByQuestion(turn: Turn, match: SearchResult): SearchResult {
  const [first] = match.candidates;
  const alone = match.outcome === 'suggest' ? searchQuestion(turn) : undefined;
  return alone?.outcome === 'answer' && alone.entryId === first?.entryId && alone.confidence >= PLAIN
    ? {
        ...match,
        outcome: 'answer',
        entryId: alone.entryId,
        topicId: null,
        explanation: { ...match.explanation, reason: WHY },
      }
    : match;
}

/** 「鍵のコピーを持ち出されたようです。失効の手続きはどうすれば?」: what the sentence that asks is about by itself. */
export function topicOfQuestion(turn: Turn): Topic | undefined {
  const alone = searchQuestion(turn);
  return alone && sureTopic(alone, turn.world.knowledge);
}

/** What the search finds for the sentence that asks; undefined where that is all of the message. */
function searchQuestion({ reading, world }: Turn): SearchResult | undefined {
  const { sentences } = reading.analysed;
  const asked = sentences[reading.asking.at(-1)?.sentence ?? sentences.length];
  return asked === undefined || sentences.length < 2
    ? undefined
    : world.search(world.read(asked.text, { fact: null }).analysed);
}
