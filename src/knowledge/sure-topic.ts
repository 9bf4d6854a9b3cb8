import type { SearchResult } from '../search/types';
import { Askings } from './askings';
import type { Knowledge, Topic } from './types';

/**
 * From which `ownShare` (0–1) on a topic is named to the person. The search gives the nearest of some forty topics, however
 * far it is; of some hundred questions never seen, about 95 % of the names from here on are right, and half of those below.
 */
const SURE_FROM = 0.045;

/** By the topics, which stay the same when the figures in the answers change with the day. */
const remembered = new WeakMap<Knowledge['topics'], Askings>();

/** The topic that a refused question is about, where its own words say so and not only the lack of a better one. */
export function sureTopic({ topicId, tokens }: SearchResult, knowledge: Knowledge): Topic | undefined {
  const topic = knowledge.topics.find(({ id }) => id === topicId);
  return topic && ownShare(tokens, topic.id, askedIn(knowledge)) >= SURE_FROM ? topic : undefined;
}

/** How much of what a question's words say, weighed by how rare each is, is this topic's own. */
function ownShare(tokens: readonly string[], topicId: string, asked: Askings): number {
  let whole = 0;
  let own = 0;
  for (const stem of new Set(tokens.map(stemOf))) {
    const { all, ofTopic } = asked.holding(stem);
    // An ending in a form that nobody used says nothing; a word that nobody used says: about something else.
    if (all === 0 && KANA_ONLY.test(stem)) continue;
    const mine = ofTopic.get(topicId) ?? 0;
    const rarity = Math.log((asked.size + 1) / (all + 1));
    whole += rarity;
    // Squared, because one word that is nearly a topic's own tells more than several that it shares with others.
    own += rarity * (mine / (all + 1)) ** 2;
  }
  return whole === 0 ? 0 : own / whole;
}

const KANA_ONLY = /^[ぁ-んー]+$/;

/** What stays the same in every form of a word: 払う and 払えます share 払. */
const stemOf = (base: string): string => base.replace(/[ぁ-ん]$(?<=[^ぁ-ん].*[ぁ-ん])/u, '');

function askedIn(knowledge: Knowledge): Askings {
  const known = remembered.get(knowledge.topics);
  if (known) return known;
  const asked = new Askings([
    ...knowledge.topics.flatMap(({ id, examples }) => examples.map((text) => ({ topicId: id, text }))),
    ...knowledge.entries.flatMap(({ question, alternatives }) =>
      [question, ...alternatives].map((text) => ({ topicId: null, text })),
    ),
  ]);
  remembered.set(knowledge.topics, asked);
  return asked;
}
